package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rebuilt SESAMI cases meet each published margin; the figures' marks are listed in the data dictionary. */
final class SesamiMarginsTest {

    private static Rows recruited;
    private static Rows followed;

    @BeforeAll
    static void readCases() throws IOException {
        recruited = Rows.read("sesami/cases.csv");
        followed = recruited.where("followed_up", "yes");
    }

    @Test
    @DisplayName("002-03: 182 recruited, 155 interviewed twice (85 %)")
    void followUp() {
        assertThat(recruited.counts("followed_up")).isEqualTo(Map.of("yes", 155, "no", 27));
        assertThat(100.0 * followed.size() / recruited.size()).isCloseTo(85, within(0.5));
    }

    @Test
    @DisplayName("182 recruited: 55, 29, 9 and 5 % by work status")
    void statusOfTheRecruited() {
        assertThat(recruited.counts("status_t1"))
                .isEqualTo(
                        Map.of("unemployed", 100, "paid employment", 53, "placement", 17, "sheltered work", 10, "", 2));
    }

    @Test
    @DisplayName("182 recruited: condition 32, 25, 25, 14 and 4 %")
    void condition() {
        assertThat(recruited.counts("condition"))
                .isEqualTo(Map.of(
                        "depression",
                        58,
                        "anxiety",
                        46,
                        "schizophrenia or hearing voices",
                        45,
                        "bipolar disorder",
                        26,
                        "other",
                        7));
    }

    @Test
    @DisplayName("Nothing is made up for the 27 lost beyond service, condition and first status")
    void lostHaveNothingElse() {
        Rows lost = recruited.where("followed_up", "no");
        assertThat(lost.rows()).allSatisfy(row -> assertThat(row.toMap().entrySet().stream()
                        .filter(cell -> !cell.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .isSubsetOf("client_id", "service_id", "followed_up", "condition", "status_t1"));
    }

    @Test
    @DisplayName("002-05: six agencies, one good, three fair, one not supported employment, one not scorable")
    void fidelity() throws IOException {
        Rows reviews = Rows.read("sesami/fidelity.csv");
        Map<String, Integer> totals = new TreeMap<>();
        reviews.whereNot("item", "scale")
                .rows()
                .forEach(row -> totals.merge(row.get("service"), Integer.valueOf(row.get("rating")), Integer::sum));
        assertThat(totals).hasSize(5);
        assertThat(totals.values().stream().filter(total -> total >= 66 && total <= 75))
                .hasSize(1);
        assertThat(totals.values().stream().filter(total -> total >= 56 && total <= 65))
                .hasSize(3);
        assertThat(totals.values().stream().filter(total -> total <= 55)).hasSize(1);
        assertThat(reviews.where("item", "scale").rows()).singleElement().satisfies(row -> {
            assertThat(row.get("service")).isEqualTo("F");
            assertThat(row.get("rating")).isEqualTo("not-applicable");
        });
        assertThat(followed.counts("service_id")).containsOnlyKeys("A", "B", "C", "D", "E", "F");
    }

    @Test
    @DisplayName("002-05: each scored agency has the 15 items, rated 1 to 5")
    void fidelityItems() throws IOException {
        Rows rated = Rows.read("sesami/fidelity.csv").whereNot("item", "scale");
        for (String service : rated.counts("service").keySet()) {
            assertThat(rated.where("service", service).numbers("item"))
                    .containsExactly(
                            IntStream.rangeClosed(1, 15).asDoubleStream().toArray());
        }
        assertThat(rated.numbers("rating")).containsOnly(1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("002-06: 90 men, 65 women")
    void sex() {
        assertThat(followed.counts("sex")).isEqualTo(Map.of("man", 90, "woman", 65));
    }

    @Test
    @DisplayName("002-07: 84, 9, 2 and 3 % by ethnic group, three people not stated")
    void ethnicity() {
        assertThat(followed.counts("ethnicity"))
                .isEqualTo(Map.of("White British", 130, "Asian", 14, "Black British", 3, "other", 5, "", 3));
    }

    @Test
    @DisplayName("002-08: mean age just over 42, range 22 to 67")
    void age() {
        assertRange("age", 155, 22, 67);
        assertThat(followed.mean("age")).isBetween(42.1, 42.3);
    }

    @Test
    @DisplayName("002-09: 20 % with a degree, 6 % without a qualification")
    void education() {
        assertThat(followed.count("education", "degree")).isEqualTo(31);
        assertThat(followed.count("education", "none")).isEqualTo(9);
        assertThat(followed.count("education", "")).isZero();
    }

    @Test
    @DisplayName("002-10: technical qualifications are the most frequent")
    void mostFrequentQualification() {
        Map<String, Integer> counts = followed.counts("education");
        int technical = counts.remove("technical or vocational");
        assertThat(counts.values()).allMatch(count -> count < technical);
    }

    @Test
    @DisplayName("002-11: 137 in their own home")
    void ownHome() {
        assertThat(followed.counts("own_home")).isEqualTo(Map.of("yes", 137, "no", 18));
    }

    @Test
    @DisplayName("002-12: 73 % satisfied with the place they live in")
    void satisfiedWithHome() {
        assertThat(followed.counts("satisfied_with_home")).isEqualTo(Map.of("yes", 113, "no", 42));
    }

    @Test
    @DisplayName("002-13: 45 % living alone")
    void livingAlone() {
        assertThat(followed.counts("living_alone")).isEqualTo(Map.of("yes", 70, "no", 85));
    }

    @Test
    @DisplayName("002-14: 13.5 years with problems on average, 1 to 30; whole years come within 0.004")
    void yearsWithProblems() {
        assertRange("years_with_problems", 155, 1, 30);
        assertThat(followed.mean("years_with_problems")).isCloseTo(2092.0 / 155, within(1e-12));
    }

    @Test
    @DisplayName("002-15: 92 % used services in the past two years")
    void usedServices() {
        assertThat(followed.counts("used_services_2y")).isEqualTo(Map.of("yes", 143, "no", 12));
    }

    @Test
    @DisplayName("002-16: 70 % ever admitted, 25 % in the past two years, the second part of the first")
    void admissions() {
        assertThat(followed.counts("ever_admitted")).isEqualTo(Map.of("yes", 108, "no", 47));
        assertThat(followed.counts("admitted_2y")).isEqualTo(Map.of("yes", 39, "no", 116));
        Rows lately = followed.where("admitted_2y", "yes");
        assertThat(lately.count("ever_admitted", "yes")).isEqualTo(39);
        assertThat(lately.count("used_services_2y", "yes")).isEqualTo(39);
    }

    @Test
    @DisplayName("002-17: 88 unemployed, 45 in paid employment, 14 on placement, 8 in sheltered work")
    void statusAtFirstInterview() {
        assertThat(followed.counts("status_t1"))
                .isEqualTo(Map.of("unemployed", 88, "paid employment", 45, "placement", 14, "sheltered work", 8));
    }

    @Test
    @DisplayName("002-18: two of the 88 never worked")
    void neverWorked() {
        Rows unemployed = followed.where("status_t1", "unemployed");
        assertThat(unemployed.counts("ever_worked")).isEqualTo(Map.of("yes", 86, "no", 2));
        assertThat(followed.count("ever_worked", "no")).isEqualTo(2);
    }

    @Test
    @DisplayName("002-19: the other 86 worked 1 month to 34 years, on average 5.63 years")
    void timeWorked() {
        assertRange("months_worked_lifetime", 86, 1, 34 * 12);
        assertThat(followed.mean("months_worked_lifetime") / 12).isCloseTo(5.63, within(0.005));
        assertThat(followed.where("ever_worked", "yes").numbers("months_worked_lifetime"))
                .hasSize(86);
    }

    @Test
    @DisplayName("002-20: 21 months with the agency on average")
    void monthsWithAgency() {
        assertThat(followed.numbers("months_with_agency")).hasSize(155);
        assertThat(followed.mean("months_with_agency")).isEqualTo(21.0);
    }

    @Test
    @DisplayName("002-21: 22 of the 88 unemployed moved into work; what the other 66 did was not published")
    void unemployedIntoWork() {
        assertThat(followed.where("status_t1", "unemployed").counts("status_t2"))
                .isEqualTo(Map.of("paid employment", 22, "not in paid work", 66));
    }

    @Test
    @DisplayName("002-22 and 002-25: of 14 on placement, 3 moved into work, 7 became unemployed, 4 not stated")
    void placement() {
        assertThat(followed.where("status_t1", "placement").counts("status_t2"))
                .isEqualTo(Map.of("paid employment", 3, "unemployed", 7, "placement or sheltered work", 4));
    }

    @Test
    @DisplayName("002-24: six of 45 left paid employment")
    void leftWork() {
        assertThat(followed.where("status_t1", "paid employment").counts("status_t2"))
                .isEqualTo(Map.of("paid employment", 39, "not in paid work", 6));
    }

    @Test
    @DisplayName("Nothing was published on the 8 in sheltered work at the second interview")
    void sheltered() {
        assertThat(followed.where("status_t1", "sheltered work").counts("status_t2"))
                .isEqualTo(Map.of("", 8));
    }

    @Test
    @DisplayName("002-28: mean hours 25 for the 45 at T1 and 30 for the 64 at T2")
    void hours() {
        assertThat(followed.numbers("hours_t1")).hasSize(45);
        assertThat(followed.mean("hours_t1")).isEqualTo(25.0);
        assertThat(followed.numbers("hours_t2")).hasSize(64);
        assertThat(followed.mean("hours_t2")).isEqualTo(30.0);
        assertThat(followed.where("status_t1", "paid employment").numbers("hours_t1"))
                .hasSize(45);
        assertThat(followed.where("status_t2", "paid employment").numbers("hours_t2"))
                .hasSize(64);
    }

    @Test
    @DisplayName("002-29: 6 of 64 in entry-level jobs, the nearest below 10 %")
    void entryLevel() {
        assertThat(followed.where("status_t2", "paid employment").counts("entry_level_t2"))
                .isEqualTo(Map.of("yes", 6, "no", 58));
    }

    @Test
    @DisplayName("A life so far is long enough for the years in it")
    void livesAreConsistent() {
        assertThat(followed.rows()).allSatisfy(row -> {
            int sinceSixteen = 12 * (number(row, "age") - 16);
            assertThat(number(row, "months_worked_lifetime") + number(row, "months_out_of_work"))
                    .isLessThanOrEqualTo(sinceSixteen);
            assertThat(number(row, "years_with_problems")).isLessThanOrEqualTo(number(row, "age") - 10);
            assertThat(number(row, "months_with_agency")).isLessThanOrEqualTo(12 * number(row, "years_with_problems"));
        });
    }

    /** The number in a cell; an empty cell counts as none. */
    private static int number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Integer.parseInt(row.get(column));
    }

    private static void assertRange(String column, int count, double least, double most) {
        DoubleSummaryStatistics summary =
                DoubleStream.of(followed.numbers(column)).summaryStatistics();
        assertThat(summary.getCount()).isEqualTo(count);
        assertThat(summary.getMin()).isEqualTo(least);
        assertThat(summary.getMax()).isEqualTo(most);
    }
}
