package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of so many rows that some of them are fitted first. */
class ManyRowsTest {
    private static final int ROWS = 300_000;

    private final double[] tens = new double[ROWS];
    private final double[] rare = new double[ROWS];
    private final double[] response = new double[ROWS];

    ManyRowsTest() {
        SplittableRandom random = new SplittableRandom(32);
        for (int i = 0; i < ROWS; i++) {
            tens[i] = random.nextInt(10);
            rare[i] = random.nextInt(500) == 0 ? 1 : 0;
            double odds = StrictMath.exp(0.3 * tens[i] + rare[i] - 3);
            response[i] = random.nextDouble() < odds / (1 + odds) ? 1 : 0;
        }
    }

    /** So little added to each row that no two are alike moves estimates by as little. */
    private double[] apart(double[] column) {
        double[] moved = column.clone();
        for (int i = 0; i < ROWS; i++) {
            moved[i] += 1e-12 * i;
        }
        return moved;
    }

    private static LogisticFit fit(double[] first, double[] second, double[] response) {
        return LogisticRegression.maximumLikelihood()
                .fit(Design.of(List.of("tens", "other"), List.of(first, second), response));
    }

    @Test
    void they_are_fitted_as_their_covariate_patterns_are() {
        LogisticFit patterns = fit(tens, rare, response);
        LogisticFit rows = fit(apart(tens), rare, response);
        assertThat(rows.convergence().iterations())
                .isLessThan(patterns.convergence().iterations());
        for (String term : List.of(Design.INTERCEPT, "tens", "other")) {
            Coefficient expected = patterns.coefficient(term);
            assertThat(rows.coefficient(term).estimate()).isCloseTo(expected.estimate(), within(1e-6));
            assertThat(rows.coefficient(term).standardError()).isCloseTo(expected.standardError(), within(1e-8));
        }
        assertThat(rows.likelihoodRatioTest().orElseThrow().statistic())
                .isCloseTo(patterns.likelihoodRatioTest().orElseThrow().statistic(), within(1e-3));
    }

    /**
     * At the maximum the score is 0 and the covariance the inverse of the information, both summed up here row by row. The
     * estimate is out by at most the last step, 1e-10 sqrt(n / 3) = 3e-8 standard errors, and the sum of 300,000 terms
     * of up to 10 by about 1e-10 of 300 to 2,000, which are the standard errors of the scores.
     */
    @ParameterizedTest
    @EnumSource(LogisticRegression.Likelihood.class)
    void the_fit_ends_where_the_score_is_zero_with_the_information_of_that_point(
            LogisticRegression.Likelihood likelihood) {
        double[] noise = new SplittableRandom(7).doubles(ROWS, -1, 1).toArray();
        boolean isFirth = likelihood == LogisticRegression.Likelihood.FIRTH;
        LogisticFit fit = (isFirth ? LogisticRegression.firth() : LogisticRegression.maximumLikelihood())
                .fit(Design.of(List.of("tens", "other"), List.of(tens, noise), response));
        double[][] x = {noise.clone(), tens, noise};
        Arrays.fill(x[0], 1);
        double[] p = fit.probabilities(fit.design());
        double[][] information = new double[3][3];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    information[j][k] += p[i] * (1 - p[i]) * x[j][i] * x[k][i];
                }
            }
        }
        SymmetricMatrix covariance = fit.covariance();
        double[] score = new double[3];
        for (int i = 0; i < ROWS; i++) {
            double spread = 0;
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    spread += x[j][i] * covariance.get(j, k) * x[k][i];
                }
            }
            double leverage = isFirth ? p[i] * (1 - p[i]) * spread : 0;
            for (int j = 0; j < 3; j++) {
                score[j] += (response[i] - p[i] + leverage * (0.5 - p[i])) * x[j][i];
            }
        }
        for (int j = 0; j < 3; j++) {
            assertThat(score[j] / Math.sqrt(information[j][j])).isCloseTo(0, within(1e-7));
            for (int k = 0; k < 3; k++) {
                double product = 0;
                for (int l = 0; l < 3; l++) {
                    product += covariance.get(j, l) * information[l][k];
                }
                assertThat(product).isCloseTo(j == k ? 1 : 0, within(1e-8));
            }
        }
    }

    @Test
    void what_some_of_them_lack_is_found_in_all() {
        double[] never = rare.clone();
        for (int i = 0; i < ROWS; i++) {
            never[i] = i % 256 < 32 ? 0 : never[i];
        }
        LogisticFit fit = fit(apart(tens), never, response);
        assertThat(fit.estimated()).isTrue();
        assertThat(fit.coefficient("other").estimate()).isCloseTo(1, within(0.3));
    }

    @Test
    void a_redundant_column_is_named() {
        double[] twice = apart(tens);
        for (int i = 0; i < ROWS; i++) {
            twice[i] = 2 * twice[i] - 5;
        }
        LogisticFit fit = fit(apart(tens), twice, response);
        assertThat(fit.aliasing().redundantTerms()).containsExactly("other");
        assertThat(fit.estimated()).isTrue();
    }

    @Test
    void separation_is_found() {
        double[] telling = apart(tens);
        double[] told = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            told[i] = telling[i] > 4.5 ? 1 : 0;
        }
        LogisticFit fit = fit(telling, rare, told);
        assertThat(fit.estimated()).isFalse();
        assertThat(fit.separation().kind()).isEqualTo(Separation.Kind.COMPLETE);
    }
}
