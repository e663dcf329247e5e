package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.cases.FidelityReviews;
import org.gainful.disclosure.Disclosure;
import org.gainful.disclosure.Preset;
import org.gainful.disclosure.Release;
import org.gainful.disclosure.ReleasedFinding;
import org.gainful.disclosure.ReleasedFinding.Status;
import org.gainful.table.Chapter;
import org.junit.jupiter.api.Test;

/**
 * The five scored agencies of the example: totals 62, 68, 46, 59 and 57, moved into work 5 of 21, 4 of 15, 3 of 19, 4 of 20 and
 * 5 of 13. Numbers from scipy 1.17.1: pearsonr, spearmanr, linregress(x / 10, y), and pearsonr over itertools.permutations.
 */
class FidelityOutcomesTest {
    private static final double EXACT = 1e-12;

    private static Found sesami() {
        return Found.in(new FidelityOutcomes(), Studies.SESAMI.evidence());
    }

    @Test
    void correlatesServicesNotPeople() {
        Found found = sesami();
        assertThat(found.value("moved-into-work/correlation")).isCloseTo(0.3747978624471997, within(EXACT));
        assertThat(found.value("moved-into-work/rank-correlation")).isCloseTo(0.4, within(EXACT));
        assertThat(found.value("moved-into-work/difference-for-10-points"))
                .isCloseTo(0.03984634693105717, within(EXACT));
        assertThat(found.p("moved-into-work/difference-for-10-points")).isCloseTo(0.5342131398455935, within(1e-10));
    }

    @Test
    void looksAtEveryOrder() {
        Found found = sesami();
        assertThat(found.p("moved-into-work/correlation")).isEqualTo(62.0 / 120);
        assertThat(found.at("moved-into-work/correlation").test().orElseThrow().method())
                .isEqualTo("permutation test, all 120 orders");
        assertThat(found.value("moved-into-work/smallest-p-value")).isEqualTo(2.0 / 120);
    }

    @Test
    void saysThatFiveServicesCouldNotHaveShownIt() {
        Found found = sesami();
        assertThat(found.value("moved-into-work/services")).isEqualTo(5);
        assertThat(found.value("moved-into-work/power/0.34")).isCloseTo(0.08201323400359725, within(EXACT));
        assertThat(found.value("moved-into-work/power/0.27")).isCloseTo(0.06925421609781736, within(EXACT));
        assertThat(found.value("moved-into-work/needed/0.34")).isEqualTo(65);
        assertThat(found.value("moved-into-work/needed/0.27")).isEqualTo(105);
        assertThat(found.value("moved-into-work/smallest-significant-correlation"))
                .isCloseTo(0.878, within(5e-4));
        assertThat(Found.words(found.chapter().headlines()))
                .contains(
                        "with 5 services that have a total the data could not have shown it either way",
                        "65 or 105 services");
        assertThat(Found.words(found.chapter().sentences()))
                .contains("no evidence that fidelity matters, nor that it does not");
    }

    @Test
    void warnsOfClientModelsWithFewServices() {
        Found found = sesami();
        assertThat(found.warnings("moved-into-work/odds-ratio-random-intercept"))
                .contains("the interval is too narrow");
        assertThat(found.warnings("moved-into-work/odds-ratio-cluster-robust"))
                .contains("worth 1.3 degrees of freedom; below 4 it cannot be relied on");
        assertThat(found.low("moved-into-work/odds-ratio-cluster-robust"))
                .isLessThan(found.low("moved-into-work/odds-ratio-random-intercept"));
    }

    @Test
    void leavesOutAServiceTheScaleDoesNotApplyTo() {
        Found found = sesami();
        assertThat(found.numerator("moved-into-work/F/share")).isEqualTo(4);
        assertThat(found.has("moved-into-work/F/fidelity")).isFalse();
        assertThat(found.denominator("moved-into-work/correlation")).isEqualTo(21 + 15 + 19 + 20 + 13);
    }

    private static Evidence reviewed(String... services) {
        Evidence all = Studies.SESAMI.evidence();
        FidelityReviews reviews = all.reviews().orElseThrow();
        List<String> kept = List.of(services);
        return new Evidence(
                all.study(),
                all.cases(),
                Optional.of(new FidelityReviews(
                        reviews.scale(),
                        reviews.ratings().stream()
                                .filter(r -> kept.contains(r.service()))
                                .toList())),
                all.jobs(),
                all.services(),
                all.literature());
    }

    @Test
    void twoServicesAreNoRelation() {
        assertThat(new FidelityOutcomes().lacks(reviewed("A", "B")))
                .containsExactly(
                        "at least 3 services with a complete fidelity total and somebody whose outcome is known");
    }

    @Test
    void threeServicesHaveNoIntervalAndNoClientModel() {
        Found found = Found.in(new FidelityOutcomes(), reviewed("A", "B", "C"));
        assertThat(found.at("moved-into-work/correlation").range()).isEmpty();
        assertThat(found.p("moved-into-work/correlation")).isGreaterThanOrEqualTo(1.0 / 6);
        assertThat(found.value("moved-into-work/smallest-p-value")).isEqualTo(1.0 / 3);
        assertThat(found.at("moved-into-work/odds-ratio-random-intercept").value())
                .isEmpty();
        assertThat(found.warnings("moved-into-work/odds-ratio-cluster-robust")).contains("Fewer than 5 services");
    }

    @Test
    void theRelationGoesWhenARateGoes() {
        Evidence evidence = Studies.SESAMI.evidence();
        List<Chapter> chapters = List.of(new FidelityOutcomes().analyse(evidence));
        Release release = new Disclosure(Preset.CONCEPT_5)
                .release(chapters, evidence.register().kinship(chapters, Preset.CONCEPT_5.threshold()));
        assertThat(status(release, "moved-into-work/C/share")).as("3 of 19").isEqualTo(Status.WITHHELD);
        for (String number : List.of(
                "correlation",
                "rank-correlation",
                "difference-for-10-points",
                "odds-ratio-random-intercept",
                "odds-ratio-cluster-robust")) {
            assertThat(status(release, "moved-into-work/" + number)).as(number).isEqualTo(Status.WITHHELD);
        }
        assertThat(status(release, "moved-into-work/power/0.34"))
                .as("says nothing of any person")
                .isEqualTo(Status.SHOWN);
    }

    private static Status status(Release release, String address) {
        return release.findings().stream()
                .filter(f -> f.finding().address().equals("fidelity/outcomes/" + address))
                .map(ReleasedFinding::status)
                .findFirst()
                .orElseThrow();
    }
}
