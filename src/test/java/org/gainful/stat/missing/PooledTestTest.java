package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joint tests over completed sets: what they must be where theory knows it. */
class PooledTestTest {
    private static SymmetricMatrix matrix(double... lower) {
        return lower.length == 1
                ? SymmetricMatrix.ofLower(List.of("a"), new double[][] {{lower[0]}})
                : SymmetricMatrix.ofLower(List.of("a", "b"), new double[][] {{lower[0], 0}, {lower[1], lower[2]}});
    }

    @Test
    void ofOneCoefficientD1IsRubinsTestSquared() {
        // The complete sample of 30 with m = 3 (t = 2) is where Reiter's expansion does not hold.
        PooledEstimate rubin = new RubinsRules(30)
                .pool(new double[] {1.2, 0.7, 1.1}, new double[] {.2, .3, .25})
                .orElseThrow();
        PooledTest test = PooledTest.ofEstimates(
                        List.of(new double[] {1.2}, new double[] {0.7}, new double[] {1.1}),
                        List.of(matrix(.2), matrix(.3), matrix(.25)),
                        30)
                .orElseThrow();
        double t = rubin.statistic().orElseThrow();
        assertThat(test.statistic()).isEqualTo(t * t, within(1e-12));
        assertThat(test.denominatorDegreesOfFreedom()).isEqualTo(rubin.degreesOfFreedom(), within(1e-10));
        assertThat(test.pValue()).isEqualTo(rubin.pValue().orElseThrow(), within(1e-12));
    }

    @Test
    void d1DoesNotDependOnHowTheCoefficientsAreCoded() {
        // (a, b) becomes (a + b, b): covariance (v11 + 2 v12 + v22, v12 + v22, v22).
        PooledTest one = PooledTest.ofEstimates(
                        List.of(new double[] {1, 2}, new double[] {2, 1}, new double[] {1.5, 1.7}),
                        List.of(matrix(1, .2, 2), matrix(1.1, .1, 2.2), matrix(.9, .3, 1.8)),
                        80)
                .orElseThrow();
        PooledTest other = PooledTest.ofEstimates(
                        List.of(new double[] {3, 2}, new double[] {3, 1}, new double[] {3.2, 1.7}),
                        List.of(matrix(3.4, 2.2, 2), matrix(3.5, 2.3, 2.2), matrix(3.3, 2.1, 1.8)),
                        80)
                .orElseThrow();
        assertThat(other.statistic()).isEqualTo(one.statistic(), within(1e-12));
        assertThat(other.denominatorDegreesOfFreedom()).isEqualTo(one.denominatorDegreesOfFreedom(), within(1e-9));
    }

    @Test
    void setsThatAgreeGiveTheTestOfEach() {
        // R: pchisq(6, 2, lower.tail = FALSE)
        double p = 0.0497870683678639;
        PooledTest d2 = PooledTest.ofChiSquares(new double[] {6, 6, 6}, 2).orElseThrow();
        assertThat(d2.relativeIncrease()).isZero();
        assertThat(d2.denominatorDegreesOfFreedom()).isInfinite();
        assertThat(d2.pValue()).isEqualTo(p, within(1e-15));
        PooledTest d3 = PooledTest.ofLikelihoodRatios(new double[] {6, 6}, new double[] {6, 6}, 2)
                .orElseThrow();
        assertThat(d3.pValue()).isEqualTo(p, within(1e-15));
    }

    @Test
    void setsThatDisagreeMoreThanTheyFindGiveNothing() {
        PooledTest d2 = PooledTest.ofChiSquares(new double[] {0, 25}, 1).orElseThrow();
        assertThat(d2.statistic()).isNegative();
        assertThat(d2.pValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 5", "1, 5, 30", "2, 3, 3", "3, 20, 1", "6, 5, 2", "2, 2, 0.5", "4, 50, 1e6", "3, 5, 1e300"})
    void freedomOfD1IsPositiveHoweverFewTheCompleteDataHad(int k, int m, double complete) {
        for (double r : new double[] {0, 1e-300, 1e-9, 0.01, 0.5, 3, 100, 1e6}) {
            double freedom = ReiterFreedom.of(k, m, r, complete);
            assertThat(freedom).as("r = %s", r).isPositive().isFinite();
        }
    }

    @Test
    void singleSetsAndSingularCovariancesGiveNoTest() {
        assertThat(PooledTest.ofEstimates(List.of(new double[] {1}), List.of(matrix(1)), 10))
                .isEmpty();
        assertThat(PooledTest.ofEstimates(List.of(), List.of(), 10)).isEmpty();
        assertThat(PooledTest.ofChiSquares(new double[] {3}, 1)).isEmpty();
        assertThat(PooledTest.ofLikelihoodRatios(new double[] {3}, new double[] {3}, 1))
                .isEmpty();
        assertThat(PooledTest.ofEstimates(
                        List.of(new double[] {1, 1}, new double[] {2, 2}),
                        List.of(matrix(1, 1, 1), matrix(1, 1, 1)),
                        10))
                .isEmpty();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledTest.ofChiSquares(new double[] {1, -2}, 1))
                .withMessage("statistics must not be negative, was -2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledTest.ofLikelihoodRatios(new double[] {1, 2}, new double[] {1}, 1))
                .withMessage("pooled must have 2 values, was 1");
    }
}
