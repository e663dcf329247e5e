package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.Role;
import org.junit.jupiter.api.Test;

class JobSpellsTest {
    private static Cases people() {
        return Cases.made()
                .date("accepted", Role.ACCEPTED, "", "2023-01-01 2023-01-01 2023-01-01 2023-01-01 2023-01-01")
                .until("2023-12-31");
    }

    private static Cases working() {
        return people().job(0, "2023-02-01", "2023-03-14", 20) // 42 days: ended before the day six weeks on
                .job(0, "2023-03-20", "-", 20) // after five days without
                .job(1, "2023-02-01", "2023-08-01", 20)
                .job(1, "2023-05-01", "2023-06-01", 20) // two at once
                .job(2, "2023-12-01", "-", 20) // seen for a month
                .job(3, "2023-02-01", "2023-03-31", 20)
                .job(3, "2023-04-01", "2023-05-31", 20); // the next day
    }

    /**
     * Of four, one ended with its 42nd day while another was seen for 31 days only and had left the risk set: 2 / 3. Those
     * whose 42nd day it was are at risk on it.
     */
    @Test
    void aJobThatGoesOnCountsAsLongAsItWasSeen() {
        Found found = Found.in(new JobSpells(), working().evidence());
        assertThat(found.value("job-lasting/6-weeks/happened/share")).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(found.at("job-lasting/6-weeks/at-risk").value()).hasValue(3);
    }

    @Test
    void jobsAreCountedByPersonWithSpellsAndGaps() {
        Found found = Found.in(new JobSpells(), working().evidence());
        assertThat(found.numerator("one/share")).isEqualTo(1);
        assertThat(found.numerator("two/share")).isEqualTo(3);
        assertThat(found.numerator("at-once/share")).isEqualTo(1);
        assertThat(found.numerator("gap/share")).isEqualTo(1);
        assertThat(found.value("gap/mean-days")).isEqualTo(5);
        // 182 days; 287 days after the gap; 120 days of two jobs without a day between them.
        assertThat(found.numerator("spell/share")).isEqualTo(3);
    }

    @Test
    void leavingCompetesWithAFirstJob() {
        Found found = Found.in(
                new TimeToWork(),
                working()
                        .date("left", Role.LEFT, "", "- - - - 2023-01-29")
                        .date("contact", Role.EMPLOYER_CONTACT, "", "2023-01-15 - - - -")
                        .evidence());
        // 31 days to three of the jobs, 334 to the fourth; one left after 28 days, which is week four.
        assertThat(found.value("first-job/4-weeks/happened/share")).isZero();
        assertThat(found.value("first-job/4-weeks/instead/share")).isEqualTo(0.2);
        assertThat(found.value("first-job/13-weeks/happened/share")).isCloseTo(0.6, within(1e-15));
        assertThat(found.value("first-job/median-days")).isEqualTo(31);
        assertThat(found.value("employer-contact/4-weeks/happened/share")).isCloseTo(0.2, within(1e-15));
    }

    /** Nobody has left in the first four weeks: 0 without an interval, and a reader is told why. */
    @Test
    void aShareOfNobodyYetHasNoInterval() {
        Found found = Found.in(
                new TimeToWork(),
                working().date("left", Role.LEFT, "", "- - - - 2023-03-29").evidence());
        assertThat(found.value("first-job/4-weeks/instead/share")).isZero();
        assertThat(found.at("first-job/4-weeks/instead/share").range()).isEmpty();
        assertThat(found.warnings("first-job/4-weeks/instead/share")).contains("No interval");
        assertThat(found.at("first-job/13-weeks/instead/share").range()).isPresent();
    }

    /** An employer met while the person still waited to be accepted is met on day 0; who comes after the records end is not there. */
    @Test
    void aWaitIsNeverShorterThanNone() {
        Found found = Found.in(
                new TimeToWork(),
                Cases.made()
                        .date("accepted", Role.ACCEPTED, "", "2023-02-01 2023-02-01 2024-02-01")
                        .date("contact", Role.EMPLOYER_CONTACT, "", "2023-01-15 2023-02-15 -")
                        .until("2023-12-31")
                        .job(1, "2023-03-01", "-", 20)
                        .evidence());
        assertThat(found.denominator("employer-contact/4-weeks/happened/share")).isEqualTo(2);
        assertThat(found.value("employer-contact/4-weeks/happened/share")).isEqualTo(1);
        assertThat(found.value("employer-contact/median-days")).isEqualTo(7);
    }

    @Test
    void theFirstGapIsSaidInASentence() {
        assertThat(Found.words(Found.in(new JobSpells(), working().evidence())
                        .chapter()
                        .sentences()))
                .contains("The first gap between two jobs lasted # days on average");
    }

    @Test
    void threeQuartersOfCamdensStartersWereInTheJobAfterSixWeeks() {
        Found found = Found.in(new JobSpells(), Studies.CAMDEN.evidence());
        assertThat(found.value("job-lasting/6-weeks/happened/share")).isCloseTo(171.0 / 228, within(1e-14));
        assertThat(found.denominator("job-lasting/6-weeks/happened/share")).isEqualTo(228);
    }
}
