package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.numeric.Cholesky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Firth's method at the edges; the numbers themselves are compared in {@code 09_firth}. */
class FirthTest {
    private static final LogisticRegression FIRTH = LogisticRegression.firth();

    @Property(tries = 300, seed = "20260101")
    void isEstimatedInAFewStepsWhateverTheData(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int rows, @ForAll @IntRange(max = 5) int k) {
        LogisticFit fit = FIRTH.fit(skewedDesign(new Random(seed), rows, k));
        assertThat(fit.estimated()).isTrue();
        assertThat(fit.convergence().iterations()).isLessThan(60);
    }

    @Test
    void theSecondDerivativeOfThePenaltyIsThatOfItsGradient() {
        Design design = skewedDesign(new Random(3), 40, 3);
        Trials trials = Trials.of(design);
        ScaledColumns columns = trials.scaled(ScaledColumns.Origin.MEAN);
        JeffreysPenalty penalty = new JeffreysPenalty(columns, trials);
        double[] at = {0.3, -0.4, 0.2, 0.1};
        double[][] hessian = penalty.hessian(at, root(columns, trials, at));
        double step = 1e-5;
        for (int j = 0; j < at.length; j++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[j] += step;
            down[j] -= step;
            double[] high = penalty.gradient(up, root(columns, trials, up));
            double[] low = penalty.gradient(down, root(columns, trials, down));
            for (int k = 0; k < at.length; k++) {
                assertThat(hessian[j][k]).isCloseTo((high[k] - low[k]) / (2 * step), within(1e-8));
            }
        }
    }

    private static Cholesky root(ScaledColumns columns, Trials trials, double[] at) {
        return new LogisticLikelihood(columns, trials, LogisticLikelihood.Penalty.NONE)
                .at(at)
                .flatMap(here -> Cholesky.of(here.information()))
                .orElseThrow();
    }

    @Test
    void standardErrorsFromAugmentedDataAreSmaller() {
        LogisticFit fit = FIRTH.fit(skewedDesign(new Random(5), 30, 2));
        List<Coefficient> augmented = fit.augmentedCoefficients();
        for (int j = 0; j < augmented.size(); j++) {
            assertThat(augmented.get(j).standardError())
                    .isLessThan(fit.coefficients().get(j).standardError());
        }
        assertThat(LogisticRegression.maximumLikelihood().fit(fit.design()).augmentedCoefficients())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eitherCorrectionMakesTheMeanProbabilityTheShareOfEvents(FirthCorrection correction) {
        for (int seed = 0; seed < 50; seed++) {
            Design design = skewedDesign(new Random(seed), 30, 2);
            LogisticFit fit = FIRTH.fit(design);
            if (fit.events() == 0 || fit.events() == design.rows()) {
                assertThat(correction.coefficients(fit)).isEmpty();
                continue;
            }
            List<Double> b = correction.coefficients(fit).orElseThrow();
            double expected = IntStream.range(0, design.rows())
                    .mapToDouble(i -> 1 / (1 + Math.exp(-logOdds(fit.design(), b, i))))
                    .sum();
            assertThat(expected).isCloseTo(fit.events(), within(1e-8));
        }
    }

    private static double logOdds(Design design, List<Double> b, int row) {
        double sum = b.get(0);
        for (int j = 1; j < b.size(); j++) {
            sum += b.get(j) * design.column(j - 1)[row];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void withoutTermsTheCorrectedInterceptIsTheLogOddsOfTheEvent(FirthCorrection correction) {
        LogisticFit fit = FIRTH.fit(Design.of(new double[] {1, 0, 0, 0}));
        assertThat(correction.coefficients(fit).orElseThrow().get(0)).isCloseTo(-Math.log(3), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void onlyFirthsFitsAreCorrected(FirthCorrection correction) {
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(Design.of(new double[] {1, 0, 0, 0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> correction.coefficients(fit))
                .withMessage("firth must be a fit by FIRTH, was by MAXIMUM");
    }

    /** Rare levels, ties, long tails, and shares of events from 0 to 1. */
    private static Design skewedDesign(Random random, int rows, int k) {
        double share = random.nextInt(4) == 0 ? random.nextDouble() / 5 : random.nextDouble();
        Design design =
                Design.of(random.doubles(rows).map(u -> u < share ? 1 : 0).toArray());
        for (int j = 0; j < k; j++) {
            int kind = random.nextInt(4);
            double rare = random.nextDouble();
            double[] x = random.doubles(rows)
                    .map(u -> kind == 0
                            ? Math.round(4 * u)
                            : kind == 1 ? u : kind == 2 ? Math.exp(6 * u) : u < rare ? 1 : 0)
                    .toArray();
            design = design.with("x" + j, x);
        }
        return design;
    }
}
