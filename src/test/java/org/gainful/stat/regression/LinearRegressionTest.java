package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gainful.reference.Cases;
import org.gainful.reference.Reference;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;

/** Compared with R's lm and with the certified values of NIST StRD. */
class LinearRegressionTest {
    private static final Reference EXPECTED = Reference.expected("19_linear_models");
    private static final double TOLERANCE = 1e-8;
    private static final LinearRegression LEAST_SQUARES = LinearRegression.leastSquares();

    @Test
    void analysisOfCovarianceAgrees() {
        LinearFit fit = LEAST_SQUARES.fit(Cases.all()
                .design("self_esteem_t2", List.of("self_esteem_t1", "movedwork", "age", "female", "severity")));
        for (LinearCoefficient c : fit.coefficients()) {
            Interval interval = fit.interval(c.term()).orElseThrow();
            EXPECTED.check("n155", "ANCOVA", c.term(), "estimate", c.estimate(), TOLERANCE);
            EXPECTED.check("n155", "ANCOVA", c.term(), "se", c.standardError().orElseThrow(), TOLERANCE);
            EXPECTED.check("n155", "ANCOVA", c.term(), "t", c.t().orElseThrow(), TOLERANCE);
            EXPECTED.check("n155", "ANCOVA", c.term(), "p", c.pValue().orElseThrow(), TOLERANCE);
            EXPECTED.check("n155", "ANCOVA", c.term(), "low", interval.lower(), TOLERANCE);
            EXPECTED.check("n155", "ANCOVA", c.term(), "high", interval.upper(), TOLERANCE);
        }
        String model = "(model)";
        EXPECTED.check("n155", "ANCOVA", model, "n", fit.observations(), 0);
        EXPECTED.check("n155", "ANCOVA", model, "df2", fit.residualDegreesOfFreedom(), 0);
        EXPECTED.check("n155", "ANCOVA", model, "r2", fit.rSquared().orElseThrow(), TOLERANCE);
        EXPECTED.check("n155", "ANCOVA", model, "adj_r2", fit.adjustedRSquared().orElseThrow(), TOLERANCE);
        EXPECTED.check(
                "n155",
                "ANCOVA",
                model,
                "sigma",
                fit.residualStandardDeviation().orElseThrow(),
                TOLERANCE);
    }

    @Test
    void redundantColumnsAreDroppedAndNamed() {
        LinearFit fit = LEAST_SQUARES.fit(
                Cases.small("collinear", "y", List.of("x1", "x2_alias", "x3_const", "x4_near", "x5")));
        assertThat(fit.aliasing()).isEqualTo(new Aliasing(4, List.of("x2_alias", "x3_const")));
        for (LinearCoefficient c : fit.coefficients()) {
            EXPECTED.check("collinear", "lm with aliased terms", c.term(), "estimate", c.estimate(), TOLERANCE);
            EXPECTED.check(
                    "collinear",
                    "lm with aliased terms",
                    c.term(),
                    "se",
                    c.standardError().orElseThrow(),
                    TOLERANCE);
        }
    }

    /** The column near 1e9 leaves R's own uncentred QR about eight digits. */
    @Test
    void badlyScaledColumnsKeepTheirDigits() {
        LinearFit fit = LEAST_SQUARES.fit(Cases.small("collinear", "y", List.of("big", "tiny")));
        for (LinearCoefficient c : fit.coefficients()) {
            EXPECTED.check("collinear", "lm badly scaled", c.term(), "estimate", c.estimate(), TOLERANCE);
            EXPECTED.check(
                    "collinear",
                    "lm badly scaled",
                    c.term(),
                    "se",
                    c.standardError().orElseThrow(),
                    TOLERANCE);
        }
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
}
