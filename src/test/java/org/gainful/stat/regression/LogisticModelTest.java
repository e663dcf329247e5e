package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks of a model's form, its terms, and what is left of it under separation. */
class LogisticModelTest {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();

    private static Design bent(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(300, -2, 2).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - x[i] - x[i] * x[i])) ? 1 : 0;
        }
        return Design.of(y).with("x", x);
    }

    @Test
    void theLinkTestSeesABend() {
        assertThat(LinkTest.of(METHOD.fit(bent(1))).orElseThrow().square().waldPValue())
                .isLessThan(0.001);
    }

    @Test
    void aTermOfTwoValuesHasNoBend() {
        assertThat(LinkTest.of(METHOD.fit(Tables.of(4, 3, 2, 5)))).isEmpty();
        assertThat(LinkTest.of(METHOD.fit(Tables.of(4, 0, 0, 5)))).isEmpty();
    }

    @Test
    void aTermAloneIsNotInflated() {
        LogisticFit fit = METHOD.fit(bent(1));
        VarianceInflation inflation = VarianceInflation.of(fit, "x").orElseThrow();
        assertThat(inflation.generalised()).isCloseTo(1, within(1e-14));
        assertThat(inflation.ofStandardErrors()).isCloseTo(1, within(1e-14));
        assertThat(VarianceInflation.of(fit, Design.INTERCEPT)).isEmpty();
        assertThat(VarianceInflation.of(fit, "other")).isEmpty();
    }

    /** Of two terms both are inflated by 1 / (1 - r²), r the correlation of their coefficients. */
    @Test
    void twoTermsInflateEachOther() {
        Random random = new Random(9);
        double[] x = random.doubles(90).toArray();
        double[] z = IntStream.range(0, 90)
                .mapToDouble(i -> x[i] + random.nextDouble())
                .toArray();
        LogisticFit fit =
                METHOD.fit(Design.of(random.doubles(90).map(Math::round).toArray())
                        .with("x", x)
                        .with("z", z));
        double r = fit.covariance().get("x", "z")
                / fit.coefficient("x").standardError()
                / fit.coefficient("z").standardError();
        double expected = 1 / (1 - r * r);
        assertThat(VarianceInflation.of(fit, "x").orElseThrow().generalised()).isCloseTo(expected, within(1e-10));
        assertThat(VarianceInflation.of(fit, "z").orElseThrow().generalised()).isCloseTo(expected, within(1e-10));
        assertThat(VarianceInflation.of(fit, List.of("x", "z")).orElseThrow().generalised())
                .isCloseTo(1, within(1e-10));
    }

    @Test
    void noTermIsLeftWithoutWhichAkaikesCriterionFalls() {
        Random random = new Random(4);
        Design design = bent(2);
        for (int j = 0; j < 4; j++) {
            design = design.with("noise" + j, random.doubles(300).toArray());
        }
        BackwardElimination elimination = BackwardElimination.of(design);
        LogisticFit left = elimination.fit();
        assertThat(left.design().terms()).contains("x").doesNotContainAnyElementsOf(elimination.removed());
        for (String term : left.design().terms()) {
            assertThat(METHOD.fit(left.design().without(List.of(term)))
                            .summary()
                            .aic()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(left.summary().aic().orElseThrow());
        }
    }

    @Test
    void aSeparatedModelIsNotCutDown() {
        BackwardElimination elimination = BackwardElimination.of(Tables.of(4, 0, 0, 5));
        assertThat(elimination.removed()).isEmpty();
        assertThat(elimination.fit().estimated()).isFalse();
    }

    @Test
    void aPredictionIsOfTheLogOdds() {
        LogisticFit fit = METHOD.fit(Tables.of(3, 1, 2, 6));
        LinearPredictor with = fit.predict(Map.of("x", 1.0)).orElseThrow();
        assertThat(with.probability()).isCloseTo(0.75, within(1e-12));
        assertThat(with.standardError()).isCloseTo(1 / Math.sqrt(4 * 0.75 * 0.25), within(1e-10));
        assertThat(with.probabilityInterval(0.95).lower()).isBetween(0.0, 0.75);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.predict(Map.of()))
                .withMessage("x must be finite, was NaN");
    }

    /** Level x holds events only: its coefficient is infinite, the intercept that of the others. */
    @Test
    void underQuasiSeparationTheRestKeepsItsEstimates() {
        LimitingModel limit = LimitingModel.of(Tables.of(5, 0, 2, 6), 0.95);
        assertThat(limit.rows()).isEqualTo(8);
        assertThat(limit.finiteCoefficients()).hasSize(1);
        assertThat(limit.finiteCoefficients().get(0).estimate()).isCloseTo(Math.log(2.0 / 6), within(1e-10));
        double bound = 2 * Math.log(0.25) + 6 * Math.log(0.75);
        assertThat(limit.logLikelihood().orElseThrow()).isCloseTo(bound, within(1e-10));
        double nothing = 7 * Math.log(7.0 / 13) + 6 * Math.log(6.0 / 13);
        assertThat(limit.likelihoodRatioTest().orElseThrow().statistic())
                .isCloseTo(2 * (bound - nothing), within(1e-10));
    }

    @Test
    void underCompleteSeparationTheLikelihoodReachesOne() {
        LimitingModel limit = LimitingModel.of(Tables.of(5, 0, 0, 5), 0.95);
        assertThat(limit.rows()).isZero();
        assertThat(limit.finiteCoefficients()).isEmpty();
        assertThat(limit.logLikelihood()).hasValue(0.0);
        assertThat(limit.likelihoodRatioTest().orElseThrow().statistic()).isCloseTo(-20 * Math.log(0.5), within(1e-10));
    }

    @Test
    void withoutSeparationTheLimitIsTheModel() {
        Design design = Tables.of(3, 2, 1, 6);
        LimitingModel limit = LimitingModel.of(design, 0.95);
        assertThat(limit.finiteCoefficients()).isEqualTo(METHOD.fit(design).coefficients());
    }

    @Test
    void ofOneOutcomeThereIsNothingToTest() {
        assertThat(LimitingModel.of(Tables.of(3, 0, 4, 0), 0.95).likelihoodRatioTest())
                .isEmpty();
    }
}
