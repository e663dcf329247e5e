package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PenalisedLogisticTest {
    private static Design invented() {
        Random random = new Random(11);
        double[] x = random.doubles(80).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextDouble() < x[i] ? 1 : 0;
        }
        return Design.of(y).with("x", x).with("noise", random.doubles(80).toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void aTinyPenaltyLeavesMaximumLikelihood(double mix) {
        Design design = invented();
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(design);
        PenalisedFit penalised = PenalisedLogistic.elasticNet(1e-12, mix).fit(design);
        for (Coefficient coefficient : fit.coefficients()) {
            assertThat(penalised.estimate(coefficient.term()).orElseThrow())
                    .isCloseTo(coefficient.estimate(), within(1e-8));
        }
    }

    @Test
    void aLargeLassoLeavesTheShareOfEvents() {
        PenalisedFit fit = PenalisedLogistic.lasso(1).fit(Tables.of(3, 1, 2, 6));
        assertThat(fit.selected()).isEmpty();
        assertThat(fit.estimate("x")).hasValue(0);
        assertThat(fit.estimate(Design.INTERCEPT).orElseThrow()).isCloseTo(Math.log(5.0 / 7), within(1e-10));
    }

    @Test
    void ridgeSetsNothingToZero() {
        assertThat(PenalisedLogistic.ridge(10).fit(invented()).selected()).containsExactly("x", "noise");
    }

    /** A column twice over: ridge shares the effect equally, and the penalty then halves. */
    @Test
    void equalColumnsShareTheirEffect() {
        Design design = invented().without(List.of("noise"));
        double[] x = design.column("x");
        PenalisedFit fit = PenalisedLogistic.ridge(0.02).fit(design.with("again", x));
        double alone = PenalisedLogistic.ridge(0.01).fit(design).estimate("x").orElseThrow();
        assertThat(fit.estimate("x").orElseThrow()).isCloseTo(alone / 2, within(1e-8));
        assertThat(fit.estimate("again").orElseThrow()).isCloseTo(alone / 2, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void separatedDataHaveFiniteEstimates(double mix) {
        PenalisedFit fit = PenalisedLogistic.elasticNet(0.001, mix).fit(Tables.of(6, 0, 0, 6));
        assertThat(fit.estimated()).isTrue();
        assertThat(fit.estimate("x").orElseThrow()).isFinite().isPositive();
    }

    @Test
    void aConstantColumnGetsNothing() {
        Design design = invented().with("constant", new double[80]);
        assertThat(PenalisedLogistic.lasso(0.01).fit(design).estimate("constant"))
                .hasValue(0);
        assertThat(PenalisedLogistic.ridge(0.01).fit(design).estimate("constant"))
                .hasValue(0);
    }

    @Test
    void oneOutcomeHasNoEstimates() {
        PenalisedFit fit = PenalisedLogistic.ridge(1).fit(Tables.of(0, 3, 0, 4));
        assertThat(fit.estimated()).isFalse();
        assertThat(fit.estimate("x")).isEmpty();
        assertThat(fit.selected()).isEmpty();
    }

    @Test
    void theUnitOfAColumnDoesNotMatter() {
        double[] y = {0, 1, 0, 1, 1, 0};
        double plain = PenalisedLogistic.lasso(0.01)
                .fit(Design.of(y).with("x", 1, 2, 3, 4, 5, 6))
                .estimate("x")
                .orElseThrow();
        double huge = PenalisedLogistic.lasso(0.01)
                .fit(Design.of(y).with("x", 1e300, 2e300, 3e300, 4e300, 5e300, 6e300))
                .estimate("x")
                .orElseThrow();
        assertThat(huge * 1e300).isCloseTo(plain, within(1e-10));
    }

    @Test
    void whatIsNoPenaltyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalisedLogistic.lasso(0))
                .withMessage("penalty must be positive, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalisedLogistic.elasticNet(1, 1.5))
                .withMessage("mix must lie in [0, 1], was 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> PenalisedLogistic.ridge(Double.NaN));
    }
}
