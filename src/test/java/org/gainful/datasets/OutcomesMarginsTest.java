package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invented outcomes keep the margins that their data dictionary states, and their columns agree with one another. */
final class OutcomesMarginsTest {
    private static final LocalDate UNTIL = LocalDate.of(2025, 7, 15);
    private static final String FOLDER = "outcomes-example/";
    private static Rows cases;
    private static Rows accepted;
    private static Rows jobs;
    private static Map<String, List<CSVRecord>> ofClient;

    @BeforeAll
    static void read() throws IOException {
        cases = Rows.read(FOLDER + "cases.csv");
        accepted = cases.whereNot("accepted", "");
        jobs = Rows.read(FOLDER + "jobs.csv");
        ofClient = jobs.rows().stream().collect(Collectors.groupingBy(job -> job.get("client")));
    }

    private static LocalDate day(CSVRecord row, String column) {
        return LocalDate.parse(row.get(column));
    }

    @ParameterizedTest
    @CsvSource({
        "service_id, Heron 80 Kestrel 64 Lapwing 52 Swift 44",
        "referral_source, community-team 122 general-practitioner 58 other 20 self 40",
        "sex, man 119 woman 121",
        "diagnosis, _ 8 anxiety 40 depression 78 other 30 psychosis 84",
        "severity_t1, _ 52 mild 52 moderate 90 severe 46",
        "status_t1, _ 52 in-training 8 in-work 18 on-sick-leave 16 out-of-work 132 volunteering 14",
        "not_assessed_because, _ 216 chose-not-to 7 did-not-attend 14 moved-away 3",
        "not_accepted_because, _ 217 chose-not-to 5 has-support-elsewhere 6 not-looking-for-work 12",
        "not_engaged_because, _ 227 did-not-attend 8 too-unwell 5",
        "left_because, _ 102 chose-to-stop 21 in-work-and-settled 78 lost-touch 24 moved-away 4 too-unwell 11",
        "followed_up_t2, no 72 yes 168",
        "followed_up_t3, no 88 yes 152",
        "followed_up_t4, no 106 yes 134",
        "admitted, _ 60 no 163 yes 17",
        "benefits_stopped, _ 63 no 168 yes 9",
        "complaint_upheld, _ 52 no 186 yes 2"
    })
    void margins(String column, String expected) {
        String found = cases.counts(column).entrySet().stream()
                .map(e -> (e.getKey().isEmpty() ? "_" : e.getKey().replace(' ', '-')) + " " + e.getValue())
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "referred, 240", "assessed, 214", "accepted, 188", "engaged, 172", "employer_contact, 108", "left, 140",
        "date_t1, 188", "date_t2, 166", "date_t3, 150", "date_t4, 132", "status_t2, 165", "status_t3, 149",
        "status_t4, 131", "wellbeing_t1, 182", "severity_t4, 126", "cost_health, 176", "cost_work, 180"
    })
    void known(String column, int people) {
        assertThat(cases.whereNot(column, "").size()).isEqualTo(people);
    }

    @Test
    void theStepsFollowOneAnotherWithinTheRecords() {
        assertThat(cases.rows()).allSatisfy(client -> {
            LocalDate before = LocalDate.of(2022, 1, 10);
            for (String step : List.of("referred", "assessed", "accepted", "engaged")) {
                if (!client.get(step).isEmpty()) {
                    assertThat(day(client, step)).isBetween(before, UNTIL);
                    before = day(client, step);
                }
            }
        });
        assertThat(cases.where("assessed", "").whereNot("accepted", "").size()).isZero();
        assertThat(cases.where("accepted", "").whereNot("engaged", "").size()).isZero();
        assertThat(accepted.whereNot("left", "").rows())
                .allSatisfy(client -> assertThat(day(client, "left")).isBetween(day(client, "accepted"), UNTIL));
    }

    @ParameterizedTest
    @CsvSource({"t2, 6", "t3, 12", "t4, 24"})
    void sixCameTooEarlyTenTooLate(String wave, int months) {
        ToIntFunction<CSVRecord> late = client ->
                (int) ChronoUnit.DAYS.between(day(client, "accepted").plusMonths(months), day(client, "date_" + wave));
        Rows dated = accepted.whereNot("date_" + wave, "");
        assertThat(dated.where(client -> late.applyAsInt(client) < -42).size()).isEqualTo(6);
        assertThat(dated.where(client -> late.applyAsInt(client) > 42).size()).isEqualTo(10);
        assertThat(cases.where("followed_up_" + wave, "no")
                        .where(client -> !client.get("status_" + wave).isEmpty()
                                || !client.get("date_" + wave).isEmpty())
                        .size())
                .isZero();
    }

    private static boolean isSeeker(CSVRecord client) {
        return List.of("out of work", "volunteering", "in training").contains(client.get("status_t1"));
    }

    /** Open jobs begun since acceptance, in order. */
    private static List<CSVRecord> begun(CSVRecord client) {
        return ofClient.getOrDefault(client.get("client_id"), List.of()).stream()
                .filter(job -> job.get("competitive").equals("yes"))
                .filter(job -> !day(job, "start").isBefore(day(client, "accepted")))
                .sorted(Comparator.comparing(job -> day(job, "start")))
                .toList();
    }

    @Test
    void seventyEightBeganOneTwoOrThreeJobs() {
        assertThat(jobs.counts("competitive")).containsOnly(entry("yes", 150), entry("no", 6));
        assertThat(jobs.where("hours", "").size()).isEqualTo(5);
        Map<Integer, Long> byNumber = accepted.rows().stream()
                .map(client -> begun(client).size())
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        assertThat(byNumber).containsOnly(entry(0, 110L), entry(1, 46L), entry(2, 26L), entry(3, 6L));
        assertThat(accepted.where(client -> !begun(client).isEmpty() && !isSeeker(client))
                        .size())
                .isZero();
    }

    private static boolean isHeld(CSVRecord job, LocalDate day) {
        return !day(job, "start").isAfter(day)
                && (job.get("end").isEmpty() || !day(job, "end").isBefore(day));
    }

    /** Of two jobs in order: days between them, 0 where the second begins on the day after, below 0 where it begins before. */
    private static long gap(CSVRecord one, CSVRecord next) {
        return one.get("end").isEmpty() ? -1 : ChronoUnit.DAYS.between(day(one, "end"), day(next, "start")) - 1;
    }

    @Test
    void jobsFollowOneAnotherWithAGapWithoutOneOrAtOnce() {
        List<List<CSVRecord>> several = accepted.rows().stream()
                .map(OutcomesMarginsTest::begun)
                .filter(all -> all.size() > 1)
                .toList();
        assertThat(several).filteredOn(all -> gap(all.get(0), all.get(1)) > 0).hasSize(20);
        assertThat(several).filteredOn(all -> gap(all.get(0), all.get(1)) == 0).hasSize(4);
        assertThat(several)
                .filteredOn(all -> gap(all.get(all.size() - 2), all.get(all.size() - 1)) < 0)
                .hasSize(14);
    }

    @Test
    void leaversFoundAJobBeforeAfterOrNever() {
        Rows left = accepted.whereNot("left", "");
        assertThat(left.where(client -> !isSeeker(client)).size()).isEqualTo(24);
        Rows seekers = left.where(OutcomesMarginsTest::isSeeker);
        assertThat(seekers.where(client -> begun(client).isEmpty()).size()).isEqualTo(58);
        Rows starters = seekers.where(client -> !begun(client).isEmpty());
        assertThat(starters.where(client -> day(begun(client).get(0), "start")
                                .equals(day(client, "left").plusDays(25)))
                        .size())
                .isEqualTo(4);
        assertThat(starters.where(client -> day(begun(client).get(0), "start").isBefore(day(client, "left")))
                        .size())
                .isEqualTo(54);
    }

    @Test
    void employersAreMetBeforeTheFirstJobBegins() {
        Rows met = accepted.whereNot("employer_contact", "");
        Rows starters = met.where(client -> !begun(client).isEmpty());
        assertThat(starters.size()).isEqualTo(70);
        assertThat(starters.rows()).allSatisfy(client -> assertThat(day(client, "employer_contact"))
                .isAfter(day(client, "accepted"))
                .isBefore(day(begun(client).get(0), "start")));
    }

    /** Whoever holds an open job on the day of an interview is in work or on sick leave, and nobody else is. */
    @ParameterizedTest
    @CsvSource({"t2", "t3", "t4"})
    void statusesAreThoseOfTheJobs(String wave) {
        Rows told = accepted.whereNot("status_" + wave, "").whereNot("date_" + wave, "");
        assertThat(told.size()).isGreaterThan(120);
        assertThat(told.rows()).allSatisfy(client -> {
            List<CSVRecord> held = ofClient.getOrDefault(client.get("client_id"), List.of()).stream()
                    .filter(job -> isHeld(job, day(client, "date_" + wave)))
                    .toList();
            boolean open = held.stream().anyMatch(job -> job.get("competitive").equals("yes"));
            assertThat(List.of("in work", "on sick leave").contains(client.get("status_" + wave)))
                    .isEqualTo(open);
            assertThat(client.get("status_" + wave).equals("in sheltered work")).isEqualTo(!open && !held.isEmpty());
            assertThat(client.get("hours_" + wave).isEmpty())
                    .isEqualTo(!client.get("status_" + wave).equals("in work"));
        });
    }

    @Test
    void valuesLieWithinTheirRanges() {
        assertThat(DoubleStream.of(cases.numbers("age"))).allMatch(age -> age >= 18 && age <= 64);
        for (String wave : List.of("t1", "t2", "t3", "t4")) {
            assertThat(DoubleStream.of(cases.numbers("wellbeing_" + wave)))
                    .isNotEmpty()
                    .allMatch(score -> score >= 7 && score <= 35);
        }
        assertThat(DoubleStream.of(cases.numbers("cost_health"))).allMatch(cost -> cost > 0);
        assertThat(jobs.rows()).allSatisfy(job -> assertThat(day(job, "start")).isBefore(UNTIL));
        assertThat(jobs.whereNot("end", "").rows())
                .allSatisfy(job -> assertThat(day(job, "end")).isBetween(day(job, "start"), UNTIL));
    }
}
