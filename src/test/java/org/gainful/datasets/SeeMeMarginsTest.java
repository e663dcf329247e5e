package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rebuilt SEE M.E. cases and surveys meet each printed figure; the marks are listed in the data dictionary. */
final class SeeMeMarginsTest {
    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe", "very severe");
    private static Rows referred;
    private static Rows clients;

    @BeforeAll
    static void readCases() throws IOException {
        referred = Rows.read("see-me/cases.csv");
        clients = referred.where("accepted", "yes");
    }

    @Test
    @DisplayName("000-01 and 000-03: 120 clients, 72 % of whom achieved their goal")
    void goals() {
        assertThat(clients.counts("goal_met")).isEqualTo(Map.of("yes", 86, "no", 34));
        assertThat(100.0 * 86 / 120).isCloseTo(72, within(0.5));
    }

    @Test
    @DisplayName("000-04: every printed kind of goal was achieved by somebody")
    void kindsOfGoal() {
        assertThat(clients.where("goal_met", "yes").counts("goal").keySet())
                .isEqualTo(Set.of(
                        "more sustainable job", "return to job", "leave well", "new job", "volunteering", "training"));
    }

    @Test
    @DisplayName("Leaving work is a success only for those whose goal it was")
    void leaving() {
        Rows left = clients.whereNot("status_t1", "out of work").where("status_t2", "out of work");
        assertThat(left.size()).isEqualTo(18);
        assertThat(left.rows()).allSatisfy(row -> assertThat(row.get("goal_met").equals("yes"))
                .isEqualTo(row.get("goal").equals("leave well")));
    }

    @Test
    @DisplayName("000-02: referrals within twelve months between 2015 and 2016")
    void twelveMonths() {
        assertThat(referred.rows()).allSatisfy(row -> assertThat(LocalDate.parse(row.get("referred")))
                .isBetween(LocalDate.of(2015, 6, 1), LocalDate.of(2016, 5, 31)));
    }

    @Test
    @DisplayName("000-12: everyone referred was assessed; whoever was not accepted was signposted for a printed reason")
    void wayIn() {
        assertThat(referred.counts("assessed")).isEqualTo(Map.of("yes", 150));
        assertThat(referred.where("accepted", "no").counts("signposted_because"))
                .isEqualTo(Map.of("not well enough", 17, "goal not about work", 7, "service cannot help", 6));
        assertThat(clients.counts("signposted_because")).isEqualTo(Map.of("", 120));
        assertThat(referred.where("accepted", "no").counts("goal_met")).isEqualTo(Map.of("", 30));
        assertThat(referred.counts("referral_source")).containsOnlyKeys("clinician", "self", "other");
    }

    @Test
    @DisplayName("000-09: most of those who answered are better")
    void wellbeing() {
        double[] changes = clients.changes("wellbeing");
        assertThat(changes).hasSize(106);
        assertThat(IntStream.range(0, changes.length).filter(i -> changes[i] > 0))
                .hasSize(63);
    }

    @Test
    @DisplayName("Severity: nobody very severely ill accepted, and some end up worse")
    void severity() {
        assertThat(clients.counts("severity_t1")).isEqualTo(Map.of("mild", 46, "moderate", 58, "severe", 16));
        assertThat(referred.where("accepted", "no").counts("severity_t1"))
                .isEqualTo(Map.of("mild", 3, "moderate", 8, "severe", 14, "very severe", 5));
        Rows known = clients.whereNot("severity_t2", "");
        assertThat(known.size()).isEqualTo(109);
        assertThat(known.where(row -> severity(row.get("severity_t2")) > severity(row.get("severity_t1")))
                        .size())
                .isEqualTo(16);
        assertThat(known.where(row -> severity(row.get("severity_t2")) < severity(row.get("severity_t1")))
                        .size())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("Hours are of people in work")
    void hours() {
        assertThat(clients.rows()).allSatisfy(row -> {
            assertThat(row.get("hours_t1").isEmpty())
                    .isEqualTo(!row.get("status_t1").equals("in work"));
            assertThat(row.get("hours_t2").isEmpty())
                    .isEqualTo(!row.get("status_t2").equals("in work"));
        });
    }

    @Test
    @DisplayName("000-05, 000-06 and 000-08: the surveys, with the fewest people that give the printed percentages")
    void surveys() throws IOException {
        Rows clinicians = Rows.read("see-me/clinicians/answers.csv");
        assertThat(clinicians.counts("freed_time")).isEqualTo(Map.of("yes", 3, "no", 2));
        assertThat(clinicians.where("freed_time", "yes").mean("hours_freed")).isEqualTo(2.0);
        assertThat(smallestBase(60)).isEqualTo(clinicians.size());
        Rows employers = Rows.read("see-me/employers/answers.csv");
        assertThat(employers.counts("positive_difference")).isEqualTo(Map.of("yes", 5, "no", 1));
        assertThat(smallestBase(83)).isEqualTo(employers.size());
    }

    private static int severity(String word) {
        return SEVERITIES.indexOf(word);
    }

    /** The fewest people of whom some number is this percentage when rounded. */
    private static int smallestBase(int percent) {
        return IntStream.rangeClosed(1, 100)
                .filter(n -> IntStream.rangeClosed(0, n).anyMatch(k -> Math.round(100.0 * k / n) == percent))
                .findFirst()
                .orElseThrow();
    }
}
