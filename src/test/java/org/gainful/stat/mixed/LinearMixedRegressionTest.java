package org.gainful.stat.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.stat.mixed.LinearMixedFit.Outcome;
import org.gainful.stat.mixed.LinearMixedFit.Variances;
import org.gainful.stat.mixed.LinearMixedRegression.Likelihood;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed forms and edges; ReferenceTest compares the values with lme4. */
class LinearMixedRegressionTest {
    private static final LinearMixedRegression RESTRICTED = LinearMixedRegression.by(Likelihood.RESTRICTED);
    private static final LinearMixedRegression MAXIMUM = LinearMixedRegression.by(Likelihood.MAXIMUM);
    private static final double[] BALANCED = {1, 3, 2, 7, 9, 8, 4, 6, 5, 12, 11, 10};
    private static final Clusters FOUR =
            Clusters.of(List.of("a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d"));

    /** With clusters of equal size the restricted estimates are those of the analysis of variance: means 2, 8, 5, 11. */
    @Test
    void balancedClustersGiveTheEstimatesOfTheAnalysisOfVariance() {
        LinearMixedFit fit = RESTRICTED.fit(Design.of(BALANCED), FOUR);
        Variances variances = fit.variances().orElseThrow();
        double within = 1;
        double ofMeans = 15;
        assertThat(variances.within() * variances.within()).isCloseTo(within, within(1e-12));
        assertThat(variances.between() * variances.between()).isCloseTo(ofMeans - within / 3, within(1e-11));
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(6.5, within(1e-12));
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(Math.sqrt(ofMeans / 4), within(1e-12));
        double shrunk = (ofMeans - within / 3) / ofMeans;
        assertThat(fit.effects().get(1).estimate()).isCloseTo(1.5 * shrunk, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void clustersThatDoNotDifferHaveNoVariance(Likelihood likelihood) {
        double[] y = {1, 5, 3, 3, 1, 5, 5, 1, 3, 1, 3, 5};
        LinearMixedFit fit = LinearMixedRegression.by(likelihood).fit(Design.of(y), FOUR);
        assertThat(fit.outcome()).isEqualTo(Outcome.NO_VARIANCE_BETWEEN);
        assertThat(fit.intraclassCorrelation()).hasValue(0);
        assertThat(fit.effects()).allSatisfy(e -> assertThat(e.estimate()).isZero());
        fit.varianceTest().ifPresent(test -> assertThat(test.pValue()).isEqualTo(1));
    }

    /** Without variance between clusters the likelihood is that of least squares. */
    @Test
    void theLikelihoodWithoutVarianceIsThatOfLeastSquares() {
        double[] y = {1, 5, 3, 3, 1, 5, 5, 1, 3, 1, 3, 5};
        LinearMixedFit fit = MAXIMUM.fit(Design.of(y), FOUR);
        assertThat(fit.logLikelihood().orElseThrow())
                .isCloseTo(fit.ordinary().logLikelihood().orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeToldApartIsNotEstimated(Likelihood likelihood) {
        LinearMixedRegression method = LinearMixedRegression.by(likelihood);
        Clusters singletons =
                Clusters.of(IntStream.range(0, 12).mapToObj(Integer::toString).toList());
        assertThat(method.fit(Design.of(BALANCED), singletons).outcome()).isEqualTo(Outcome.ONE_ROW_A_CLUSTER);
        double[] constantWithin = {1, 1, 1, 2, 2, 2, 5, 5, 5, 7, 7, 7};
        assertThat(method.fit(Design.of(constantWithin), FOUR).outcome()).isEqualTo(Outcome.NO_VARIANCE_WITHIN);
        double[] constant = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
        assertThat(method.fit(Design.of(constant), FOUR).outcome()).isEqualTo(Outcome.NO_RESIDUALS);
        assertThat(method.fit(Design.of(new double[] {4}), Clusters.of(List.of("a")))
                        .outcome())
                .isEqualTo(Outcome.NO_RESIDUALS);
    }

    @ParameterizedTest
    @EnumSource
    void oneClusterHasNoVarianceBetween(Likelihood likelihood) {
        Clusters one = Clusters.of(IntStream.range(0, 12).mapToObj(i -> "a").toList());
        LinearMixedFit fit = LinearMixedRegression.by(likelihood).fit(Design.of(BALANCED), one);
        assertThat(fit.outcome()).isEqualTo(Outcome.NO_VARIANCE_BETWEEN);
    }

    @Test
    void unitsOfTheResponseScaleEverything() {
        double unit = 1e300;
        double[] large = new double[12];
        for (int i = 0; i < large.length; i++) {
            large[i] = BALANCED[i] * unit;
        }
        LinearMixedFit here = MAXIMUM.fit(Design.of(BALANCED), FOUR);
        LinearMixedFit there = MAXIMUM.fit(Design.of(large), FOUR);
        assertThat(there.variances().orElseThrow().between() / unit)
                .isCloseTo(here.variances().orElseThrow().between(), within(1e-12));
        assertThat(there.logLikelihood().orElseThrow())
                .isCloseTo(here.logLikelihood().orElseThrow() - 12 * Math.log(unit), within(1e-9));
    }

    /** A term of the services themselves, and any small sample: a number, or a reason. */
    @ParameterizedTest
    @EnumSource
    void nothingThrowsAndNothingIsNotANumber(Likelihood likelihood) {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 3 + random.nextInt(30);
            int clusters = 1 + random.nextInt(8);
            double[] y = new double[rows];
            double[] x = new double[rows];
            double[] ofService = new double[rows];
            List<String> names = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                int g = random.nextInt(clusters);
                names.add("service " + g);
                ofService[i] = g % 2;
                x[i] = random.nextInt(3);
                y[i] = random.nextInt(4) + 3 * (g % 3);
            }
            LinearMixedFit fit = LinearMixedRegression.by(likelihood)
                    .fit(Design.of(y).with("x", x).with("of service", ofService), Clusters.of(names));
            fit.coefficients().forEach(c -> {
                assertThat(c.estimate()).isFinite();
                assertThat(c.standardError()).isFinite();
            });
            fit.effects().forEach(e -> assertThat(e.estimate()).isFinite());
            fit.logLikelihood().ifPresent(l -> assertThat(l).isFinite());
            fit.varianceTest().ifPresent(t -> assertThat(t.pValue()).isBetween(0.0, 1.0));
        }
    }
}
