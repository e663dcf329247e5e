package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.Role;
import org.gainful.intake.Definitions;
import org.gainful.table.Row;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static Found of(Cases cases, String... ids) {
        return Found.in(
                new SideBySide(List.of(ids).stream()
                        .map(id -> Definitions.find(id).orElseThrow())
                        .toList()),
                cases.evidence());
    }

    /** From 25 of 155 to 72 of 155: the published margins of SESAMI leave the last status of eight people open. */
    @Test
    void theRateOfOneCohortRunsFrom16To46Percent() {
        Found found = Found.in(new SideBySide(Definitions.all()), Studies.SESAMI.evidence());
        assertThat(found.value("moved-into-work/all/share")).isEqualTo(25.0 / 102);
        assertThat(found.value("retained/all/share")).isEqualTo(39.0 / 45);
        assertThat(found.low("gained-of-all/all/bounds")).isEqualTo(25.0 / 155).isCloseTo(0.16, within(0.005));
        assertThat(found.high("in-paid-work/all/bounds")).isEqualTo(72.0 / 155).isCloseTo(0.46, within(0.005));
    }

    @Test
    void whatTheExportHasNoDataForIsListedWithWhatItLacks() {
        Found found = Found.in(new SideBySide(Definitions.all()), Studies.SESAMI.evidence());
        Table lacking = found.chapter().tables().get(1);
        assertThat(lacking.id()).isEqualTo("definitions-without-data");
        assertThat(lacking.rows()).extracting(Row::label).contains("Job starts", "Achieved the employment goal");
        assertThat(lacking.rows().toString()).contains("job spells", "a field with the role goal-met");
    }

    @Test
    void everyoneBelowTheLineMeansThatKeepingAJobIsWithoutTheOutcome() {
        Found found = of(Cases.made().statuses("out out paid - paid", "paid out paid paid -"), "gained-of-all");
        // The one whose first status is missing may have gained or kept; the last began in work and cannot have gained.
        assertThat(found.numerator("gained-of-all/all/share")).isEqualTo(1);
        assertThat(found.denominator("gained-of-all/all/share")).isEqualTo(4);
        assertThat(found.missing("gained-of-all/all/share")).isEqualTo(1);
    }

    @Test
    void aGoalCountsOnlyWhereItWasFixedAtEntry() {
        Found found = of(
                Cases.made()
                        .text("goal", List.of(), Role.GOAL, "", "stop keep stop - keep")
                        .flag("met", Role.GOAL_MET, "", "yes no yes yes -"),
                "goal-achieved");
        assertThat(found.numerator("goal-achieved/all/share")).isEqualTo(2);
        assertThat(found.denominator("goal-achieved/all/share")).isEqualTo(3);
        assertThat(found.missing("goal-achieved/all/share")).isEqualTo(1);
    }

    @Test
    void accessCountsReferralsReached() {
        Found found = of(
                Cases.made()
                        .flag("referred", Role.REFERRED, "", "yes yes yes no")
                        .date("engaged", Role.ENGAGED, "", "2020-01-01 - 2020-02-01 -"),
                "access");
        assertThat(found.numerator("access/all/share")).isEqualTo(2);
        assertThat(found.denominator("access/all/share")).isEqualTo(3);
    }

    @Test
    void aStudysOwnDefinitionOfThatNameIsNotMistakenForThePublishedOne() {
        Cases cases = Cases.made().statuses("out out shelter", "paid out paid").follows("moved-into-work");
        assertThat(of(cases, "moved-into-work").has("moved-into-work/all/share"))
                .isTrue();
        Cases other = Cases.made()
                .statuses("out out shelter", "paid out paid")
                .defined("moved-into-work", List.of("shelter"), List.of("paid"));
        assertThat(of(other, "moved-into-work").denominator("published-moved-into-work/all/share"))
                .isEqualTo(2);
    }
}
