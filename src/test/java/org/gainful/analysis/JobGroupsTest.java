package org.gainful.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

/** Definitions about jobs, on spells that can be counted by hand. */
class JobGroupsTest {
    /** Six people who came on the first of January; the records end with the year. */
    private static Cases people() {
        return Cases.made()
                .date(
                        "accepted",
                        Role.ACCEPTED,
                        "",
                        "2023-01-01 2023-01-01 2023-01-01 2023-01-01 2023-01-01 2023-01-01")
                .date("left", Role.LEFT, "", "- - - - - 2023-09-30")
                .until("2023-12-31");
    }

    private static OutcomeGroups of(Cases cases, String id) {
        Evidence evidence = cases.follows(id).evidence();
        List<OutcomeDefinition> definitions = evidence.study().definitions();
        return OutcomeGroups.of(evidence, definitions.get(definitions.size() - 1))
                .orElseThrow();
    }

    private static void check(OutcomeGroups groups, int happened, int not, int unknown) {
        assertThat(groups.happened().count()).as("happened").isEqualTo(happened);
        assertThat(groups.not().count()).as("not").isEqualTo(not);
        assertThat(groups.unknown().count()).as("unknown").isEqualTo(unknown);
    }

    private static Cases working() {
        return people().job(0, "2023-02-01", "2023-02-01", 7) // one day of one hour
                .job(1, "2023-02-01", "2023-02-28", 20)
                .job(2, "2022-05-01", "-", 30) // held at entry
                .job(3, "2023-03-01", "2023-03-02", 0) // two days, hours not known
                .job(4, "2022-06-01", "2023-02-01", 10)
                .job(4, "2023-04-01", "-", 16);
    }

    @Test
    void aJobCountsAfterFourHours() {
        check(of(working(), "ips-grow-2023"), 2, 3, 1);
    }

    @Test
    void sinceApril2024PeopleWithAJobAtEntryAreCountedApart() {
        check(of(working(), "ips-grow-2024"), 1, 2, 1);
    }

    @Test
    void anyDayIsEnoughForCompetitiveWork() {
        check(of(working(), "competitive-day"), 4, 2, 0);
    }

    @Test
    void aFirstJobIsSustainedWhenItIsHeldOnTheDaySoManyWeeksAfterItsFirst() {
        Cases cases = people().job(0, "2023-02-01", "2023-03-15", 20) // still on the 43rd day
                .job(1, "2023-02-01", "2023-03-14", 20) // 42 days
                .job(2, "2023-11-19", "-", 20) // the 43rd day is the last of the records
                .job(3, "2023-11-20", "-", 20) // not followed for six weeks
                .job(4, "2023-02-01", "2023-02-10", 20)
                .job(4, "2023-02-11", "-", 20); // moving on ends it
        check(of(cases, "sustained-6-weeks"), 2, 2, 0);
    }

    @Test
    void hoursOfAllJobsOfAWeekAreAddedUp() {
        Cases cases = people().job(0, "2023-02-01", "2023-05-02", 7) // 13 weeks
                .job(1, "2023-02-01", "2023-05-02", 6)
                .job(2, "2023-02-01", "2023-05-02", 4)
                .job(2, "2023-02-01", "2023-05-02", 3)
                .job(3, "2023-02-01", "2023-05-02", 0) // hours not known
                .job(4, "2023-02-01", "2023-03-14", 10) // six weeks, a gap of three, seven more
                .job(4, "2023-04-05", "2023-05-23", 10);
        check(of(cases, "seven-hours-13-of-16"), 3, 1, 1);
    }

    @Test
    void theLastWholeQuarterIsTaken() {
        assertThat(JobGroups.lastQuarter(LocalDate.parse("2023-12-31"))).isEqualTo("2023-10-01");
        assertThat(JobGroups.lastQuarter(LocalDate.parse("2023-12-30"))).isEqualTo("2023-07-01");
        check(of(working(), "ips-quarterly"), 2, 3, 0);
    }

    /** Three came on 20 February 2023; one left in June, one came in July. The records end in the middle of a quarter. */
    @Test
    void everyWholeQuarterHasItsOwnCaseload() {
        Evidence evidence = Cases.made()
                .date("accepted", Role.ACCEPTED, "", "2023-02-20 2023-02-20 2023-02-20 2023-07-01")
                .date("left", Role.LEFT, "", "- 2023-06-30 - -")
                .until("2024-02-15")
                .job(0, "2023-03-01", "2023-04-01", 20) // one day of the second quarter
                .job(1, "2023-06-30", "2023-12-31", 20) // left on its first day
                .job(3, "2023-12-31", "-", 20)
                .follows("ips-quarterly")
                .evidence();
        SortedMap<LocalDate, OutcomeGroups> quarters =
                OutcomeGroups.byQuarter(evidence, evidence.study().definitions().get(0));
        assertThat(quarters.keySet().stream().map(LocalDate::toString))
                .containsExactly("2023-04-01", "2023-07-01", "2023-10-01");
        check(quarters.get(LocalDate.parse("2023-04-01")), 2, 1, 0);
        check(quarters.get(LocalDate.parse("2023-07-01")), 0, 3, 0);
        check(quarters.get(LocalDate.parse("2023-10-01")), 1, 2, 0);
    }

    @Test
    void aQuarterThatBeginsOnTheFirstDayIsWhole() {
        assertThat(JobGroups.nextQuarter(LocalDate.parse("2023-01-01"))).isEqualTo("2023-01-01");
        assertThat(JobGroups.nextQuarter(LocalDate.parse("2023-01-02"))).isEqualTo("2023-04-01");
        assertThat(JobGroups.nextQuarter(LocalDate.parse("2023-12-31"))).isEqualTo("2024-01-01");
        assertThat(JobGroups.name(LocalDate.parse("2023-10-01"))).isEqualTo("2023-Q4");
    }

    /** Referred and never accepted: on no caseload, though never gone either; what such a person does is not the service's. */
    @Test
    void whoeverWasTurnedAwayIsOnNoCaseload() {
        Cases byDay = Cases.made()
                .date("referred", Role.REFERRED, "", "2023-01-01 2023-01-01 2023-01-01")
                .date("accepted", Role.ACCEPTED, "", "2023-01-20 2023-01-20 -");
        Cases byAnswer = Cases.made()
                .date("referred", Role.REFERRED, "", "2023-01-01 2023-01-01 2023-01-01")
                .flag("accepted", Role.ACCEPTED, "", "yes yes no");
        for (Cases cases : List.of(byDay, byAnswer)) {
            cases.date("left", Role.LEFT, "", "- - -")
                    .until("2023-12-31")
                    .job(0, "2023-02-01", "-", 20)
                    .job(2, "2023-02-01", "-", 20);
            check(of(cases, "ips-quarterly"), 1, 1, 0);
            check(of(cases, "sustained-13-weeks"), 1, 0, 0);
        }
    }

    @Test
    void withoutSpellsADefinitionSaysWhatItLacks() {
        Evidence evidence =
                Cases.made().statuses("out", "paid").follows("ips-grow-2024").evidence();
        assertThat(DefinitionNeeds.lacks(
                        evidence, evidence.study().definitions().get(0)))
                .containsExactly("job spells (jobs in study.yaml)");
    }
}
