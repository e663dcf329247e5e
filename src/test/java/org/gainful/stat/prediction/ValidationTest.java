package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticInfluence;
import org.gainful.stat.regression.LogisticRegression;
import org.junit.jupiter.api.Test;

/** Models in data they did not see: {@link Optimism} and {@link CrossValidation}. */
class ValidationTest {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();
    private static final Design DESIGN = invented();

    private static Design invented() {
        Random random = new Random(5);
        double[] x = random.doubles(80).toArray();
        double[] noise = random.doubles(80).toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextDouble() < x[i] ? 1 : 0;
        }
        return Design.of(y).with("x", x).with("noise", noise);
    }

    @Test
    void oneSeedGivesOneAnswer() {
        Optimism first = Optimism.of(METHOD, DESIGN, 20, new Random(7)).orElseThrow();
        Optimism second = Optimism.of(METHOD, DESIGN, 20, new Random(7)).orElseThrow();
        assertThat(first.correctedArea()).isEqualTo(second.correctedArea());
        assertThat(first.shrinkage()).isEqualTo(second.shrinkage());
        assertThat(first.usable()).isEqualTo(20);
    }

    @Test
    void theOriginalRowsShowNoOptimism() {
        int[] all = IntStream.range(0, DESIGN.rows()).toArray();
        Optimism optimism = Optimism.of(METHOD, DESIGN, List.of(all)).orElseThrow();
        assertThat(optimism.areaOptimism().orElseThrow()).isZero();
        assertThat(optimism.correctedBrier().orElseThrow())
                .isEqualTo(optimism.apparent().brier());
        assertThat(optimism.shrinkage().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void resamplesWithoutAModelAreCountedNotUsed() {
        int[] oneRow = new int[DESIGN.rows()];
        Optimism optimism = Optimism.of(METHOD, DESIGN, List.of(oneRow)).orElseThrow();
        assertThat(optimism.resamples()).isEqualTo(1);
        assertThat(optimism.usable()).isZero();
        assertThat(optimism.areaOptimism()).isEmpty();
        assertThat(optimism.correctedArea()).isEmpty();
        assertThat(optimism.shrinkage()).isEmpty();
    }

    @Test
    void aSeparatedModelHasNoOptimismToSpeakOf() {
        Design separated = Design.of(new double[] {0, 0, 1, 1}).with("x", 1, 2, 3, 4);
        assertThat(Optimism.of(METHOD, separated, 5, new Random(1))).isEmpty();
    }

    @Test
    void eachCaseIsPredictedByTheOthers() {
        int[] folds = IntStream.range(0, DESIGN.rows()).toArray();
        CrossValidation validation = CrossValidation.of(METHOD, DESIGN, folds);
        assertThat(validation.pooled().orElseThrow().size()).isEqualTo(DESIGN.rows());
        LogisticFit withoutFirst =
                METHOD.fit(DESIGN.select(IntStream.range(1, DESIGN.rows()).toArray()));
        assertThat(validation.folds().get(0).model().orElseThrow().coefficients())
                .isEqualTo(withoutFirst.coefficients());
    }

    /** One step towards the estimate without a row: dfbeta, within the error of that step. */
    @Test
    void theInfluenceOfACaseIsItsDfbeta() {
        int[] folds = IntStream.range(0, DESIGN.rows()).toArray();
        LogisticFit whole = METHOD.fit(DESIGN);
        CrossValidation validation = CrossValidation.of(METHOD, DESIGN, folds);
        for (int row : List.of(0, 17, 63)) {
            double p = whole.fittedProbabilities().get(row);
            double leverage = LogisticInfluence.of(whole).orElseThrow().leverage(row);
            double x = DESIGN.value(row, "x");
            double noise = DESIGN.value(row, "noise");
            SymmetricMatrix v = whole.covariance();
            double pull = v.get("x", Design.INTERCEPT) + v.get("x", "x") * x + v.get("x", "noise") * noise;
            double dfbeta = -pull * (DESIGN.response(row) - p) / (1 - leverage);
            double error = whole.coefficient("x").standardError();
            assertThat(validation.folds().get(row).influenceOn(whole, "x").orElseThrow())
                    .isCloseTo(dfbeta / error, within(0.02));
        }
        assertThat(validation.folds().get(0).influenceOn(whole, "other")).isEmpty();
    }

    @Test
    void aSingleFoldHasNoOthersToLearnFrom() {
        CrossValidation validation = CrossValidation.of(METHOD, DESIGN, new int[DESIGN.rows()]);
        assertThat(validation.folds()).hasSize(1);
        assertThat(validation.folds().get(0).model()).isEmpty();
        assertThat(validation.pooled()).isEmpty();
    }

    @Test
    void everyRowNeedsAFold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.of(METHOD, DESIGN, new int[3]))
                .withMessage("foldOfRow must have 80 values, was 3");
    }
}
