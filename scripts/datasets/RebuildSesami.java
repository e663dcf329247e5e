package datasets;

import static datasets.Numbers.bell;
import static datasets.Numbers.skewed;
import static datasets.Numbers.spanning;
import static datasets.Numbers.withTotal;
import static datasets.Numbers.within;
import static datasets.Pack.pack;
import static datasets.Row.where;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rebuilds a case table of the SESAMI study from its published margins.
 *
 * <p>The cases of the study were never published. This program makes rows that add up to every published margin and show
 * the published relations; no row describes a real person. It writes {@code cases.csv} and
 * {@code fidelity.csv} to the folder that is its one argument.
 *
 * <p><b>Margins.</b> A margin is a <em>pack</em>: exactly as many values as there are people, with the published counts,
 * total or range. A pack is dealt to people, one value each, so a margin cannot be missed. The mark beside a pack, such as
 * 002-17, is the published figure it keeps; {@code datasets/sesami/dictionary.md} lists the marks. "Invented" marks a pack
 * for which nothing was published.
 *
 * <p><b>Relations.</b> There are three ways to deal. {@link #dealEvenly} gives movers, stayers and everyone else the same
 * cross-section of a pack: no relation with moving into work. A pack for each {@link Side} gives a relation with moving into
 * work of exactly the size chosen. {@link Dealer#dealAlong} deals in the order of an earlier column, with noise: a relation
 * between two predictors.
 */
public final class RebuildSesami {

    /**
     * Every margin, and the odds ratio of each yes-or-no predictor alone, is the same whatever the seed. The joint model and
     * chance relations differ; of the seeds 2001 to 2040 this one gives ordinary values for both.
     */
    private static final long SEED = 2039;

    private static final List<String> COLUMNS = List.of(
            "client_id",
            "service_id",
            "followed_up",
            "sex",
            "age",
            "ethnicity",
            "education",
            "own_home",
            "satisfied_with_home",
            "living_alone",
            "condition",
            "severity",
            "years_with_problems",
            "used_services_2y",
            "ever_admitted",
            "admitted_2y",
            "months_with_agency",
            "status_t1",
            "ever_worked",
            "months_worked_lifetime",
            "months_out_of_work",
            "obstacles_count",
            "fear_worse_off",
            "visited_job_centre",
            "looked_at_adverts",
            "hours_t1",
            "self_esteem_t1",
            "hope_t1",
            "satisfaction_support_t1",
            "status_t2",
            "hours_t2",
            "weekly_earnings_t2",
            "entry_level_t2",
            "job_satisfaction_t2",
            "self_esteem_t2",
            "hope_t2",
            "satisfaction_support_t2");

    /** Whom a relation with moving into work compares. */
    private enum Side {
        MOVER,
        STAYER,
        NOT_AT_RISK,
        LOST
    }

    /** Every published way from the first interview to the second; an empty status was not published. */
    private enum Course {
        UNEMPLOYED_TO_PAID(22, Side.MOVER, "unemployed", "paid employment"), // 002-21
        UNEMPLOYED_TO_OTHER(66, Side.STAYER, "unemployed", "not in paid work"), // 88 of 002-17, less 002-21
        PLACEMENT_TO_PAID(3, Side.MOVER, "placement", "paid employment"), // 002-22
        PLACEMENT_TO_UNEMPLOYED(7, Side.STAYER, "placement", "unemployed"), // 002-25
        PLACEMENT_TO_OTHER(4, Side.STAYER, "placement", "placement or sheltered work"), // 14 of 002-17, less 10
        PAID_KEPT(39, Side.NOT_AT_RISK, "paid employment", "paid employment"), // 45 of 002-17, less 002-24
        PAID_LEFT(6, Side.NOT_AT_RISK, "paid employment", "not in paid work"), // 002-24
        SHELTERED(8, Side.NOT_AT_RISK, "sheltered work", ""), // 002-17
        // The 27 lost: the 182 recruited (55, 29, 9 and 5 %) less the 155 of 002-17.
        LOST_UNEMPLOYED(12, Side.LOST, "unemployed", ""),
        LOST_PAID(8, Side.LOST, "paid employment", ""),
        LOST_PLACEMENT(3, Side.LOST, "placement", ""),
        LOST_SHELTERED(2, Side.LOST, "sheltered work", ""),
        LOST_NOT_STATED(2, Side.LOST, "", "");

        private final int count;
        private final Side side;
        private final String first;
        private final String second;

        Course(int count, Side side, String first, String second) {
            this.count = count;
            this.side = side;
            this.first = first;
            this.second = second;
        }
    }

    /** A row with its course. */
    private static final class Client extends Row {
        private final Course course;

        Client(Course course) {
            super(COLUMNS);
            this.course = course;
        }

        Side side() {
            return course.side;
        }
    }

    private final Dealer dealer = new Dealer(SEED);
    private final List<Client> clients = new ArrayList<>();

    private RebuildSesami() {}

    public static void main(String[] args) throws IOException {
        Folder folder = Folder.of(args);
        folder.write("cases.csv", COLUMNS, new RebuildSesami().cases(), "C");
        folder.write("fidelity.csv", fidelity());
    }

    private List<Client> cases() {
        recruit();
        describe();
        describeHealth();
        describeWorkHistory();
        describeNearnessToWork();
        describeWork();
        describeScores();
        leaveOut();
        return clients;
    }

    // ---- Who took part --------------------------------------------------------------------------------------------

    /** 182 people in random order, each with a course and, for the followed, both statuses. */
    private void recruit() {
        for (Course course : Course.values()) {
            for (int i = 0; i < course.count; i++) {
                clients.add(new Client(course));
            }
        }
        dealer.shuffle(clients);
        for (Client client : clients) {
            client.set("followed_up", client.side() == Side.LOST ? "no" : "yes"); // 002-03
            client.set("status_t1", client.course.first);
            client.set("status_t2", client.course.second);
        }
        // Six agencies (002-05). How many clients each had was not published: invented.
        dealer.deal(
                "service_id",
                clients,
                pack("A", 38)
                        .and("B", 34)
                        .and("C", 30)
                        .and("D", 30)
                        .and("E", 26)
                        .and("F", 24));
        // 32, 25, 25, 14 and 4 % of the 182.
        dealer.deal(
                "condition",
                clients,
                pack("depression", 58)
                        .and("anxiety", 46)
                        .and("schizophrenia or hearing voices", 45)
                        .and("bipolar disorder", 26)
                        .and("other", 7));
    }

    private void describe() {
        List<Client> followed = followed();
        dealEvenly("sex", followed, pack("man", 90).and("woman", 65)); // 002-06
        // 002-08: mean just over 42 (here 42.2), range 22 to 67.
        dealEvenly("age", followed, spanning(bell(155, 42.2, 6.4), 6541, 22, 67));
        dealEthnicity();
        // 002-09: degree and none. 002-10: technical is the most frequent, without a number. The others are invented.
        dealEvenly(
                "education",
                followed,
                pack("technical or vocational", 58)
                        .and("degree", 31)
                        .and("A level or equivalent", 19)
                        .and("GCSE or equivalent", 38)
                        .and("none", 9));
        dealer.deal("own_home", followed, pack("yes", 137).and("no", 18)); // 002-11
        dealer.deal("satisfied_with_home", followed, pack("yes", 113).and("no", 42)); // 002-12
        dealer.deal("living_alone", followed, pack("yes", 70).and("no", 85)); // 002-13
    }

    /**
     * 002-07: 130, 14, 3, 5 and three not stated. 002-35: one of the 14 at risk from a minority group moved into work, fewer
     * than of the others, yet too few people for a difference to be shown.
     */
    private void dealEthnicity() {
        dealer.deal("ethnicity", on(Side.MOVER), pack("White British", 24).and("Asian", 1));
        dealer.deal(
                "ethnicity",
                on(Side.STAYER),
                pack("White British", 62)
                        .and("Asian", 8)
                        .and("Black British", 2)
                        .and("other", 3)
                        .and("", 2));
        dealer.deal(
                "ethnicity",
                on(Side.NOT_AT_RISK),
                pack("White British", 44)
                        .and("Asian", 5)
                        .and("Black British", 1)
                        .and("other", 2)
                        .and("", 1));
    }

    private void describeHealth() {
        List<Client> followed = followed();
        dealEvenly("severity", followed, withTotal(bell(155, 5, 1.3), 775, 0, 12)); // 002-34; the score is invented
        // 002-14: mean 13.5, range 1 to 30. Whole years cannot give 13.5 exactly (2092.5 / 155).
        List<Integer> years = spanning(bell(155, 13.5, 4.2), 2092, 1, 30);
        dealEvenlyWithin("years_with_problems", followed, years, client -> client.number("age") - 10);
        // 002-20: mean 21 months; nobody has been with the agency for longer than with the problems.
        List<Integer> months = withTotal(skewed(155, 14, 0.55), 3255, 1, 96);
        dealer.dealWithin("months_with_agency", followed, months, client -> 12 * client.number("years_with_problems"));
        dealEvenly("ever_admitted", followed, pack("yes", 108).and("no", 47)); // 002-16
        // 002-16: 25 % read as a share of all 155; an admission within two years is an admission ever.
        List<Client> admitted = where(followed, "ever_admitted", "yes");
        followed.forEach(client -> client.set("admitted_2y", "no"));
        dealer.deal("admitted_2y", admitted, pack("yes", 39).and("no", 69));
        // 002-15: those lately in hospital used services.
        List<Client> others = where(followed, "admitted_2y", "no");
        followed.forEach(client -> client.set("used_services_2y", "yes"));
        dealer.deal("used_services_2y", others, pack("yes", 104).and("no", 12));
    }

    // ---- Work history and nearness to work ------------------------------------------------------------------------

    private void describeWorkHistory() {
        List<Client> unemployed = where(followed(), "status_t1", "unemployed");
        unemployed.forEach(client -> client.set("ever_worked", "yes"));
        List<Client> stayed = where(unemployed, client -> client.side() == Side.STAYER);
        dealer.deal("ever_worked", stayed, pack("yes", 64).and("no", 2)); // 002-18
        // 002-19: 86 people, 1 month to 34 years, mean 5.63 years (67.56 months).
        List<Client> worked = where(unemployed, "ever_worked", "yes");
        List<Integer> months = spanning(skewed(86, 35, 0.7), 5810, 1, 408);
        ToIntFunction<Client> mostOfLife = client -> (int) (0.8 * sinceSixteen(client)); // the rest is time out of work
        dealer.dealWithin("months_worked_lifetime", worked, months, mostOfLife);
        describeTimeOutOfWork();
    }

    /** 002-36: the longer out of work, the less likely to move. Lengths are invented. */
    private void describeTimeOutOfWork() {
        ToIntFunction<Client> room = client -> sinceSixteen(client)
                - (client.has("months_worked_lifetime") ? client.number("months_worked_lifetime") : 0);
        List<Client> stayers =
                where(on(Side.STAYER), client -> !client.text("ever_worked").equals("no"));
        List<Client> sheltered = where(clients, client -> client.course == Course.SHELTERED);
        dealer.dealWithin("months_out_of_work", on(Side.MOVER), within(skewed(25, 17, 0.55), 1, 120), room);
        dealer.dealWithin("months_out_of_work", stayers, within(skewed(75, 36, 0.6), 2, 240), room);
        dealer.dealWithin("months_out_of_work", sheltered, within(skewed(8, 60, 0.5), 6, 240), room);
    }

    private static int sinceSixteen(Client client) {
        return 12 * (client.number("age") - 16);
    }

    /** 002-37 and 002-38: counts on each side give the odds ratios; order along an earlier column ties predictors together. */
    private void describeNearnessToWork() {
        List<Client> movers = on(Side.MOVER);
        List<Client> stayers = on(Side.STAYER);
        List<Client> others = on(Side.NOT_AT_RISK);

        dealer.dealAlong("obstacles_count", movers, within(bell(25, 4.2, 1.0), 1, 12), "months_out_of_work", 3);
        dealer.dealAlong("obstacles_count", stayers, within(bell(77, 5.5, 1.1), 1, 12), "months_out_of_work", 3);
        dealer.dealAlong("obstacles_count", others, within(bell(53, 3.6, 1.1), 1, 12), "age", 3);

        dealer.dealAlong("fear_worse_off", movers, pack("no", 18).and("yes", 7), "obstacles_count", 2);
        dealer.dealAlong("fear_worse_off", stayers, pack("no", 35).and("yes", 42), "obstacles_count", 2);
        dealer.dealAlong("fear_worse_off", others, pack("no", 37).and("yes", 16), "obstacles_count", 2);

        dealer.dealAlong("looked_at_adverts", movers, pack("yes", 18).and("no", 7), "months_out_of_work", 4);
        dealer.dealAlong("looked_at_adverts", stayers, pack("yes", 36).and("no", 41), "months_out_of_work", 4);
        dealer.dealAlong("looked_at_adverts", others, pack("yes", 15).and("no", 38), "age", 3);

        // Odds (16 / 9) / (24 / 53) = 3.93: "nearly four times" in the later paper.
        dealer.dealAlong("visited_job_centre", movers, pack("yes", 16).and("no", 9), "months_out_of_work", 8);
        dealer.dealAlong("visited_job_centre", stayers, pack("yes", 24).and("no", 53), "months_out_of_work", 8);
        dealer.dealAlong("visited_job_centre", others, pack("yes", 7).and("no", 46), "age", 3);
    }

    // ---- Work at either interview ---------------------------------------------------------------------------------

    /** 002-28: mean 25 hours for the 45 at T1, 30 for the 64 at T2; those in work at both change little. */
    private void describeWork() {
        List<Client> kept = where(clients, client -> client.course == Course.PAID_KEPT);
        List<Client> left = where(clients, client -> client.course == Course.PAID_LEFT);
        dealer.deal("hours_t1", kept, withTotal(bell(39, 25.3, 4.6), 987, 5, 40));
        dealer.deal("hours_t1", left, withTotal(bell(6, 23, 4), 138, 8, 40)); // 987 + 138 = 45 x 25
        dealer.dealChange("hours", kept, withTotal(bell(39, 1.4, 1.6), 53, -6, 10), 4, 44);
        int keptHours =
                kept.stream().mapToInt(client -> client.number("hours_t2")).sum();
        dealer.deal("hours_t2", on(Side.MOVER), withTotal(bell(25, 35, 3), 64 * 30 - keptHours, 16, 45));

        List<Client> workers = where(clients, client -> client.has("hours_t2"));
        dealer.deal("entry_level_t2", workers, pack("yes", 6).and("no", 58)); // 002-29: 10 % of 64 cannot be
        payEach(workers);
        // 002-30: better paid people are more satisfied with their job. The score is invented.
        dealer.dealAlong("job_satisfaction_t2", workers, within(bell(64, 5, 0.7), 1, 7), "weekly_earnings_t2", 1.2);
    }

    /** Hours times an invented hourly rate in pence; an entry-level job pays near the minimum wage of October 2005. */
    private void payEach(List<Client> workers) {
        for (Client client : workers) {
            boolean entry = client.text("entry_level_t2").equals("yes");
            int pence = entry ? 505 + dealer.below(60) : 560 + dealer.below(300) + dealer.below(300);
            client.set("weekly_earnings_t2", (client.number("hours_t2") * pence + 50) / 100);
        }
    }

    // ---- Scores ---------------------------------------------------------------------------------------------------

    private void describeScores() {
        List<Client> followed = followed();
        // 002-32 and 002-48: movers rise most, those still out of work rise too. Levels and spreads are invented.
        dealEvenly("self_esteem_t1", followed, within(bell(155, 24.5, 2.1), 12, 33));
        dealer.dealChange("self_esteem", on(Side.MOVER), withTotal(bell(25, 3.2, 1.7), 82, -9, 12), 9, 36);
        dealer.dealChange("self_esteem", on(Side.STAYER), withTotal(bell(77, 1.2, 1.7), 92, -9, 12), 9, 36);
        dealer.dealChange("self_esteem", on(Side.NOT_AT_RISK), withTotal(bell(53, 0.3, 1.6), 16, -9, 12), 9, 36);
        dealEvenly("hope_t1", followed, within(bell(155, 33.5, 2.8), 17, 44));
        dealer.dealChange("hope", on(Side.MOVER), withTotal(bell(25, 3.6, 2.0), 90, -10, 14), 12, 48);
        dealer.dealChange("hope", on(Side.STAYER), withTotal(bell(77, 1.3, 2.0), 100, -10, 14), 12, 48);
        dealer.dealChange("hope", on(Side.NOT_AT_RISK), withTotal(bell(53, 0.4, 1.9), 21, -10, 14), 12, 48);
        // 002-40: satisfaction with support falls, more at agency C, the one rated not supported employment.
        dealEvenly("satisfaction_support_t1", followed, within(bell(155, 5.4, 0.6), 2, 7));
        List<Client> atC = where(followed, "service_id", "C");
        List<Client> elsewhere =
                where(followed, client -> !client.text("service_id").equals("C"));
        dealer.dealChange("satisfaction_support", atC, within(bell(atC.size(), -1.3, 0.55), -4, 2), 1, 7);
        dealer.dealChange("satisfaction_support", elsewhere, within(bell(elsewhere.size(), -0.4, 0.5), -4, 3), 1, 7);
    }

    /** Takes a few answers away again, in columns of which no published margin is complete; the counts are invented. */
    private void leaveOut() {
        // The one mover from a minority group stays complete, or a joint model would be separated.
        List<Client> whiteMovers = where(on(Side.MOVER), "ethnicity", "White British");
        dealer.leaveOut("obstacles_count", whiteMovers, 1);
        dealer.leaveOut("obstacles_count", on(Side.STAYER), 2);
        dealer.leaveOut("obstacles_count", on(Side.NOT_AT_RISK), 1);
        dealer.leaveOut("self_esteem_t2", followed(), 3);
        dealer.leaveOut("hope_t1", followed(), 2);
        dealer.leaveOut("hope_t2", followed(), 4);
        dealer.leaveOut("satisfaction_support_t2", followed(), 5);
    }

    // ---- Fidelity reviews -----------------------------------------------------------------------------------------

    private static final int ITEMS = 15;

    /** Within the study's first interviews; the day is invented. */
    private static final String REVIEW_DATE = "2005-11-01";

    /** Items of the 15-item scale from the one services usually do best to the one they find hardest: invented. */
    private static final List<Integer> EASIEST_FIRST = List.of(2, 9, 11, 3, 13, 6, 12, 10, 8, 14, 1, 7, 5, 15, 4);

    /** The same for an agency outside supported employment: the organisational items 4, 5 and 6 come last. */
    private static final List<Integer> EASIEST_FIRST_OUTSIDE =
            List.of(2, 10, 9, 12, 11, 3, 13, 14, 1, 7, 8, 15, 5, 6, 4);

    /** 002-05: one good (66 to 75), three fair (56 to 65), one not supported employment, one not scorable. */
    private static List<String> fidelity() {
        List<String> rows = new ArrayList<>(List.of("service,date,rater,item,rating,note"));
        rows.addAll(review("A", 62, rotate(EASIEST_FIRST, 2)));
        rows.addAll(review("B", 68, EASIEST_FIRST));
        rows.addAll(review("C", 46, EASIEST_FIRST_OUTSIDE));
        rows.addAll(review("D", 59, rotate(EASIEST_FIRST, -2)));
        rows.addAll(review("E", 57, rotate(EASIEST_FIRST, 4)));
        rows.add("F," + REVIEW_DATE + ",consensus,scale,not-applicable,too decentralised for the scale to be applied");
        return rows;
    }

    /** Ratings fall in a straight line from the easiest item to the hardest, less steeply near the top of the scale. */
    private static List<String> review(String service, int total, List<Integer> easiestFirst) {
        double middle = total / (double) ITEMS;
        double reach = StrictMath.min(1.6, 2 * (5 - middle));
        List<Integer> hardestUp = IntStream.range(0, ITEMS)
                .mapToObj(i -> (int) StrictMath.rint(middle + reach * (i - 7) / 7.0))
                .toList();
        List<Integer> ratings = withTotal(hardestUp, total, 1, 5);
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(item -> String.join(
                        ",",
                        service,
                        REVIEW_DATE,
                        "consensus",
                        Integer.toString(item),
                        Integer.toString(ratings.get(ITEMS - 1 - easiestFirst.indexOf(item))),
                        ""))
                .toList();
    }

    /** The middle of the order turned by some places, so that services differ in what they find easy. */
    private static List<Integer> rotate(List<Integer> order, int places) {
        List<Integer> turned = new ArrayList<>(order);
        Collections.rotate(turned.subList(2, ITEMS - 2), places);
        return turned;
    }

    // ---- Dealing --------------------------------------------------------------------------------------------------

    /** At random on each side, after sharing the sorted pack so that every side holds the same cross-section of it. */
    private <T> void dealEvenly(String column, List<Client> people, List<T> pack) {
        crossSections(people, pack)
                .forEach((side, part) -> dealer.deal(column, where(people, client -> client.side() == side), part));
    }

    /** As {@link #dealEvenly}, and nobody is given more than the ceiling. */
    private void dealEvenlyWithin(
            String column, List<Client> people, List<Integer> pack, ToIntFunction<Client> ceiling) {
        crossSections(people, pack)
                .forEach((side, part) ->
                        dealer.dealWithin(column, where(people, client -> client.side() == side), part, ceiling));
    }

    /** Lays the people of all sides side by side, each side evenly spaced, and reads off which values fall to which side. */
    private static <T> Map<Side, List<T>> crossSections(List<Client> people, List<T> pack) {
        Dealer.requireFit("a shared pack", people, pack);
        record Seat(Side side, double place) {}
        Map<Side, Long> sizes = people.stream().collect(Collectors.groupingBy(Client::side, Collectors.counting()));
        List<Seat> seats = new ArrayList<>();
        for (Side side : Side.values()) {
            long size = sizes.getOrDefault(side, 0L);
            for (int i = 0; i < size; i++) {
                seats.add(new Seat(side, (i + 0.5) / size));
            }
        }
        seats.sort(Comparator.comparingDouble(Seat::place));
        Map<Side, List<T>> sections = new EnumMap<>(Side.class);
        for (int i = 0; i < seats.size(); i++) {
            sections.computeIfAbsent(seats.get(i).side(), side -> new ArrayList<>())
                    .add(pack.get(i));
        }
        return sections;
    }

    // ---- People ----------------------------------------------------------------------------------------

    private List<Client> followed() {
        return where(clients, client -> client.side() != Side.LOST);
    }

    private List<Client> on(Side side) {
        return where(clients, client -> client.side() == side);
    }
}
