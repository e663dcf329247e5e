package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1e-9, 1.5, Double.POSITIVE_INFINITY})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Predictions.of(new double[] {0.5, p}, new boolean[2]))
                .withMessage("probabilities[1] must lie in [0, 1], was " + p);
    }

    @Test
    void predictionsWithoutOutcomesOrWithoutRowsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Predictions.of(new double[2], new boolean[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> Predictions.of(new double[0], new boolean[0]));
    }

    @Test
    void laterChangesToTheArraysAreNotSeen() {
        double[] p = {0.2, 0.4};
        Predictions predictions = Predictions.of(p, new boolean[] {true, false});
        p[0] = 0.9;
        assertThat(predictions.probability(0)).isEqualTo(0.2);
    }

    @Test
    void aSeparatedModelPredictsNothing() {
        Design design = Design.of(new double[] {0, 0, 1, 1}).with("x", 1, 2, 3, 4);
        assertThat(Predictions.of(LogisticRegression.maximumLikelihood().fit(design)))
                .isEmpty();
    }

    @Test
    void aModelPredictsOtherRowsByTheNamesOfTheirColumns() {
        Design training = Design.of(new double[] {0, 1, 0, 1, 1, 0})
                .with("x", 1, 2, 3, 4, 5, 6)
                .with("z", 0, 1, 1, 0, 1, 1);
        Design other =
                Design.of(new double[] {1}).with("z", 1).with("unused", 7).with("x", 2);
        var fit = LogisticRegression.maximumLikelihood().fit(training);
        double logOdds = fit.coefficient("(Intercept)").estimate()
                + 2 * fit.coefficient("x").estimate()
                + fit.coefficient("z").estimate();
        assertThat(Predictions.of(fit, other).orElseThrow().probability(0))
                .isEqualTo(1 / (1 + StrictMath.exp(-logOdds)), org.assertj.core.api.Assertions.within(1e-15));
    }
}
