package org.gainful.stat.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.junit.jupiter.api.Test;

/** Scores of scales, their reliability and the error that is left. */
class ScalesTest {
    private static final double NA = Double.NaN;

    /** Chatterjee and Price's survey of clerical staff, 30 departments and 7 items: R's data set {@code attitude}. */
    private static final double[][] ATTITUDE = {
        {43, 51, 30, 39, 61, 92, 45}, {63, 64, 51, 54, 63, 73, 47}, {71, 70, 68, 69, 76, 86, 48},
        {61, 63, 45, 47, 54, 84, 35}, {81, 78, 56, 66, 71, 83, 47}, {43, 55, 49, 44, 54, 49, 34},
        {58, 67, 42, 56, 66, 68, 35}, {71, 75, 50, 55, 70, 66, 41}, {72, 82, 72, 67, 71, 83, 31},
        {67, 61, 45, 47, 62, 80, 41}, {64, 53, 53, 58, 58, 67, 34}, {67, 60, 47, 39, 59, 74, 41},
        {69, 62, 57, 42, 55, 63, 25}, {68, 83, 83, 45, 59, 77, 35}, {77, 77, 54, 72, 79, 77, 46},
        {81, 90, 50, 72, 60, 54, 36}, {74, 85, 64, 69, 79, 79, 63}, {65, 60, 65, 75, 55, 80, 60},
        {65, 70, 46, 57, 75, 85, 46}, {50, 58, 68, 54, 64, 78, 52}, {50, 40, 33, 34, 43, 64, 33},
        {64, 61, 52, 62, 66, 80, 41}, {53, 66, 52, 50, 63, 80, 37}, {40, 37, 42, 58, 50, 57, 49},
        {63, 54, 42, 48, 66, 75, 33}, {66, 77, 66, 63, 88, 76, 72}, {78, 75, 58, 74, 80, 78, 49},
        {48, 57, 44, 45, 51, 83, 38}, {85, 85, 71, 71, 77, 74, 55}, {82, 82, 39, 59, 64, 78, 39}
    };

    @Test
    void alphaOfTheAttitudeSurveyIsFound() {
        // psych::alpha(attitude)
        CronbachAlpha alpha = CronbachAlpha.of(ATTITUDE).orElseThrow();
        assertThat(alpha.estimate()).isCloseTo(0.843143, within(5e-7));
        assertThat(alpha.standardised().orElseThrow()).isCloseTo(0.839084, within(5e-7));
    }

    @Test
    void alphaIsTheConsistencyOfTheMeanOfItems() {
        CronbachAlpha alpha = CronbachAlpha.of(ATTITUDE).orElseThrow();
        IntraclassCorrelation.Result icc = IntraclassCorrelation.of(Model.CONSISTENCY, Unit.AVERAGE)
                .fit(Ratings.of(ATTITUDE))
                .orElseThrow();
        Interval feldt = alpha.interval(0.95).orElseThrow();
        assertThat(alpha.estimate()).isCloseTo(icc.estimate(), within(1e-14));
        assertThat(feldt.lower()).isCloseTo(icc.interval().orElseThrow().lower(), within(1e-13));
        assertThat(feldt.upper()).isCloseTo(icc.interval().orElseThrow().upper(), within(1e-13));
    }

    @Test
    void anItemThatDoesNotVaryHasNoCorrelation() {
        CronbachAlpha alpha = CronbachAlpha.of(new double[][] {{1, 2, 0.1}, {3, 3, 0.1}, {2, 5, 0.1}, {4, 4, 0.1}})
                .orElseThrow();
        assertThat(alpha.standardised()).isEmpty();
        assertThat(alpha.lambda6()).isEmpty();
        assertThat(alpha.meanCorrelation()).isEmpty();
        assertThat(alpha.items().get(2).itemRest()).isEmpty();
        assertThat(alpha.items().get(2).itemTotal()).isEmpty();
        assertThat(alpha.items().get(0).itemRest()).isPresent();
    }

    @Test
    void itemsThatCancelLeaveNoTotal() {
        assertThat(CronbachAlpha.of(new double[][] {{1.1, -1.1}, {2.7, -2.7}, {0.3, -0.3}}))
                .isEmpty();
        CronbachAlpha three = CronbachAlpha.of(new double[][] {{1.1, -1.1, 1}, {2.7, -2.7, 3}, {0.3, -0.3, 1}})
                .orElseThrow();
        assertThat(three.items().get(2).itemRest()).isEmpty();
        assertThat(three.items().get(2).alphaIfDropped()).isEmpty();
    }

    @Test
    void equalItemsAreReliableWithoutError() {
        CronbachAlpha alpha =
                CronbachAlpha.of(new double[][] {{1, 1}, {2, 2}, {4, 4}}).orElseThrow();
        assertThat(alpha.estimate()).isEqualTo(1);
        assertThat(alpha.interval(0.95)).isEmpty();
        assertThat(alpha.lambda6()).isEmpty();
        assertThat(alpha.measurementError().orElseThrow().standardError()).isZero();
    }

    @Test
    void aNegativeAlphaHasNoErrorOfMeasurement() {
        CronbachAlpha alpha = CronbachAlpha.of(new double[][] {{1, 4}, {2, 3}, {4, 2}, {5, 1}, {3, 4}})
                .orElseThrow();
        assertThat(alpha.estimate()).isNegative();
        assertThat(alpha.measurementError()).isEmpty();
    }

    @Test
    void withoutPersonsItemsOrVariationThereIsNoAlpha() {
        assertThat(CronbachAlpha.of(new double[0][])).isEmpty();
        assertThat(CronbachAlpha.of(new double[][] {{1, 2, 3}})).isEmpty();
        assertThat(CronbachAlpha.of(new double[][] {{1}, {2}})).isEmpty();
        assertThat(CronbachAlpha.of(new double[][] {{0.1, 0.2}, {0.1, 0.2}, {0.1, 0.2}}))
                .isEmpty();
        assertThat(CronbachAlpha.of(new double[][] {{1e300, -1e300}, {-1e300, 2e300}}))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronbachAlpha.of(new double[][] {{1, 2}, {1, NA}}))
                .withMessage("answer must be finite, was NaN");
    }

    @Test
    void reversedItemsTurnRoundAndMissingOnesAreProrated() {
        ItemScale scale = ItemScale.of(4, 1, 4).withReversed(Set.of(2));
        assertThat(scale.total(new double[] {4, 1, 4, 4})).hasValue(16);
        assertThat(scale.total(new double[] {4, 1, 4, NA})).isEmpty();
        assertThat(scale.withMostMissing(1).total(new double[] {4, NA, 3, 2})).hasValue(12);
        assertThat(scale.withMostMissing(1).itemMean(new double[] {4, NA, 3, 2}))
                .hasValue(3);
        assertThat(scale.withMostMissing(1).total(new double[] {4, NA, NA, 2})).isEmpty();
        assertThat(scale.withMostMissing(3).total(new double[] {NA, NA, NA, NA}))
                .isEmpty();
    }

    @Test
    void wrongScalesAndAnswersAreNamed() {
        ItemScale scale = ItemScale.of(3, 1, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.total(new double[] {1, 6, 2}))
                .withMessage("answers[1] must lie in [1.0, 5.0], was 6.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.total(new double[] {1, 2}))
                .withMessage("answers must have 3 values, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withReversed(Set.of(4)))
                .withMessage("a reversed item must lie in [1, 3], was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.withMostMissing(3))
                .withMessage("mostMissing must lie in [0, 3), was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemScale.of(3, 5, 1))
                .withMessage("lowest must lie below highest 1.0, was 5.0");
    }

    @Test
    void theErrorOfAScoreSpreadsOverBands() {
        MeasurementError error = MeasurementError.ofReliability(5, 0.84).orElseThrow();
        assertThat(error.standardError()).isCloseTo(2, within(1e-14));
        assertThat(error.smallestDetectableChange(0.95)).isCloseTo(1.959963984540054 * Math.sqrt(8), within(1e-13));
        double below =
                error.probabilityBetween(Double.NEGATIVE_INFINITY, 55.5, 57).orElseThrow();
        double fair = error.probabilityBetween(55.5, 65.5, 57).orElseThrow();
        double good =
                error.probabilityBetween(65.5, Double.POSITIVE_INFINITY, 57).orElseThrow();
        // pnorm(-0.75) and pnorm(-4.25)
        assertThat(below).isCloseTo(0.226627352376868, within(1e-14));
        assertThat(good).isCloseTo(1.06885257749344e-05, within(1e-15));
        assertThat(below + fair + good).isCloseTo(1, within(1e-14));
    }

    @Test
    void aScoreWithoutErrorLiesInOneBand() {
        MeasurementError none = new MeasurementError(0);
        assertThat(none.probabilityBetween(55.5, 65.5, 57)).hasValue(1);
        assertThat(none.probabilityBetween(55.5, 65.5, 50)).hasValue(0);
        assertThat(none.probabilityBetween(55.5, 65.5, 65.5)).isEmpty();
    }

    @Test
    void moreRatersErrLess() {
        MeanSquares squares = new MeanSquares(30, 2, 200, 80, 20);
        assertThat(MeasurementError.ofConsistency(squares).standardError()).isCloseTo(Math.sqrt(20), within(1e-14));
        assertThat(MeasurementError.ofAgreement(squares).standardError()).isCloseTo(Math.sqrt(22), within(1e-14));
        assertThat(MeasurementError.ofAgreement(squares).ofMeanOf(2).standardError())
                .isCloseTo(Math.sqrt(11), within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasurementError(NA))
                .withMessage("standardError must be finite and not negative, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementError.ofReliability(1, 1.2))
                .withMessage("reliability must not exceed 1, was 1.2");
    }
}
