package datasets;

import static datasets.Numbers.bell;
import static datasets.Numbers.skewed;
import static datasets.Numbers.within;
import static datasets.Pack.pack;
import static datasets.Row.where;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sees the accepted clients of {@link InventOutcomes} again at three waves, and says what became of them. */
final class OutcomesCourse {
    /** A later wave: how many months after acceptance it is due, and how many are seen. */
    private record Wave(String name, int months, int seen) {}

    private static final List<Wave> WAVES =
            List.of(new Wave("t2", 6, 168), new Wave("t3", 12, 152), new Wave("t4", 24, 134));

    private static final int LEAST = 7;
    private static final int MOST = 35;

    private final Dealer dealer;
    private final List<OutcomesClient> accepted;

    OutcomesCourse(Dealer dealer, List<OutcomesClient> accepted) {
        this.dealer = dealer;
        this.accepted = accepted;
    }

    void follow() {
        dealer.deal("wellbeing_t1", accepted, within(bell(accepted.size(), 18.5, 2.3), LEAST, MOST));
        for (OutcomesClient client : accepted) {
            client.set("date_t1", client.day("accepted"));
            work(client, "t1", client.day("date_t1"), client.text("status_t1"));
        }
        dealer.leaveOut("wellbeing_t1", accepted, 6);
        WAVES.forEach(this::see);
        severity();
        harms();
        costs();
    }

    /** Of those seen, six come before their window, ten after it, and of two the day is not known. */
    private void see(Wave wave) {
        // Whoever has work is a little easier to reach.
        List<OutcomesClient> seen = new ArrayList<>(
                Dealer.ranked(accepted, client -> dealer.below(1000) - (client.jobs.isEmpty() ? 0 : 250))
                        .subList(0, wave.seen()));
        dealer.shuffle(seen);
        for (int i = 0; i < seen.size(); i++) {
            OutcomesClient client = seen.get(i);
            int off = i < 6 ? -45 - dealer.below(20) : i < 16 ? 43 + dealer.below(22) : dealer.below(61) - 30;
            LocalDate day = client.day("accepted").plusMonths(wave.months()).plusDays(off);
            client.set("followed_up_" + wave.name(), "yes");
            client.set("date_" + wave.name(), i == 16 || i == 17 ? "" : day);
            client.set("status_" + wave.name(), client.statusOn(day));
            work(client, wave.name(), day, client.statusOn(day));
        }
        wellbeing(wave, seen);
        // Of three people seen nobody asked about work.
        for (OutcomesClient client : seen.subList(seen.size() - 3, seen.size())) {
            List.of("status_", "hours_", "pay_").forEach(column -> client.set(column + wave.name(), ""));
        }
    }

    /** Hours and pay of those in work; pay is not always told. */
    private void work(OutcomesClient client, String wave, LocalDate day, String status) {
        if (status.equals("in work")) {
            // Hours worked of late, which are not always those of the contract.
            int more = wave.equals("t1") ? 0 : dealer.below(8) - 3;
            client.set("hours_" + wave, Math.max(4, client.hoursOn(day) + more));
            if (dealer.below(12) > 0) {
                int pence =
                        950 + 40 * dealer.below(11) + 6 * (int) ChronoUnit.MONTHS.between(client.day("accepted"), day);
                client.set("pay_" + wave, String.format(Locale.ROOT, "%d.%02d", pence / 100, pence % 100));
            }
        }
    }

    private void wellbeing(Wave wave, List<OutcomesClient> seen) {
        List<Integer> changes = new ArrayList<>(bell(seen.size(), 0.8, 1.7));
        dealer.shuffle(changes);
        for (int i = 0; i < seen.size(); i++) {
            OutcomesClient client = seen.get(i);
            if (client.has("wellbeing_t1") && i % 17 != 3) {
                int works = client.is("status_" + wave.name(), "in work") ? 2 : 0;
                int score = client.number("wellbeing_t1") + changes.get(i) + works;
                client.set("wellbeing_" + wave.name(), Math.max(LEAST, Math.min(MOST, score)));
            }
        }
    }

    /** As ill as at first, or a step better or worse, for all but eight of those seen last. */
    private void severity() {
        List<String> levels = List.of("mild", "moderate", "severe");
        for (OutcomesClient client : where(accepted, "followed_up_t4", "yes")) {
            int chance = dealer.below(20);
            int step = chance < 5 ? -1 : chance < 8 ? 1 : 0;
            int level = levels.indexOf(client.text("severity_t1")) + step;
            client.set("severity_t4", levels.get(Math.max(0, Math.min(2, level))));
        }
        dealer.leaveOut("severity_t4", where(accepted, "followed_up_t4", "yes"), 8);
    }

    private void harms() {
        dealer.deal("admitted", accepted, pack("yes", 17).and("no", 163).and("", 8));
        dealer.deal("benefits_stopped", accepted, pack("yes", 9).and("no", 168).and("", 11));
        dealer.deal("complaint_upheld", accepted, pack("yes", 2).and("no", 186));
    }

    /** The longer somebody was supported the more it cost, by and large; of a few it is not known. */
    private void costs() {
        dealUp("cost_health", within(skewed(accepted.size(), 1850, 0.4), 120, 9000));
        dealUp("cost_work", within(skewed(accepted.size(), 620, 0.45), 40, 4000));
        dealer.leaveOut("cost_health", accepted, 12);
        dealer.leaveOut("cost_work", accepted, 8);
    }

    private void dealUp(String column, List<Integer> pack) {
        Dealer.handOut(column, Dealer.ranked(accepted, client -> stay(client) + dealer.below(700)), pack);
    }

    private static long stay(OutcomesClient client) {
        LocalDate end = client.has("left") ? client.day("left") : InventOutcomes.UNTIL;
        return ChronoUnit.DAYS.between(client.day("accepted"), end);
    }
}
