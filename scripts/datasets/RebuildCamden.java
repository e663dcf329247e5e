package datasets;

import static datasets.Numbers.bell;
import static datasets.Numbers.even;
import static datasets.Numbers.skewed;
import static datasets.Numbers.within;
import static datasets.Pack.pack;
import static datasets.Row.where;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds cases and jobs of Camden Work and Wellbeing from the three numbers an article of early 2020 prints.
 *
 * <p>The mark beside a pack, such as 003-01, is the figure it keeps; {@code datasets/camden/dictionary.md} lists the marks.
 * Every date, and whatever has no mark, is invented. The article does not say how many were served, so everyone here was
 * helped: there is no row for anyone who looked for work in vain, and nobody may take a rate of job starts from this file.
 */
public final class RebuildCamden {
    private static final long SEED = 2018;
    private static final List<String> COLUMNS =
            List.of("client_id", "referred", "status_t1", "months_out_of_work", "status_t2");
    private static final List<String> JOB_COLUMNS = List.of("client", "start", "end", "title", "competitive", "hours");

    /** Spring 2018 is printed, the day is not. */
    private static final LocalDate LAUNCH = LocalDate.of(2018, 4, 16);

    /** The last day on which jobs are known; early 2020 is printed, the day is not. */
    private static final LocalDate UNTIL = LocalDate.of(2020, 1, 31);

    /** No job ends within four days of them: whether the first or the last day counts then makes no difference. */
    private static final int SIX_WEEKS = 42;

    private static final int STARTED = 228; // 003-01
    private static final int STILL_IN_JOB = 171; // 003-03: three quarters, read as of the 228
    private static final int KEPT = 162; // 003-02

    private final Dealer dealer = new Dealer(SEED);
    private final List<Row> clients = new ArrayList<>();
    private final List<String> jobs = new ArrayList<>(List.of(String.join(",", JOB_COLUMNS)));

    private RebuildCamden() {}

    public static void main(String[] args) throws IOException {
        RebuildCamden camden = new RebuildCamden();
        camden.enrol();
        Folder folder = Folder.of(args);
        folder.write("cases.csv", COLUMNS, camden.clients, "C");
        camden.giveJobs();
        folder.write("jobs.csv", camden.jobs);
    }

    private void enrol() {
        for (int i = 0; i < STARTED + KEPT; i++) {
            Row client = new Row(COLUMNS);
            client.set("status_t1", i < STARTED ? "out of work" : "employed");
            clients.add(client);
        }
        dealer.shuffle(clients);
        List<Row> starters = where(clients, "status_t1", "out of work");
        List<Row> employed = where(clients, "status_t1", "employed");
        dealer.deal(
                "status_t2",
                starters,
                pack("in the job at six weeks", STILL_IN_JOB).and("job ended before", STARTED - STILL_IN_JOB));
        dealer.deal("status_t2", employed, pack("returned to or kept the job", KEPT));
        // 003-06: some had not worked for decades.
        dealer.deal("months_out_of_work", starters, within(skewed(STARTED, 30, 0.75), 1, 360));
        // Everyone referred early enough for six weeks of work to be seen: the last job begins 49 days before the end.
        dealDates(starters, 510);
        dealDates(employed, 600);
    }

    private void dealDates(List<Row> people, int days) {
        List<String> dates = even(people.size(), 0, days).stream()
                .map(day -> LAUNCH.plusDays(day).toString())
                .toList();
        dealer.deal("referred", people, dates);
    }

    /** A first job for each of the 228, and for some a second one after it or beside it. */
    private void giveJobs() {
        List<Row> left = where(clients, "status_t2", "job ended before");
        List<Row> stayed = where(clients, "status_t2", "in the job at six weeks");
        List<Integer> waits = shuffled(within(skewed(STARTED, 55, 0.4), 7, 96));
        List<Integer> early = shuffled(within(skewed(left.size(), 17, 0.5), 2, SIX_WEEKS - 5));
        List<Integer> lasting = shuffled(within(skewed(stayed.size(), 260, 0.6), SIX_WEEKS + 5, 900));
        int next = 0;
        for (Row client : where(clients, "status_t1", "out of work")) {
            boolean ended = client.is("status_t2", "job ended before");
            LocalDate start = date(client).plusDays(waits.get(next++));
            LocalDate end = start.plusDays(ended ? early.remove(0) : lasting.remove(0));
            add(client, start, end);
            again(client, start, end);
        }
    }

    /** About two in five of those whose job ended find another one, and one in twenty of all hold two at once. */
    private void again(Row client, LocalDate start, LocalDate end) {
        LocalDate later = end.plusDays(SIX_WEEKS + dealer.below(100)); // nobody is in another job at six weeks
        if (later.isBefore(UNTIL) && dealer.below(5) < 2) {
            add(client, later, later.plusDays(20 + dealer.below(400)));
        }
        LocalDate beside = start.plusDays(30 + dealer.below(60));
        if (beside.isBefore(end) && beside.isBefore(UNTIL) && dealer.below(20) == 0) {
            add(client, beside, beside.plusDays(40 + dealer.below(200)));
        }
    }

    /** A job that goes on at the end of the records has no end. */
    private void add(Row client, LocalDate start, LocalDate end) {
        // 003-07: people go "into real, mainstream jobs"; four kinds of work are named, their shares are not.
        String title = List.of("administrator", "care assistant", "waiter", "teacher", "other work")
                .get(dealer.below(5));
        List<Integer> hours = bell(9, 22, 4);
        jobs.add(String.join(
                ",",
                client.text("client_id"),
                start.toString(),
                end.isAfter(UNTIL) ? "" : end.toString(),
                title,
                "yes",
                hours.get(dealer.below(hours.size())).toString()));
    }

    private static LocalDate date(Row client) {
        return LocalDate.parse(client.text("referred"));
    }

    private List<Integer> shuffled(List<Integer> pack) {
        List<Integer> order = new ArrayList<>(pack);
        dealer.shuffle(order);
        return order;
    }
}
