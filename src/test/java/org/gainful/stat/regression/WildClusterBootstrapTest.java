package org.gainful.stat.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;

/** Against the definition itself: refit after refit of data whose residuals changed sign. */
class WildClusterBootstrapTest {
    private static final WildClusterBootstrap BOOTSTRAP = WildClusterBootstrap.withSeed(1);
    private static final LinearRegression LEAST_SQUARES = LinearRegression.leastSquares();
    private static final int ROWS = 48;

    private static Clusters clusters(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            names.add("service " + i * i % 31 % count);
        }
        return Clusters.of(names);
    }

    private static Design design(long seed, boolean events) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = new double[ROWS];
        double[] x = new double[ROWS];
        double[] z = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = random.nextDouble();
            z[i] = random.nextInt(2);
            double value = 0.6 * x[i] + random.nextDouble() - 0.5;
            y[i] = events ? (value > 0.3 ? 1 : 0) : value;
        }
        return Design.of(y).with("z", z).with("x", x);
    }

    @Test
    void allSignsAreThoseOfRefits() {
        Design design = design(3, false);
        Clusters clusters = clusters(6);
        double t = robust(LEAST_SQUARES.fit(design), clusters);
        LinearFit without = LEAST_SQUARES.fit(design.without(List.of("x")));
        int asFar = 0;
        for (int choice = 0; choice < 64; choice++) {
            double[] y = new double[ROWS];
            for (int i = 0; i < ROWS; i++) {
                double fitted = without.coefficient(Design.INTERCEPT).estimate()
                        + without.coefficient("z").estimate() * design.value(i, "z");
                int sign = (choice >> clusters.clusterOf(i) & 1) == 1 ? -1 : 1;
                y[i] = fitted + sign * (design.response(i) - fitted);
            }
            asFar += robust(LEAST_SQUARES.fit(design.withResponse(y)), clusters) > t * (1 - 1e-9) ? 1 : 0;
        }
        WildClusterBootstrap.Result result =
                BOOTSTRAP.test(LEAST_SQUARES.fit(design), clusters, "x").orElseThrow();
        assertThat(result.exact()).isTrue();
        assertThat(result.choices()).isEqualTo(64);
        assertThat(result.statistic()).isCloseTo(t, within(1e-12));
        assertThat(result.asFar()).isEqualTo(asFar);
    }

    private static double robust(LinearFit fit, Clusters clusters) {
        return Math.abs(ClusterErrors.CR0
                .of(fit, clusters)
                .find("x")
                .orElseThrow()
                .statistic()
                .orElseThrow());
    }

    @Test
    void drawsComeNearAllSignsAndDependOnTheSeedAlone() {
        LinearFit fit = LEAST_SQUARES.fit(design(3, false));
        Clusters clusters = clusters(10);
        double all = BOOTSTRAP.test(fit, clusters, "z").orElseThrow().pValue();
        WildClusterBootstrap drawn = new WildClusterBootstrap(0, 20_000, 7);
        assertThat(drawn.test(fit, clusters, "z").orElseThrow().exact()).isFalse();
        // Four standard errors of a share of 20,000.
        assertThat(drawn.test(fit, clusters, "z").orElseThrow().pValue())
                .isCloseTo(all, within(4 * Math.sqrt(0.25 / 20_000)));
        assertThat(drawn.test(fit, clusters, "z")).isEqualTo(drawn.test(fit, clusters, "z"));
    }

    /** The test of a value just inside the interval does not reject, that of one just outside does. */
    @Test
    void theIntervalHoldsWhatIsNotRejected() {
        Design design = design(3, false);
        Clusters clusters = clusters(9);
        Interval interval = BOOTSTRAP
                .interval(LEAST_SQUARES.fit(design), clusters, "x", 0.9)
                .orElseThrow();
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double middle = (interval.lower() + interval.upper()) / 2;
            assertThat(pValueAt(design, clusters, end + 1e-6 * (middle - end))).isGreaterThan(0.1);
            assertThat(pValueAt(design, clusters, end - 1e-6 * (middle - end))).isLessThanOrEqualTo(0.1);
        }
    }

    private static double pValueAt(Design design, Clusters clusters, double value) {
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = design.response(i) - value * design.value(i, "x");
        }
        return BOOTSTRAP
                .test(LEAST_SQUARES.fit(design.withResponse(y)), clusters, "x")
                .orElseThrow()
                .pValue();
    }

    @Test
    void fourClustersRejectNothing() {
        LinearFit fit = LEAST_SQUARES.fit(design(3, false));
        assertThat(BOOTSTRAP.test(fit, clusters(4), "x").orElseThrow().pValue()).isGreaterThanOrEqualTo(0.125);
        assertThat(BOOTSTRAP.interval(fit, clusters(4), "x", 0.95)).isEmpty();
    }

    @Test
    void aLogisticModelThatIsSeparatedByTheTermCanBeTested() {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = i % 7;
            y[i] = x[i] > 3 ? 1 : 0;
        }
        Design separated = Design.of(y).with("x", x);
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(separated);
        assertThat(fit.estimated()).isFalse();
        assertThat(BOOTSTRAP.test(fit, clusters(8), "x").orElseThrow().pValue()).isLessThan(0.05);
    }

    /** Nothing to find: the p-value is uniform, but for its steps. */
    @Test
    void theScoreTestKeepsItsLevel() {
        int rejections = 0;
        for (int seed = 0; seed < 400; seed++) {
            LogisticFit fit = LogisticRegression.maximumLikelihood().fit(design(seed, true));
            rejections += BOOTSTRAP.test(fit, clusters(8), "z").orElseThrow().pValue() <= 0.1 ? 1 : 0;
        }
        // Three standard errors of a tenth of 400 above.
        assertThat(rejections).isBetween(15, 40 + 18);
    }

    @Test
    void whatOneClusterDeterminesIsNotTested() {
        Clusters clusters = clusters(6);
        double[] own = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            own[i] = clusters.clusterOf(i) == 2 ? 1 : 0;
        }
        LinearFit linear = LEAST_SQUARES.fit(design(3, false).with("own", own));
        LogisticFit logistic =
                LogisticRegression.maximumLikelihood().fit(design(3, true).with("own", own));
        assertThat(BOOTSTRAP.test(linear, clusters, "own")).isEmpty();
        assertThat(BOOTSTRAP.test(logistic, clusters, "own")).isEmpty();
        assertThat(BOOTSTRAP.test(linear, clusters, "no such term")).isEmpty();
        assertThat(BOOTSTRAP.test(linear, clusters(1), "x")).isEmpty();
        assertThat(BOOTSTRAP.test(LEAST_SQUARES.fit(Design.of(new double[] {3})), Clusters.of(List.of("a")), "x"))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WildClusterBootstrap(10, 0, 1));
    }
}
