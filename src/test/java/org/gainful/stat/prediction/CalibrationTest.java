package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void aModelIsCalibratedInTheRowsItWasFittedTo() {
        Random random = new Random(1);
        double[] x = random.doubles(60).toArray();
        double[] y = random.doubles(60).map(Math::round).toArray();
        Calibration calibration = Calibration.of(Predictions.of(
                        LogisticRegression.maximumLikelihood().fit(Design.of(y).with("x", x)))
                .orElseThrow());
        assertThat(calibration.slope().orElseThrow().estimate()).isCloseTo(1, within(1e-9));
        assertThat(calibration.intercept().orElseThrow().estimate()).isCloseTo(0, within(1e-9));
        assertThat(calibration.inTheLarge().orElseThrow().estimate()).isCloseTo(0, within(1e-9));
        assertThat(calibration.observedToExpected().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    /** With one probability for all, the shift is from its log odds to those of the outcomes. */
    @Test
    void oneProbabilityForAllIsShiftedToTheShareOfEvents() {
        Calibration calibration = Calibration.of(
                Predictions.of(new double[] {0.2, 0.2, 0.2, 0.2}, new boolean[] {true, false, true, true}));
        Coefficient shift = calibration.inTheLarge().orElseThrow();
        assertThat(shift.estimate()).isCloseTo(Math.log(3) - Math.log(0.25), within(1e-12));
        assertThat(shift.standardError()).isCloseTo(1 / Math.sqrt(4 * 0.75 * 0.25), within(1e-12));
        assertThat(calibration.slope()).isEmpty();
        assertThat(calibration.intercept()).isEmpty();
        assertThat(calibration.observedToExpected().orElseThrow()).isCloseTo(3 / 0.8, within(1e-12));
    }

    @Test
    void certaintyHasNoLogOdds() {
        Calibration calibration = Calibration.of(
                Predictions.of(new double[] {0, 0.3, 0.6, 0.4}, new boolean[] {false, true, false, true}));
        assertThat(calibration.slope()).isEmpty();
        assertThat(calibration.inTheLarge()).isEmpty();
        assertThat(calibration.observedToExpected()).isPresent();
    }

    @Test
    void withOneOutcomeNothingIsEstimated() {
        Calibration calibration = Calibration.of(Predictions.of(new double[] {0.1, 0.3}, new boolean[2]));
        assertThat(calibration.slope()).isEmpty();
        assertThat(calibration.inTheLarge()).isEmpty();
        assertThat(calibration.observedToExpected()).hasValue(0);
    }

    @Test
    void nothingExpectedHasNoRatio() {
        Calibration calibration = Calibration.of(Predictions.of(new double[2], new boolean[2]));
        assertThat(calibration.observedToExpected()).isEmpty();
    }

    @Test
    void probabilitiesAtTheEndOfTheScaleStillHaveACalibration() {
        double least = Double.MIN_VALUE;
        Calibration calibration = Calibration.of(
                Predictions.of(new double[] {least, least, 0.5, 0.5}, new boolean[] {true, false, true, false}));
        assertThat(calibration.inTheLarge().orElseThrow().estimate()).isFinite();
    }
}
