package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.analysis.Found;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityPlan.DeclaredError;
import org.gainful.table.Cell;
import org.gainful.table.Chart;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.junit.jupiter.api.Test;

class FidelityAgreementTest extends MadeReviews {
    private static final double EXACT = 1e-12;

    FidelityAgreementTest() {
        super(new FidelityAgreement());
    }

    /** Totals 12 and 12, 9 and 10, 6 and 6, 14 and 13, by different raters. */
    private MadeReviews twice() {
        return review("S", EARLIER, "A", "444")
                .review("S", EARLIER, "B", "444")
                .review("T", EARLIER, "A", "333")
                .review("T", EARLIER, "C", "334")
                .review("U", EARLIER, "B", "222")
                .review("U", EARLIER, "C", "222")
                .review("V", EARLIER, "A", "554")
                .review("V", EARLIER, "B", "544");
    }

    private static Table table(Found found, String id) {
        return found.chapter().tables().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsAgreeExactlyOrWithinAPoint() {
        Found found = twice().found();
        assertThat(found.value("items/exact")).isEqualTo(10 / 12.0);
        assertThat(found.value("items/within-one")).isEqualTo(1);
        assertThat(found.value("item-2/exact")).isEqualTo(0.75);
        assertThat(found.value("item-1/alpha")).isEqualTo(1);
    }

    /**
     * Item 3 by hand: pairs (4,4) (3,4) (2,2) (4,4), squares within them 1; over all 8 ratings, sum 27 and sum of squares 97,
     * the 28 pairs' squares add up to 8 × 97 - 27² = 47. Alpha = 1 - (2 × 1 / 8) / (2 × 47 / (8 × 7)).
     */
    @Test
    void whereRatersChangeAlphaStandsInThePlaceOfKappa() {
        Found found = twice().found();
        assertThat(found.value("item-3/alpha")).isCloseTo(1 - (2.0 / 8) / (94.0 / 56), within(EXACT));
        assertThat(table(found, "fidelity-agreement").columns().get(3).heading())
                .isEqualTo("Krippendorff's alpha");
        assertThat(Found.words(table(found, "fidelity-agreement").notes())).contains("raters change");
    }

    @Test
    void theSameTwoRatersHaveAKappa() {
        Found found = review("S", EARLIER, "A", "444")
                .review("S", EARLIER, "B", "445")
                .review("T", EARLIER, "A", "222")
                .review("T", EARLIER, "B", "223")
                .found();
        assertThat(found.value("item-1/kappa")).isEqualTo(1);
        assertThat(found.at("item-1/kappa").range()).isEmpty();
    }

    @Test
    void alphaOfAllItemsHasAnIntervalFromDrawsOfReviewsOnceThereAreSix() {
        assertThat(twice().found().at("items/krippendorff-alpha").range()).isEmpty();
        Found found = review("W", EARLIER, "A", "321")
                .review("W", EARLIER, "B", "331")
                .review("X", EARLIER, "A", "545")
                .review("X", EARLIER, "B", "445")
                .found();
        double alpha = found.value("items/krippendorff-alpha");
        assertThat(found.low("items/krippendorff-alpha")).isLessThan(alpha);
        assertThat(found.high("items/krippendorff-alpha")).isGreaterThan(alpha).isLessThanOrEqualTo(1);
        assertThat(found.at("items/krippendorff-alpha").range().get().method()).contains("draws of whole reviews");
    }

    /** Mean squares by hand: between reviews 2 × 32.25 / 3 = 21.5, within them (0 + 1 + 0 + 1) / 2 / 4 = 0.25. */
    @Test
    void differentRatersGiveTheOneWayIntraclassCorrelation() {
        Found found = twice().found();
        assertThat(found.value("totals/icc")).isCloseTo((21.5 - 0.25) / (21.5 + 0.25), within(EXACT));
        assertThat(found.at("totals/icc").method()).startsWith("ICC(1,1): one-way");
        assertThat(found.value("measurement-error")).isCloseTo(0.5, within(EXACT));
        assertThat(found.value("totals/bias")).isZero();
    }

    @Test
    void theSameRatersThroughoutGiveTheTwoWayForm() {
        Found found = review("S", EARLIER, "A", "444")
                .review("S", EARLIER, "B", "445")
                .review("T", EARLIER, "A", "222")
                .review("T", EARLIER, "B", "223")
                .review("U", EARLIER, "A", "333")
                .review("U", EARLIER, "B", "334")
                .found();
        assertThat(found.at("totals/icc").method()).startsWith("ICC(2,1): two-way, agreement");
        // One rater is stricter by a point throughout: no residual, and half a squared point between raters.
        assertThat(found.value("measurement-error")).isCloseTo(Math.sqrt(0.5), within(EXACT));
    }

    /** With an error of 0.5 a total of 14 lies 5 errors above the limit of 11.5; 12 lies 1 error above: Φ(1) = 0.8413447. */
    @Test
    void bandsHaveProbabilities() {
        Found found = twice().review("V", EARLIER, "consensus", "554").found();
        assertThat(found.value("S/probability/Good")).isCloseTo(0.8413447460685429, within(1e-10));
        assertThat(found.value("S/probability/threshold")).isEqualTo(found.value("S/probability/Good"));
        assertThat(found.value("S/probability/Good")
                        + found.value("S/probability/Fair")
                        + found.value("S/probability/Not"))
                .isCloseTo(1, within(EXACT));
        assertThat(found.low("S/total")).isCloseTo(12 - 1.959963984540054 * 0.5, within(1e-10));
        assertThat(Found.words(found.chapter().headlines())).contains("2 of 3 services lie in their band");
        assertThat(found.chapter().charts()).extracting(Chart::kind).contains(Chart.Kind.ZONES, Chart.Kind.AGREEMENT);
    }

    @Test
    void aDeclaredErrorGoesBeforeThatOfTheRatersAndNamesItsSource() {
        plan = new FidelityPlan(
                Optional.empty(), false, Optional.of(new DeclaredError(2, "a paper")), OptionalInt.of(9));
        Found found = review("S", EARLIER, "333").found();
        assertThat(found.value("measurement-error")).isEqualTo(2);
        assertThat(found.at("measurement-error").method()).contains("a paper");
        // (9 - 8.5) / 2 = 0.25 errors above the limit.
        assertThat(found.value("S/probability/threshold")).isCloseTo(0.5987063256829237, within(1e-10));
    }

    @Test
    void aConsensusStandsBesideBothRatingsWithItsReason() {
        review("S", EARLIER, "A", "543").review("S", EARLIER, "B", "553").review("S", EARLIER, "consensus", "553");
        ratings.replaceAll(r -> r.rater().equals("consensus")
                ? new org.gainful.cases.Rating(
                        r.service(),
                        r.date(),
                        r.rater(),
                        r.role(),
                        r.item(),
                        r.state(),
                        r.score(),
                        r.evidence(),
                        r.sources(),
                        "log read again")
                : r);
        Table table = table(found(), "fidelity-consensus");
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly(
                        Cell.words("2. Second"),
                        Cell.words("4"),
                        Cell.words("5"),
                        Cell.words("5"),
                        Cell.words("log read again")));
    }

    @Test
    void namesOfRatersAreNotRepeated() {
        review("S", EARLIER, "Ann Other", "543").review("S", EARLIER, "Bob Some", "553");
        assertThat(found().chapter().toString()).doesNotContain("Ann Other").doesNotContain("Bob Some");
    }

    @Test
    void whatServicesSayThemselvesStandsBesideTheNearestReview() {
        LocalDate near = LATER.minusDays(30);
        Found found = review("S", EARLIER, "A", "222")
                .review("S", LATER, "A", "433")
                .review("S", near, "self", "544")
                .review("T", LATER, "A", "333")
                .review("T", LATER, "self", "334")
                .found();
        assertThat(found.value("S/self-difference")).isEqualTo(3);
        assertThat(found.value("T/self-difference")).isEqualTo(1);
        assertThat(found.value("self/mean-difference")).isEqualTo(2);
        assertThat(found.at("self/mean-difference").statistic()).isEqualTo(Statistic.SCORE_DIFFERENCE);
    }

    @Test
    void aSelfRatingLongBeforeSaysNothingOfTheReview() {
        review("S", EARLIER, "self", "544").review("S", LATER, "A", "433");
        assertThat(new FidelityAgreement().lacks(evidence())).hasSize(1);
    }

    @Test
    void oneConsensusAloneLacksASecondRater() {
        review("S", EARLIER, "consensus", "543");
        assertThat(new FidelityAgreement().lacks(evidence()))
                .isEqualTo(List.of(
                        "a second rater of a review, a self-rating beside it, or a declared error of measurement"));
    }
}
