package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gainful.reference.Cases;
import org.junit.jupiter.api.Test;

/** Edges; ReferenceTest compares with R, {@link NistLinearTest} with certified values. */
class LinearRegressionTest {
    private static final LinearRegression LEAST_SQUARES = LinearRegression.leastSquares();

    @Test
    void redundantColumnsAreDroppedAndNamed() {
        LinearFit fit = LEAST_SQUARES.fit(
                Cases.small("collinear", "y", List.of("x1", "x2_alias", "x3_const", "x4_near", "x5")));
        assertThat(fit.aliasing()).isEqualTo(new Aliasing(4, List.of("x2_alias", "x3_const")));
    }

    /** NIST StRD, Longley: data and certified values of https://www.itl.nist.gov/div898/strd/lls/data/Longley.shtml. */
    @Test
    void longleyAgreesWithItsCertifiedValues() {
        double[][] data = {
            {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
            {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
            {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
            {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
            {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
            {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
            {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
            {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
            {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
            {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
            {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
            {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
            {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
            {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
            {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
            {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
        };
        double[] estimates = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        Design design = Design.of(column(data, 0));
        for (int j = 1; j < 7; j++) {
            design = design.with("x" + j, column(data, j));
        }
        LinearFit fit = LEAST_SQUARES.fit(design);
        for (int j = 0; j < 7; j++) {
            LinearCoefficient c = fit.coefficients().get(j);
            assertThat(c.estimate() / estimates[j]).isCloseTo(1, within(1e-11));
            assertThat(c.standardError().orElseThrow() / errors[j]).isCloseTo(1, within(1e-11));
        }
        assertThat(fit.residualStandardDeviation().orElseThrow()).isCloseTo(304.854073561965, within(1e-9));
        assertThat(fit.rSquared().orElseThrow()).isCloseTo(0.995479004577296, within(1e-13));
    }

    private static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    @Test
    void noDegreesOfFreedomGiveEstimatesWithoutErrors() {
        LinearFit fit = LEAST_SQUARES.fit(Design.of(new double[] {1, 3}).with("x", 0, 1));
        assertThat(fit.coefficient("x").estimate()).isCloseTo(2, within(1e-14));
        assertThat(fit.coefficient("x").standardError()).isEmpty();
        assertThat(fit.interval("x")).isEmpty();
        assertThat(fit.residualStandardDeviation()).isEmpty();
        assertThat(fit.adjustedRSquared()).isEmpty();
        assertThat(fit.covariance().size()).isZero();
    }

    private static final double[] X = {1, 2, 4, 3, 7, 5, 9, 8, 2, 6, 4, 10};
    private static final double[] Z = {0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0};
    private static final double[] Y = {2, 1, 5, 4, 6, 9, 8, 12, 1, 5, 6, 9};

    private static LinearFit fit() {
        return LEAST_SQUARES.fit(Design.of(Y).with("x", X).with("z", Z));
    }

    /** Of one coefficient F is the square of t. */
    @Test
    void testsOfOneTermAreThoseOfItsT() {
        LinearFit fit = fit();
        double t = fit.coefficient("x").t().orElseThrow();
        assertThat(fit.test(List.of("x")).orElseThrow().statistic()).isCloseTo(t * t, within(1e-12));
        assertThat(fit.test(List.of("x")).orElseThrow().pValue())
                .isCloseTo(fit.coefficient("x").pValue().orElseThrow(), within(1e-12));
    }

    /** F = (R² / k) / ((1 - R²) / df). */
    @Test
    void theTestOfTheModelFollowsFromTheShareExplained() {
        LinearFit fit = fit();
        double share = fit.rSquared().orElseThrow();
        assertThat(fit.test().orElseThrow().statistic()).isCloseTo(share / 2 / ((1 - share) / 9), within(1e-11));
        assertThat(LEAST_SQUARES.fit(Design.of(Y)).test()).isEmpty();
    }

    /** Type II by what the residual sum of squares gains when a term is left out. */
    @Test
    void typeTwoIsWhatLeavingOutCosts() {
        LinearFit fit = fit();
        AnalysisOfVariance table = AnalysisOfVariance.typeTwo(fit);
        double without = Math.pow(
                        LEAST_SQUARES
                                .fit(Design.of(Y).with("z", Z))
                                .residualStandardDeviation()
                                .orElseThrow(),
                        2)
                * 10;
        assertThat(table.rows().get(0).sumOfSquares().orElseThrow())
                .isCloseTo(without - table.residualSumOfSquares().orElseThrow(), within(1e-11));
    }

    /** Without covariates the adjusted mean of a group is its mean, with the pooled standard error. */
    @Test
    void adjustedMeansWithoutCovariatesAreMeans() {
        LinearFit fit = LEAST_SQUARES.fit(Design.of(Y).with("z", Z));
        AdjustedMean mean = AdjustedMean.of(fit, Map.of("z", 1.0));
        assertThat(mean.estimate()).isCloseTo((1 + 4 + 6 + 12 + 1 + 6) / 6.0, within(1e-14));
        assertThat(mean.standardError().orElseThrow())
                .isCloseTo(fit.residualStandardDeviation().orElseThrow() / Math.sqrt(6), within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdjustedMean.of(fit, Map.of("other", 1.0)))
                .withMessageContaining("other");
    }

    @Test
    void diagnosticsOfAPerfectFitAreEmpty() {
        LinearFit fit = LEAST_SQUARES.fit(Design.of(new double[] {1, 2, 3, 4}).with("x", 1, 2, 3, 4));
        LinearDiagnostics diagnostics = LinearDiagnostics.of(fit);
        assertThat(diagnostics.leverages().stream().mapToDouble(h -> h).sum()).isCloseTo(2, within(1e-14));
        assertThat(diagnostics.breuschPagan()).isEmpty();
        assertThat(diagnostics.reset()).isEmpty();
        assertThat(fit.logLikelihood()).isEmpty();
        assertThat(fit.test()).isEmpty();
    }

    @Test
    void diagnosticsDoNotDependOnUnits() {
        LinearDiagnostics here = LinearDiagnostics.of(fit());
        double[] y = Arrays.stream(Y).map(v -> v * 1e299).toArray();
        LinearDiagnostics there =
                LinearDiagnostics.of(LEAST_SQUARES.fit(Design.of(y).with("x", X).with("z", Z)));
        assertThat(there.durbinWatson().orElseThrow())
                .isCloseTo(here.durbinWatson().orElseThrow(), within(1e-12));
        assertThat(there.breuschPagan().orElseThrow().statistic())
                .isCloseTo(here.breuschPagan().orElseThrow().statistic(), within(1e-11));
        assertThat(there.reset().orElseThrow().statistic())
                .isCloseTo(here.reset().orElseThrow().statistic(), within(1e-10));
        assertThat(there.cooksDistances().get(3).orElseThrow())
                .isCloseTo(here.cooksDistances().get(3).orElseThrow(), within(1e-12));
    }

    /** A row that a column names alone has leverage 1 and no distance. */
    @Test
    void aRowThatATermNamesAloneHasNoDistance() {
        double[] own = new double[Y.length];
        own[5] = 1;
        LinearDiagnostics diagnostics =
                LinearDiagnostics.of(LEAST_SQUARES.fit(Design.of(Y).with("own", own)));
        assertThat(diagnostics.cooksDistances().get(5)).isEmpty();
        assertThat(diagnostics.cooksDistances().get(4)).isPresent();
    }

    /** Ill-conditioned, random and in any units: the exact solution of the problem as it stands in doubles. */
    @Test
    void refinementReachesTheExactSolution() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 40; trial++) {
            int n = 5 + trial % 20;
            double[][] columns = new double[3][n];
            double[] y = new double[n];
            double unit = Math.scalb(1.0, trial * 20 - 400);
            for (int i = 0; i < n; i++) {
                columns[0][i] = 1;
                columns[1][i] = 1000 + random.nextDouble();
                columns[2][i] = (columns[1][i] + 1e-4 * random.nextDouble()) * unit;
                y[i] = random.nextDouble() - 0.5;
            }
            LinearFit fit = LEAST_SQUARES.fit(Design.of(List.of("a", "b"), List.of(columns[1], columns[2]), y));
            ExactLeastSquares exact = new ExactLeastSquares(columns, y);
            for (int j = 0; j < 3; j++) {
                LinearCoefficient c = fit.coefficients().get(j);
                assertThat(c.estimate()).isCloseTo(exact.coefficient(j), withinPercentage(1e-11));
                assertThat(c.standardError().orElseThrow()).isCloseTo(exact.standardError(j), withinPercentage(1e-7));
            }
        }
    }
}
