package org.gainful.stat.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.gainful.stat.describe.Quantiles;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] SAMPLE = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    @Test
    void theSeedAloneDecidesWhateverTheThreads() throws Exception {
        double[] here = new Bootstrap(500, 7)
                .of(SAMPLE, BootstrapTest::mean)
                .orElseThrow()
                .replicates();
        for (int threads : new int[] {1, 3}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            double[] there = pool.submit(() -> new Bootstrap(500, 7)
                            .of(SAMPLE, BootstrapTest::mean)
                            .orElseThrow()
                            .replicates())
                    .get();
            pool.shutdown();
            assertThat(there).isEqualTo(here);
        }
        assertThat(new Bootstrap(500, 8)
                        .of(SAMPLE, BootstrapTest::mean)
                        .orElseThrow()
                        .replicates())
                .isNotEqualTo(here);
    }

    @Test
    void constantValuesHaveNoBcaIntervalAndAPointElsewhere() {
        BootstrapDistribution found = new Bootstrap(50, 1)
                .of(new double[] {4, 4, 4}, BootstrapTest::mean)
                .orElseThrow();
        assertThat(found.biasCorrection()).isEmpty();
        assertThat(found.acceleration()).isEmpty();
        assertThat(found.bca(0.95, Quantiles.TYPE_6)).isEmpty();
        assertThat(found.percentile(0.95, Quantiles.TYPE_7).lower()).isEqualTo(4);
        assertThat(found.standardError()).hasValue(0);
    }

    @Test
    void oneValueHugeValuesAndNoneDoNotThrow() {
        assertThat(new Bootstrap(50, 1).of(new double[0], BootstrapTest::mean)).isEmpty();
        assertThat(new Bootstrap(50, 1)
                        .of(new double[] {2}, BootstrapTest::mean)
                        .orElseThrow()
                        .acceleration())
                .isEmpty();
        assertThat(new Bootstrap(50, 1).of(new double[] {1e308, 1e308, -1e308}, BootstrapTest::mean))
                .isEmpty();
        BootstrapDistribution huge = new Bootstrap(50, 1)
                .of(new double[] {1e300, -1e300, 3e299}, BootstrapTest::mean)
                .orElseThrow();
        assertThat(huge.normal(0.95)).isEmpty();
        assertThat(huge.acceleration().orElseThrow()).isFinite();
    }

    /** The difference of two means has the variance of both; with 20,000 resamples its root is known to about 0.5 %. */
    @Test
    void twoSamplesAreDrawnIndependently() {
        double[] other = {2, 2, 7, 1, 8, 2, 8};
        BootstrapDistribution found = new Bootstrap(20_000, 3)
                .ofTwo(SAMPLE, other, (one, two) -> mean(one) - mean(two))
                .orElseThrow();
        double variance = populationVariance(SAMPLE) / SAMPLE.length + populationVariance(other) / other.length;
        assertThat(found.estimate()).isEqualTo(mean(SAMPLE) - mean(other));
        assertThat(found.standardError().orElseThrow() / Math.sqrt(variance)).isBetween(0.98, 1.02);
        assertThat(new Bootstrap(50, 3)
                        .ofTwo(SAMPLE, other, (one, two) -> mean(one))
                        .orElseThrow()
                        .replicates())
                .isEqualTo(new Bootstrap(50, 3)
                        .of(SAMPLE, BootstrapTest::mean)
                        .orElseThrow()
                        .replicates());
        assertThat(found.bca(0.95, Quantiles.TYPE_6)).isEmpty();
        assertThat(new Bootstrap(50, 3).ofTwo(SAMPLE, new double[0], (one, two) -> 0))
                .isEmpty();
    }

    private static double populationVariance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(0, 1))
                .withMessage("resamples must be positive, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(9, 1).of(new double[] {Double.NaN}, BootstrapTest::mean))
                .withMessage("values[0] must be finite, was NaN");
    }
}
