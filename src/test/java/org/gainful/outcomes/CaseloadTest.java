package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.Row;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

/** Caseloads of a few people, counted by hand. */
class CaseloadTest {
    /** Six people of A, three of B; one of each was never accepted. */
    private static Cases people() {
        return Cases.made()
                .services("A A A A A A B B B")
                .date(
                        "accepted",
                        Role.ACCEPTED,
                        "",
                        "2023-01-31 2023-02-01 2023-02-28 2023-03-01 2023-01-01 - 2023-02-10 2023-04-01 -")
                .date("left", Role.LEFT, "", "- - - - 2023-02-28 - 2023-03-30 - -");
    }

    private static Cases staffed() {
        return people().staff("A", 2, "-", "2023-02-14")
                .staff("A", 2.5, "2023-02-15", "-")
                .staff("B", 0.5, "2023-03-01", "-");
    }

    private static Found in(Cases cases) {
        return Found.in(new Caseload(), cases.evidence());
    }

    private static List<String> months(Found found, String table) {
        return found.chapter().tables().stream()
                .filter(t -> t.id().equals(table))
                .flatMap(t -> t.rows().stream())
                .map(Row::label)
                .toList();
    }

    /** On the last of January two of A had come; on the last of February a third and a fourth, and nobody had left before it. */
    @Test
    void peopleAreCountedOnTheLastDayOfAMonthAgainstTheStaffOfThatDay() {
        Found found = in(staffed().until("2023-04-30"));
        assertThat(found.denominator("2023-01/per-specialist")).isEqualTo(2);
        assertThat(found.value("2023-01/per-specialist")).isEqualTo(2 / 2.0);
        // Whoever leaves on the last day is still there; half a month of more staff counts in full at its end.
        assertThat(found.denominator("2023-02/per-specialist")).isEqualTo(4);
        assertThat(found.value("2023-02/staff")).isEqualTo(2.5);
        assertThat(found.value("2023-02/per-specialist")).isEqualTo(4 / 2.5);
        assertThat(found.denominator("2023-03/per-specialist")).isEqualTo(4);
        assertThat(found.value("2023-03/per-specialist")).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(found.denominator("2023-04/per-specialist")).isEqualTo(5);
        assertThat(found.value("2023-04/per-specialist")).isCloseTo(5 / 3.0, within(1e-15));
    }

    /** B has one person from February and staffing from March: until then neither counts. */
    @Test
    void aServiceWithoutStaffingOnRecordCountsOnNeitherSide() {
        Found found = in(staffed().until("2023-04-30"));
        assertThat(found.has("2023-02/B/per-specialist")).isFalse();
        assertThat(found.value("2023-02/A/per-specialist")).isEqualTo(4 / 2.5);
        assertThat(found.denominator("2023-03/B/per-specialist")).isZero();
        assertThat(found.value("2023-04/B/per-specialist")).isEqualTo(1 / 0.5);
        Table byService = found.chapter().tables().get(1);
        assertThat(byService.rows().get(1).cells().get(1)).isEqualTo(Cell.words("no record"));
    }

    @Test
    void theMonthTheRecordsEndInIsNotShownUnlessTheyEndOnItsLastDay() {
        assertThat(months(in(staffed().until("2023-03-30")), "caseload")).containsExactly("2023-01", "2023-02");
        assertThat(months(in(staffed().until("2023-03-31")), "caseload"))
                .containsExactly("2023-01", "2023-02", "2023-03");
    }

    /** The people of an empty post are there, and nobody is there for them. */
    @Test
    void anEmptyPostAddsItsPeopleAndNoStaff() {
        Found found = in(people().staff("A", 2, "-", "-")
                .staff("B", 1, "-", "2023-04-15")
                .staff("B", 0, "2023-04-16", "-")
                .until("2023-04-30"));
        assertThat(found.denominator("2023-04/per-specialist")).isEqualTo(5);
        assertThat(found.value("2023-04/per-specialist")).isEqualTo(5 / 2.0);
        assertThat(found.at("2023-04/B/per-specialist").value()).isEmpty();
        assertThat(found.warnings("2023-04/B/per-specialist")).contains("Nobody was in post");
    }

    @Test
    void withNobodyInPostAnywhereThereIsNoRatioAndThePeopleStay() {
        Found found = in(people().staff("A", 0, "-", "-").until("2023-02-28"));
        assertThat(found.at("2023-02/per-specialist").value()).isEmpty();
        assertThat(found.denominator("2023-02/per-specialist")).isEqualTo(4);
        assertThat(found.warnings("2023-02/per-specialist")).contains("Nobody was in post");
    }

    @Test
    void monthsWithoutAnyStaffingOnRecordAreLeftOutAndCounted() {
        Found found = in(people().staff("A", 2, "2023-03-01", "-").until("2023-03-31"));
        assertThat(months(found, "caseload")).containsExactly("2023-03");
        assertThat(Found.words(found.chapter().notes())).contains("no service has staffing on record are left out: 2");
        Found never = in(people().staff("A", 2, "2024-01-01", "-").until("2023-03-31"));
        assertThat(never.chapter().tables()).isEmpty();
        assertThat(Found.words(never.chapter().sentences())).contains("No whole month");
    }

    @Test
    void withoutServicesInTheExportEveryoneStandsAgainstAllStaff() {
        Found found = in(Cases.made()
                .date("referred", Role.REFERRED, "", "2023-01-05 2023-01-06 -")
                .date("left", Role.LEFT, "", "- 2023-01-30 -")
                .staff("A", 0.5, "-", "-")
                .staff("B", 1.5, "-", "-")
                .until("2023-01-31"));
        assertThat(found.value("2023-01/per-specialist")).isEqualTo(0.5);
        assertThat(found.chapter().tables()).extracting(Table::id).containsExactly("caseload");
    }

    @Test
    void theServicesTogetherAreEachOfThem() {
        Found found = in(staffed().until("2023-04-30"));
        assertThat(found.chapter().sums())
                .filteredOn(sum -> sum.total().contains("2023-04-30"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.parts()).hasSize(2));
        assertThat(found.denominator("2023-04/A/per-specialist") + found.denominator("2023-04/B/per-specialist"))
                .isEqualTo(found.denominator("2023-04/per-specialist"));
    }

    @Test
    void ofALongStudyTheLatestMonthsAreShown() {
        Found found = in(people().staff("A", 2, "-", "-").until("2029-12-31"));
        assertThat(months(found, "caseload")).hasSize(60).startsWith("2025-01").endsWith("2029-12");
        assertThat(Found.words(found.chapter().notes())).contains("latest 60 months", "24 earlier");
    }

    @Test
    void itSaysWhatItLacks() {
        assertThat(new Caseload().lacks(Cases.made().number("x", "1").evidence()))
                .hasSize(3)
                .anyMatch(lack -> lack.startsWith("staffing"))
                .anyMatch(lack -> lack.startsWith("the days each person came"))
                .anyMatch(lack -> lack.startsWith("the last day"));
        assertThat(new Caseload().lacks(staffed().until("2023-04-30").evidence()))
                .isEmpty();
    }
}
