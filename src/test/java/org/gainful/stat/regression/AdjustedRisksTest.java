package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AdjustedRisksTest {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();
    private static final double P1 = 12.0 / 20;
    private static final double P0 = 6.0 / 30;

    /** Where the term is alone, the risks are the shares, with their variances. */
    @Test
    void withoutOtherTermsTheRisksAreTheShares() {
        LogisticFit fit = METHOD.fit(Tables.of(12, 8, 6, 24));
        AdjustedRisks risks = AdjustedRisks.of(fit, "x", 0, 1).orElseThrow();
        assertThat(risks.reference()).isCloseTo(P0, within(1e-12));
        assertThat(risks.contrast()).isCloseTo(P1, within(1e-12));
        assertThat(risks.difference()).isCloseTo(P1 - P0, within(1e-12));
        assertThat(risks.differenceStandardError())
                .isCloseTo(Math.sqrt(P1 * (1 - P1) / 20 + P0 * (1 - P0) / 30), within(1e-10));
        assertThat(risks.ratio().orElseThrow()).isCloseTo(P1 / P0, within(1e-11));
        assertThat(risks.logRatioStandardError().orElseThrow())
                .isCloseTo(Math.sqrt(1.0 / 12 - 1.0 / 20 + 1.0 / 6 - 1.0 / 30), within(1e-10));
    }

    @Test
    void ofAYesOrNoTheMarginalEffectIsTheDifferenceOfRisks() {
        LogisticFit fit = METHOD.fit(Tables.of(12, 8, 6, 24));
        MarginalEffect effect = MarginalEffect.of(fit, "x").orElseThrow();
        assertThat(effect.estimate()).isCloseTo(P1 - P0, within(1e-12));
        assertThat(effect.interval(0.95).lower()).isLessThan(P1 - P0);
    }

    /** The mean slope is that of the mean probability: a small step in all rows moves it by so much. */
    @Test
    void ofANumberTheMarginalEffectIsASlope() {
        Random random = new Random(8);
        double[] x = random.doubles(70).toArray();
        double[] y = random.doubles(70).map(Math::round).toArray();
        LogisticFit fit = METHOD.fit(
                Design.of(y).with("x", x).with("z", random.doubles(70).toArray()));
        double step = 1e-5;
        double up = mean(fit, x, step);
        double down = mean(fit, x, -step);
        assertThat(MarginalEffect.of(fit, "x").orElseThrow().estimate())
                .isCloseTo((up - down) / (2 * step), within(1e-9));
    }

    private static double mean(LogisticFit fit, double[] x, double step) {
        double[] moved = x.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step;
        }
        double sum = 0;
        for (double p :
                fit.probabilities(fit.design().without(java.util.List.of("x")).with("x", moved))) {
            sum += p;
        }
        return sum / moved.length;
    }

    @Test
    void oneSeedGivesOneBootstrap() {
        LogisticFit fit = METHOD.fit(Tables.of(12, 8, 6, 24));
        var first = AdjustedRisks.bootstrap(fit, "x", 0, 1, 100, new Random(2)).orElseThrow();
        var second = AdjustedRisks.bootstrap(fit, "x", 0, 1, 100, new Random(2)).orElseThrow();
        assertThat(first).isEqualTo(second);
        assertThat(first.difference().lower()).isLessThan(P1 - P0);
        assertThat(first.difference().upper()).isGreaterThan(P1 - P0);
    }

    @Test
    void resamplesThatMostlySeparateGiveNoInterval() {
        LogisticFit fit = METHOD.fit(Tables.of(1, 3, 1, 3));
        assertThat(AdjustedRisks.bootstrap(fit, "x", 0, 1, 200, new Random(2))).isEmpty();
    }

    @Test
    void whatWasNotEstimatedHasNoRisks() {
        LogisticFit separated = METHOD.fit(Tables.of(5, 0, 0, 5));
        assertThat(AdjustedRisks.of(separated, "x", 0, 1)).isEmpty();
        assertThat(MarginalEffect.of(separated, "x")).isEmpty();
    }

    @Test
    void wrongQuestionsAreRefused() {
        LogisticFit fit = METHOD.fit(Tables.of(12, 8, 6, 24));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdjustedRisks.of(fit, "x", Double.NaN, 1))
                .withMessage("from must be finite, was NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> MarginalEffect.of(fit, Design.INTERCEPT));
    }
}
