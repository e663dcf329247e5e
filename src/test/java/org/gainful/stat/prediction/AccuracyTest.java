package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {
    @Test
    void theScoresFollowTheirDefinitions() {
        Accuracy accuracy =
                Accuracy.of(Predictions.of(new double[] {0.9, 0.2, 0.6}, new boolean[] {true, false, false}));
        assertThat(accuracy.brier()).isCloseTo((0.01 + 0.04 + 0.36) / 3, within(1e-15));
        assertThat(accuracy.logLoss()).isCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.4)) / 3, within(1e-15));
        assertThat(accuracy.scaledBrier().orElseThrow()).isCloseTo(1 - accuracy.brier() / (2.0 / 9), within(1e-14));
    }

    @Test
    void aProphetErrsNowhere() {
        Accuracy accuracy = Accuracy.of(Predictions.of(new double[] {1, 0}, new boolean[] {true, false}));
        assertThat(accuracy.brier()).isZero();
        assertThat(accuracy.logLoss()).isZero();
        assertThat(accuracy.spiegelhalterZ()).isEmpty();
        assertThat(accuracy.spiegelhalterPValue()).isEmpty();
    }

    @Test
    void whatWasHeldToBeImpossibleCostsInfinitelyMuch() {
        Accuracy accuracy = Accuracy.of(Predictions.of(new double[] {0, 0.5}, new boolean[] {true, false}));
        assertThat(accuracy.logLoss()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void withOneOutcomeThereIsNothingToScaleBy() {
        Accuracy accuracy = Accuracy.of(Predictions.of(new double[] {0.3, 0.5}, new boolean[2]));
        assertThat(accuracy.scaledBrier()).isEmpty();
    }
}
