package datasets;

import static datasets.Numbers.skewed;
import static datasets.Numbers.within;
import static datasets.Pack.pack;
import static datasets.Row.where;

import datasets.OutcomesClient.Job;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the accepted clients of {@link InventOutcomes} a status at first, jobs, employer contacts and days of leaving. */
final class OutcomesWork {
    private static final int STARTERS = 78;
    private static final int HOURS_UNKNOWN = 5;
    private static final LocalDate UNTIL = InventOutcomes.UNTIL;

    private final Dealer dealer;
    private final List<OutcomesClient> accepted;
    private List<OutcomesClient> starters = List.of();

    OutcomesWork(Dealer dealer, List<OutcomesClient> accepted) {
        this.dealer = dealer;
        this.accepted = accepted;
    }

    void give() {
        dealer.deal(
                "severity_t1", accepted, pack("mild", 52).and("moderate", 90).and("severe", 46));
        dealer.deal(
                "status_t1",
                accepted,
                pack("out of work", 132)
                        .and("on sick leave", 16)
                        .and("in work", 18)
                        .and("volunteering", 14)
                        .and("in training", 8));
        jobsAtEntry();
        starters = likeliest(where(accepted, OutcomesClient::isSeeker)).subList(0, STARTERS);
        firstJobs();
        furtherJobs();
        shelteredJobs();
        contacts();
        leave();
    }

    /** Those in work or on sick leave have had their job for a while; some lose it, most on sick leave come back. */
    private void jobsAtEntry() {
        List<OutcomesClient> sick = where(accepted, "status_t1", "on sick leave");
        for (OutcomesClient client :
                where(accepted, client -> client.is("status_t1", "in work") || sick.contains(client))) {
            LocalDate start = client.day("referred").minusDays(200 + dealer.below(2500));
            boolean loses = dealer.below(3) == 0;
            LocalDate end = loses ? client.day("accepted").plusDays(60 + dealer.below(500)) : UNTIL.plusDays(1);
            client.jobs.add(new Job(start, end, true, 12 + dealer.below(26)));
            if (sick.contains(client) && !loses) {
                client.back = Optional.of(client.day("accepted").plusDays(50 + dealer.below(320)));
            }
        }
    }

    /** In the order in which they come by work: the less ill and those who engage rather sooner, much of it chance. */
    private List<OutcomesClient> likeliest(List<OutcomesClient> seekers) {
        return Dealer.ranked(
                seekers,
                client -> dealer.below(1000)
                        + (client.is("severity_t1", "severe") ? 300 : client.is("severity_t1", "moderate") ? 120 : 0)
                        + (client.has("engaged") ? 0 : 400)
                        + (client.is("service_id", "Lapwing") ? 180 : client.is("service_id", "Heron") ? -120 : 0)
                        - (client.is("sex", "woman") && client.is("severity_t1", "severe") ? 200 : 0));
    }

    private void firstJobs() {
        List<Integer> waits = shuffled(within(skewed(STARTERS, 130, 0.5), 9, 560));
        List<Integer> lengths = shuffled(within(skewed(STARTERS, 330, 0.75), 3, 1200));
        for (int i = 0; i < STARTERS; i++) {
            LocalDate start = starters.get(i).day("accepted").plusDays(waits.get(i));
            add(starters.get(i), start, lengths.get(i));
        }
    }

    /** One after another with a gap or without, or at once; only where the records go on long enough to show it. */
    private void furtherJobs() {
        List<OutcomesClient> over =
                new ArrayList<>(where(starters, client -> last(client).end().isBefore(UNTIL.minusDays(200))));
        dealer.shuffle(over);
        over.subList(0, 14).forEach(client -> add(client, last(client).end().plusDays(6 + dealer.below(80))));
        over.subList(14, 18).forEach(client -> add(client, last(client).end().plusDays(1)));
        for (OutcomesClient client : over.subList(18, 24)) {
            add(client, last(client).end().plusDays(6 + dealer.below(40)), 60 + dealer.below(50));
            add(client, last(client).start().plusDays(20), 30 + dealer.below(60));
        }
        List<OutcomesClient> going = new ArrayList<>(where(
                starters,
                client -> client.jobs.size() == 1
                        && last(client).end().isAfter(last(client).start().plusDays(120))));
        dealer.shuffle(going);
        going.subList(0, 8).forEach(client -> add(client, last(client).start().plusDays(30 + dealer.below(80))));
    }

    /** Six of those who found no competitive job have a sheltered one. */
    private void shelteredJobs() {
        List<OutcomesClient> others =
                new ArrayList<>(where(accepted, client -> client.isSeeker() && client.jobs.isEmpty()));
        dealer.shuffle(others);
        for (OutcomesClient client : others.subList(0, 6)) {
            LocalDate start = client.day("accepted").plusDays(40 + dealer.below(160));
            client.jobs.add(new Job(start, start.plusDays(200 + dealer.below(500)), false, 12));
        }
    }

    private static Job last(OutcomesClient client) {
        return client.jobs.get(client.jobs.size() - 1);
    }

    private void add(OutcomesClient client, LocalDate start) {
        add(client, start, 20 + dealer.below(400));
    }

    private void add(OutcomesClient client, LocalDate start, int days) {
        client.jobs.add(new Job(start, start.plusDays(days - 1), true, 6 + dealer.below(32)));
    }

    /** Employers were met for 70 of those who began a job, before they did, and for 38 of the others who looked for one. */
    private void contacts() {
        List<OutcomesClient> met = new ArrayList<>(starters);
        dealer.shuffle(met);
        for (OutcomesClient client : met.subList(0, 70)) {
            LocalDate first = client.day("accepted").plusDays(6 + dealer.below(90));
            LocalDate latest = client.jobs.get(0).start().minusDays(2);
            client.set("employer_contact", first.isAfter(latest) ? latest : first);
        }
        List<OutcomesClient> others =
                new ArrayList<>(where(accepted, client -> client.isSeeker() && !starters.contains(client)));
        dealer.shuffle(others);
        others.subList(0, 38)
                .forEach(client ->
                        client.set("employer_contact", client.day("accepted").plusDays(10 + dealer.below(110))));
    }

    /**
     * 58 of those who found no job leave; 54 of those who did some time after it began, four shortly before it began; and
     * 24 of those who came with a job.
     */
    private void leave() {
        List<OutcomesClient> without =
                new ArrayList<>(where(accepted, client -> client.isSeeker() && !starters.contains(client)));
        dealer.shuffle(without);
        List<Integer> stays = shuffled(within(skewed(58, 250, 0.45), 125, 800));
        List<OutcomesClient> leavers = without.subList(0, 58);
        for (int i = 0; i < leavers.size(); i++) {
            leavers.get(i).set("left", leavers.get(i).day("accepted").plusDays(stays.get(i)));
        }
        dealer.deal(
                "left_because",
                leavers,
                pack("lost touch", 24)
                        .and("chose to stop", 17)
                        .and("too unwell", 11)
                        .and("moved away", 4)
                        .and("", 2));
        leaveWithWork();
    }

    private void leaveWithWork() {
        List<OutcomesClient> late = new ArrayList<>(where(starters, client -> client.jobs
                .get(0)
                .start()
                .isAfter(client.day("accepted").plusDays(160))));
        dealer.shuffle(late);
        late.subList(0, 4).forEach(client -> {
            client.set("left", client.jobs.get(0).start().minusDays(25));
            client.set("left_because", "chose to stop");
        });
        List<OutcomesClient> working = new ArrayList<>(where(starters, client -> !client.has("left")));
        dealer.shuffle(working);
        working.subList(0, 54).forEach(client -> {
            client.set("left", client.jobs.get(0).start().plusDays(95 + dealer.below(110)));
            client.set("left_because", "in work and settled");
        });
        List<OutcomesClient> keeping = new ArrayList<>(where(accepted, client -> !client.isSeeker()));
        dealer.shuffle(keeping);
        keeping.subList(0, 24).forEach(client -> {
            client.set("left", client.day("accepted").plusDays(150 + dealer.below(400)));
            client.set("left_because", "in work and settled");
        });
    }

    /** The jobs as lines of their file, in the order of the clients; five do not say how many hours. */
    List<String> lines() {
        List<String> titles = List.of(
                "shop assistant", "cleaner", "kitchen porter", "office assistant", "driver", "gardener", "carer");
        List<String> lines = new ArrayList<>();
        for (OutcomesClient client : accepted) {
            for (Job job : client.jobs) {
                boolean goesOn = job.end().isAfter(UNTIL);
                LocalDate last = goesOn ? UNTIL : job.end();
                lines.add(String.join(
                        ",",
                        client.text("client_id"),
                        job.start().toString(),
                        goesOn ? "" : job.end().toString(),
                        titles.get(dealer.below(titles.size())),
                        "E" + (10 + dealer.below(60)),
                        job.competitive() ? "yes" : "no",
                        dealer.below(10) < 8 ? "yes" : "no",
                        Integer.toString(job.hours()),
                        support(job.start(), last)));
            }
        }
        for (int i = 0; i < HOURS_UNKNOWN; i++) {
            int at = i * lines.size() / HOURS_UNKNOWN + 7;
            String[] cells = lines.get(at).split(",", -1);
            cells[7] = "";
            lines.set(at, String.join(",", cells));
        }
        lines.add(0, "client,start,end,title,employer,competitive,permanent,hours,last_support");
        return lines;
    }

    private String support(LocalDate start, LocalDate last) {
        LocalDate day = start.plusDays(dealer.below(260));
        return (day.isAfter(last) ? last : day).toString();
    }

    private List<Integer> shuffled(List<Integer> pack) {
        List<Integer> order = new ArrayList<>(pack);
        dealer.shuffle(order);
        return order;
    }
}
