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
import java.util.function.Predicate;

/**
 * Rebuilds clients and surveys of the SEE M.E. pilot (Bristol, 2015 to 2016) from the few figures a web page prints.
 *
 * <p>The mark beside a pack, such as 000-03, is the figure it keeps; {@code datasets/see-me/dictionary.md} lists the marks.
 * Whatever has no mark is invented: which questions are asked of each client follows what readers of the page wanted to
 * know, and the page answers none of them in numbers.
 */
public final class RebuildSeeMe {
    /** Of the seeds 2001 to 2030 this one leaves what is invented about clients unrelated to the goal, but for severity. */
    private static final long SEED = 2021;

    private static final List<String> COLUMNS = List.of(
            "client_id",
            "referred",
            "referral_source",
            "area",
            "assessed",
            "accepted",
            "signposted_because",
            "sex",
            "age",
            "years_ill",
            "diagnosed_by",
            "severity_t1",
            "status_t1",
            "hours_t1",
            "wellbeing_t1",
            "goal",
            "followed_up",
            "goal_met",
            "severity_t2",
            "status_t2",
            "hours_t2",
            "wellbeing_t2");

    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe", "very severe");

    /** From a goal to what came of it: 000-03 and 000-04. The page gives the sum, 72 %, and names the goals. */
    private enum Course {
        EASED(28, "more sustainable job", true, "in work", "in work"),
        NOT_EASED(4, "more sustainable job", false, "in work", "in work"),
        FELL_SICK(3, "more sustainable job", false, "in work", "on sick leave"),
        JOB_LOST(1, "more sustainable job", false, "in work", "out of work"),
        RETURNED(20, "return to job", true, "on sick leave", "in work"),
        STILL_SICK(6, "return to job", false, "on sick leave", "on sick leave"),
        NOT_RETURNED(4, "return to job", false, "on sick leave", "out of work"),
        LEFT_WELL(5, "leave well", true, "in work", "out of work"),
        LEFT_WELL_SICK(8, "leave well", true, "on sick leave", "out of work"),
        NOT_LEFT(1, "leave well", false, "in work", "on sick leave"),
        CHANGED_JOB(1, "new job", true, "in work", "in work"),
        NOT_CHANGED(1, "new job", false, "in work", "in work"),
        NEW_JOB(10, "new job", true, "out of work", "in work"),
        NO_JOB(10, "new job", false, "out of work", "out of work"),
        VOLUNTEERED(8, "volunteering", true, "out of work", "volunteering"),
        NOT_VOLUNTEERED(2, "volunteering", false, "out of work", "out of work"),
        TRAINED(6, "training", true, "out of work", "in training"),
        NOT_TRAINED(2, "training", false, "out of work", "out of work");

        private final int count;
        private final String goal;
        private final boolean met;
        private final String first;
        private final String second;

        Course(int count, String goal, boolean met, String first, String second) {
            this.count = count;
            this.goal = goal;
            this.met = met;
            this.first = first;
            this.second = second;
        }
    }

    private final Dealer dealer = new Dealer(SEED);
    private final List<Row> people = new ArrayList<>();

    private RebuildSeeMe() {}

    public static void main(String[] args) throws IOException {
        Folder folder = Folder.of(args);
        folder.write("cases.csv", COLUMNS, new RebuildSeeMe().cases(), "M");
        clinicians(folder.in("clinicians"));
        employers(folder.in("employers"));
    }

    private List<Row> cases() {
        accept();
        signpost();
        dealer.shuffle(people);
        refer();
        describe();
        describeWork();
        describeHealth();
        return people;
    }

    /** 000-01: more than 120 people, here 120; 86 of them, 72 %, met their goal. */
    private void accept() {
        for (Course course : Course.values()) {
            for (int i = 0; i < course.count; i++) {
                Row client = person("yes");
                client.set("goal", course.goal);
                client.set("goal_met", course.met ? "yes" : "no");
                client.set("status_t1", course.first);
                client.set("status_t2", course.second);
            }
        }
    }

    /** 000-12: whoever was not well enough, had no goal to do with work, or could not be helped, was sent elsewhere. */
    private void signpost() {
        List<Row> signposted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            signposted.add(person("no"));
        }
        dealer.deal(
                "signposted_because",
                signposted,
                pack("not well enough", 17).and("goal not about work", 7).and("service cannot help", 6));
        dealer.deal(
                "status_t1",
                signposted,
                pack("out of work", 19).and("on sick leave", 9).and("in work", 2));
    }

    private Row person(String accepted) {
        Row row = new Row(COLUMNS);
        row.set("assessed", "yes"); // 000-12: every client referred took part in an assessment
        row.set("accepted", accepted);
        row.set("followed_up", accepted);
        people.add(row);
        return row;
    }

    /** 000-02: twelve months between 2015 and 2016. 000-12: self, clinician or other. 000-16: four areas. */
    private void refer() {
        LocalDate first = LocalDate.of(2015, 6, 1);
        List<String> days = even(people.size(), 0, 270).stream()
                .map(day -> first.plusDays(day).toString())
                .toList();
        dealer.deal("referred", people, days);
        dealer.deal(
                "referral_source", people, pack("clinician", 88).and("self", 48).and("other", 14));
        dealer.deal(
                "area",
                people,
                pack("Bristol", 63)
                        .and("South Gloucestershire", 40)
                        .and("North Somerset", 28)
                        .and("Gloucestershire", 19));
    }

    private void describe() {
        dealer.deal("sex", people, pack("woman", 117).and("man", 33));
        dealer.deal("age", people, within(bell(150, 41, 5.5), 18, 64));
        dealer.deal("years_ill", people, within(skewed(150, 5, 0.5), 1, 35));
        dealer.deal(
                "diagnosed_by",
                people,
                pack("specialist service", 104).and("general practitioner", 35).and("", 11));
    }

    private void describeWork() {
        List<Row> inWork = where(people, client -> client.is("accepted", "yes") && client.is("status_t1", "in work"));
        dealer.deal("hours_t1", inWork, within(bell(inWork.size(), 28, 4), 8, 40));
        List<Row> kept = where(inWork, "status_t2", "in work");
        dealer.dealChange("hours", kept, within(bell(kept.size(), -3, 2.2), -14, 6), 4, 40);
        List<Row> others = where(people, client -> client.is("status_t2", "in work") && !client.has("hours_t1"));
        dealer.deal("hours_t2", others, within(bell(others.size(), 18, 3.5), 4, 37));
    }

    private void describeHealth() {
        List<Row> met = where(people, "goal_met", "yes");
        List<Row> unmet = where(people, "goal_met", "no");
        List<Row> signposted = where(people, "accepted", "no");
        dealer.deal("severity_t1", met, pack("mild", 38).and("moderate", 41).and("severe", 7));
        dealer.deal("severity_t1", unmet, pack("mild", 8).and("moderate", 17).and("severe", 9));
        dealer.deal(
                "severity_t1",
                signposted,
                pack("mild", 3).and("moderate", 8).and("severe", 14).and("very severe", 5));
        describeCourseOfIllness(met, 7, 8, 6);
        describeCourseOfIllness(unmet, 9, 2, 5);
        describeWellbeing(met, bell(met.size(), 1.3, 1.0));
        describeWellbeing(unmet, bell(unmet.size(), -0.3, 1.0));
        List<Row> clients = where(people, "accepted", "yes");
        dealer.leaveOut("wellbeing_t2", clients, 14);
    }

    /** A step on the scale of severity for some, none for the others, and no answer from a few. */
    private void describeCourseOfIllness(List<Row> clients, int worse, int better, int unknown) {
        List<Row> waiting = new ArrayList<>(clients);
        step(waiting, worse, 1, client -> true);
        step(waiting, better, -1, client -> !client.is("severity_t1", "mild"));
        waiting.forEach(client -> client.set("severity_t2", client.text("severity_t1")));
        dealer.leaveOut("severity_t2", waiting, unknown);
    }

    private void step(List<Row> waiting, int count, int step, Predicate<Row> possible) {
        List<Row> able = new ArrayList<>(where(waiting, possible));
        dealer.shuffle(able);
        for (Row client : able.subList(0, count)) {
            int severity = SEVERITIES.indexOf(client.text("severity_t1")) + step;
            client.set("severity_t2", SEVERITIES.get(severity));
            waiting.remove(client);
        }
    }

    /** 000-09: most individuals reported an improvement in their sense of wellbeing. */
    private void describeWellbeing(List<Row> clients, List<Integer> changes) {
        dealer.deal("wellbeing_t1", clients, within(bell(clients.size(), 4.2, 0.9), 0, 8));
        dealer.dealChange("wellbeing", clients, changes, 0, 10);
    }

    /** 000-05 and 000-06: 60 % said time was freed, two hours a week. Of 5 people, the fewest that give 60 %. */
    private static void clinicians(Folder folder) throws IOException {
        List<String> columns = List.of("clinician", "freed_time", "hours_freed");
        List<Row> rows = new ArrayList<>();
        for (String freed : pack("yes", 3).and("no", 2)) {
            Row row = new Row(columns);
            row.set("freed_time", freed);
            row.set("hours_freed", freed.equals("yes") ? 2 : 0);
            rows.add(row);
        }
        folder.write("answers.csv", columns, rows, "S");
    }

    /** 000-08: 83 % of employers or union representatives. Of 6 people, the fewest that give 83 %. */
    private static void employers(Folder folder) throws IOException {
        List<String> columns = List.of("respondent", "kind", "positive_difference");
        List<Row> rows = new ArrayList<>();
        for (String positive : pack("yes", 5).and("no", 1)) {
            Row row = new Row(columns);
            row.set("kind", rows.size() < 2 ? "union representative" : "employer");
            row.set("positive_difference", positive);
            rows.add(row);
        }
        folder.write("answers.csv", columns, rows, "E");
    }
}
