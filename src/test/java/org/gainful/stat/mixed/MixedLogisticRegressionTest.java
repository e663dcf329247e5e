package org.gainful.stat.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gainful.stat.mixed.MixedLogisticFit.Outcome;
import org.gainful.stat.numeric.GaussHermite;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives, identities and edges; ReferenceTest compares the values with lme4 and an independent fit. */
class MixedLogisticRegressionTest {
    private static final MixedLogisticRegression METHOD = MixedLogisticRegression.withDefaults();

    private record Data(Design design, Clusters clusters) {
        MixedLogisticFit fit() {
            return METHOD.fit(design, clusters);
        }
    }

    /** Rows of some clusters whose intercepts have the given standard deviation. */
    private static Data simulated(int rows, int clusters, double sd, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] intercepts = new double[clusters];
        for (int g = 0; g < clusters; g++) {
            intercepts[g] = sd * normal(random);
        }
        double[] y = new double[rows];
        double[] x = new double[rows];
        double[] z = new double[rows];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int g = i % clusters;
            x[i] = normal(random);
            z[i] = g % 3;
            names.add("service " + g);
            double logOdds = -0.5 + 0.7 * x[i] - 0.2 * z[i] + intercepts[g];
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
        }
        return new Data(Design.of(y).with("x", x).with("level of service", z), Clusters.of(names));
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** The score against differences of the objective of order 4: step 1e-3, rounding 1e-13 / 1e-3. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 15, 40})
    void theScoreIsTheDerivativeOfTheApproximation(int points) {
        Data data = simulated(60, 9, 1.5, 7);
        MarginalLikelihood likelihood =
                new MarginalLikelihood(new ClusteredRows(data.design, data.clusters), GaussHermite.ofPoints(points));
        double[] point = {-0.4, 0.9, 0.3, 1.3};
        double[] score = likelihood.at(point).orElseThrow().score();
        double step = 1e-3;
        for (int j = 0; j < point.length; j++) {
            double derivative = (8 * (objective(likelihood, point, j, step) - objective(likelihood, point, j, -step))
                            - (objective(likelihood, point, j, 2 * step) - objective(likelihood, point, j, -2 * step)))
                    / (12 * step);
            assertThat(score[j]).isCloseTo(derivative, within(1e-9));
        }
    }

    private static double objective(MarginalLikelihood likelihood, double[] point, int j, double step) {
        double[] there = point.clone();
        there[j] += step;
        return likelihood.at(there).orElseThrow().objective();
    }

    @Test
    void moreAdaptivePointsChangeNothingMore() {
        Data data = simulated(300, 12, 1, 3);
        MixedLogisticFit some = data.fit();
        MixedLogisticFit many = METHOD.withPoints(61).fit(data.design, data.clusters);
        for (Coefficient c : some.coefficients()) {
            assertThat(many.find(c.term()).orElseThrow().estimate()).isCloseTo(c.estimate(), within(1e-7));
        }
    }

    /** Two rows a person and a large variance: the trap of Laplace's approximation. */
    @Test
    void onePointIsBiasedInSmallClusters() {
        Data data = simulated(600, 300, 3, 11);
        double laplace = METHOD.withPoints(1)
                .fit(data.design, data.clusters)
                .between()
                .orElseThrow()
                .standardDeviation();
        double exact = METHOD.withPoints(41)
                .fit(data.design, data.clusters)
                .between()
                .orElseThrow()
                .standardDeviation();
        assertThat(Math.abs(laplace - exact)).isGreaterThan(0.1);
    }

    @Test
    void clustersThatDoNotDifferHaveNoVariance() {
        double[] y = {0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1};
        List<String> names = List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d");
        MixedLogisticFit fit = METHOD.fit(Design.of(y), Clusters.of(names));
        assertThat(fit.outcome()).isEqualTo(Outcome.NO_VARIANCE);
        assertThat(fit.coefficients()).isEqualTo(fit.ordinary().coefficients());
        assertThat(fit.logLikelihood()).isEqualTo(fit.ordinary().logLikelihood());
        assertThat(fit.intraclassCorrelation()).hasValue(0);
        assertThat(fit.medianOddsRatio()).hasValue(1);
        assertThat(fit.varianceTest().orElseThrow().pValue()).isEqualTo(1);
        assertThat(fit.between().orElseThrow().standardErrorOfLog()).isEmpty();
        assertThat(fit.effects()).hasSize(4).allSatisfy(e -> assertThat(e.estimate())
                .isZero());
    }

    @Test
    void oneClusterHasNoVariance() {
        MixedLogisticFit fit = METHOD.fit(Design.of(new double[] {0, 1, 1}), Clusters.of(List.of("a", "a", "a")));
        assertThat(fit.outcome()).isEqualTo(Outcome.NO_VARIANCE);
    }

    @Test
    void clustersOfOneKindEachAreNotEstimated() {
        double[] y = {0, 0, 0, 1, 1, 0};
        assertThat(METHOD.fit(Design.of(y), Clusters.of(List.of("a", "a", "a", "b", "b", "c")))
                        .outcome())
                .isEqualTo(Outcome.ALL_CLUSTERS_UNIFORM);
        assertThat(METHOD.fit(Design.of(y), Clusters.of(List.of("a", "b", "c", "d", "e", "f")))
                        .outcome())
                .isEqualTo(Outcome.ALL_CLUSTERS_UNIFORM);
    }

    @Test
    void eventsInOneClusterOnlyGiveFiniteNumbers() {
        double[] y = new double[40];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            names.add("service " + i / 10);
            y[i] = i < 5 ? 1 : 0;
        }
        MixedLogisticFit fit = METHOD.fit(Design.of(y), Clusters.of(names));
        assertThat(fit.outcome()).isEqualTo(Outcome.ESTIMATED);
        assertThat(fit.between().orElseThrow().standardDeviation()).isBetween(0.5, 20.0);
        assertThat(fit.between().orElseThrow().standardError()).isFinite();
    }

    @Test
    void separatedOrUniformRowsHaveNoFit() {
        Clusters two = Clusters.of(List.of("a", "b", "a", "b"));
        MixedLogisticFit separated =
                METHOD.fit(Design.of(new double[] {0, 0, 1, 1}).with("x", 1, 2, 3, 4), two);
        assertThat(separated.outcome()).isEqualTo(Outcome.NO_ORDINARY_FIT);
        assertThat(separated.ordinary().separation().present()).isTrue();
        assertThat(separated.medianOddsRatio()).isEmpty();
        assertThat(METHOD.fit(Design.of(new double[] {1, 1, 1, 1}), two).outcome())
                .isEqualTo(Outcome.NO_ORDINARY_FIT);
        assertThat(METHOD.fit(Design.of(new double[] {1}), Clusters.of(List.of("a")))
                        .outcome())
                .isEqualTo(Outcome.NO_ORDINARY_FIT);
    }

    /** A column of a cluster's own and one of all but constant size, in units that leave the range of squares. */
    @Test
    void unitsDoNotMatter() {
        Data data = simulated(200, 10, 1, 5);
        double[] x = new double[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = data.design.value(i, "x") * 1e300;
        }
        MixedLogisticFit here = data.fit();
        MixedLogisticFit there = METHOD.fit(data.design.without(List.of("x")).with("x", x), data.clusters);
        assertThat(there.find("x").orElseThrow().estimate() * 1e300)
                .isCloseTo(here.find("x").orElseThrow().estimate(), within(1e-9));
        assertThat(there.find("x").orElseThrow().standardError() * 1e300)
                .isCloseTo(here.find("x").orElseThrow().standardError(), within(1e-8));
    }

    @Test
    void redundantColumnsAreDropped() {
        Data data = simulated(200, 10, 1, 5);
        double[] constant = new double[200];
        Arrays.fill(constant, 4);
        MixedLogisticFit fit = METHOD.fit(data.design.with("constant", constant), data.clusters);
        assertThat(fit.ordinary().aliasing().redundantTerms()).containsExactly("constant");
        assertThat(fit.coefficients()).isEqualTo(data.fit().coefficients());
    }

    /** Small samples of every kind: a number, or a reason. */
    @Test
    void nothingThrowsAndNothingIsNotANumber() {
        for (int seed = 0; seed < 150; seed++) {
            Data data = simulated(6 + seed % 30, 2 + seed % 5, seed % 7, seed);
            MixedLogisticFit fit = METHOD.withPoints(1 + seed % 17).fit(data.design, data.clusters);
            fit.coefficients().forEach(c -> {
                assertThat(c.estimate()).isFinite();
                assertThat(c.standardError()).isFinite().isPositive();
            });
            fit.effects().forEach(e -> assertThat(e.estimate()).isFinite());
            fit.logLikelihood().ifPresent(l -> assertThat(l)
                    .isFinite()
                    .isGreaterThanOrEqualTo(fit.ordinary().logLikelihood().orElseThrow()
                            - (fit.method().points() < 7 ? 1 : 1e-9)));
        }
    }

    @Test
    void argumentsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.withPoints(0))
                .withMessage("points must be 1 to 500, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> METHOD.fit(Design.of(new double[] {0, 1}), Clusters.of(List.of("a"))));
    }
}
