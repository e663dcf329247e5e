package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that break formulas: nothing throws, and whatever is said is a number that means something. */
class HostileGroupsTest {
    static Stream<List<double[]>> samples() {
        double[] none = {};
        double[] one = {3};
        double[] constant = {4, 4, 4, 4};
        double[] ties = {5, 5, 5, 6, 6, 6};
        double[] huge = {1e300, -1e300, 2e299};
        double[] largest = {Double.MAX_VALUE, -Double.MAX_VALUE, 0};
        double[] tiny = {1e-300, 2e-300, -3e-300};
        double[] rounding = {0.1 + 0.2, 0.3, 0.3};
        double[] far = {1e15, 1e15 + 1, 1e15 + 2};
        double[] zeros = {0.0, -0.0, 0.0};
        List<double[]> all =
                List.of(none, one, constant, ties, huge, largest, tiny, rounding, far, zeros, noise(30), noise(7));
        return all.stream().flatMap(first -> all.stream().map(second -> List.of(first, second)));
    }

    private static double[] noise(int n) {
        Random random = new Random(n);
        return random.ints(n, 0, 9).asDoubleStream().toArray();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void twoSamples(List<double[]> samples) {
        double[] first = samples.get(0);
        double[] second = samples.get(1);
        Description one = Description.of(first);
        Description two = Description.of(second);
        MannWhitney.corrected().test(first, second).ifPresent(test -> {
            probability(test.pValue());
            assertThat(test.shift()).isFinite();
            finite(test.interval());
        });
        MannWhitney.exact(first, second).ifPresent(test -> {
            probability(test.pValue());
            probability(test.midP());
            assertThat(test.z()).isFinite();
        });
        CliffsDelta.of(first, second)
                .ifPresent(found -> assertThat(found.delta()).isBetween(-1.0, 1.0));
        CohensD.of(one, two).ifPresent(found -> {
            assertThat(found.hedgesG()).isFinite();
            finite(found.normalInterval(0.95));
            found.noncentralInterval(0.95).ifPresent(interval -> {
                finite(interval);
                assertThat(interval.contains(found.d())).isTrue();
            });
        });
        EqualVariances.ratio(one, two).ifPresent(HostileGroupsTest::sane);
        EqualVariances.levene(samples).ifPresent(HostileGroupsTest::sane);
        EqualVariances.brownForsythe(samples).ifPresent(HostileGroupsTest::sane);
        EqualVariances.bartlett(List.of(one, two)).ifPresent(test -> probability(test.pValue()));
        Anova.of(List.of(one, two)).ifPresent(anova -> sane(anova.test()));
        Anova.ofValues(samples).ifPresent(anova -> sane(anova.test()));
        WelchAnova.test(List.of(one, two)).ifPresent(HostileGroupsTest::sane);
        KruskalWallis.of(samples).ifPresent(found -> {
            probability(found.test().pValue());
            found.dunn().forEach(pair -> probability(pair.pValue()));
        });
        ShapiroWilk.of(first).ifPresent(test -> {
            probability(test.pValue());
            assertThat(test.w()).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pairs(List<double[]> samples) {
        int n = Math.min(samples.get(0).length, samples.get(1).length);
        double[] x = Arrays.copyOf(samples.get(0), n);
        double[] y = Arrays.copyOf(samples.get(1), n);
        SignedRank.corrected().test(x).ifPresent(test -> {
            probability(test.pValue());
            assertThat(test.pseudomedian()).isFinite();
            test.interval().ifPresent(HostileGroupsTest::finite);
        });
        for (SignedRank.Zeros zeros : SignedRank.Zeros.values()) {
            SignedRank.exact(x, zeros).ifPresent(test -> probability(test.pValue()));
        }
        SignTest.of(x).pValue().ifPresent(HostileGroupsTest::probability);
        PairedEffect.of(x, y).ifPresent(effect -> assertThat(effect.hedgesGz()).isFinite());
        Pearson.of(x, y).ifPresent(found -> {
            assertThat(found.r()).isBetween(-1.0, 1.0);
            found.pValue().ifPresent(HostileGroupsTest::probability);
        });
        Spearman.of(x, y).ifPresent(found -> assertThat(found.rho()).isBetween(-1.0, 1.0));
        Kendall.of(x, y).ifPresent(found -> {
            assertThat(found.tauB()).isBetween(-1.0, 1.0);
            probability(found.pValue());
        });
    }

    private static void sane(FStatistic test) {
        assertThat(test.statistic()).isFinite();
        probability(test.pValue());
    }

    private static void probability(double p) {
        assertThat(p).isBetween(0.0, 1.0);
    }

    private static void finite(Interval interval) {
        assertThat(interval.lower()).isFinite();
        assertThat(interval.upper()).isFinite();
    }

    @Test
    void constantsGiveNoTest() {
        double[] constant = {4, 4, 4};
        List<Description> groups = List.of(Description.of(constant), Description.of(constant));
        assertThat(MannWhitney.uncorrected().test(constant, constant)).isEmpty();
        assertThat(MannWhitney.exact(constant, constant)).isEmpty();
        assertThat(KruskalWallis.of(List.of(constant, constant))).isEmpty();
        assertThat(Anova.of(groups)).isEmpty();
        assertThat(WelchAnova.test(groups)).isEmpty();
        assertThat(Tukey.of(groups, 0.95)).isEmpty();
        assertThat(ShapiroWilk.of(constant)).isEmpty();
        assertThat(SignedRank.uncorrected().test(new double[3])).isEmpty();
        assertThat(SignTest.of(new double[3]).pValue()).isEmpty();
        assertThat(Spearman.of(constant, new double[] {1, 2, 3})).isEmpty();
        assertThat(Kendall.of(constant, new double[] {1, 2, 3})).isEmpty();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannWhitney.corrected().test(new double[] {1, Double.NaN}, new double[] {1}))
                .withMessage("first[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pearson.of(new double[] {1}, new double[] {1, 2}))
                .withMessage("y must have 1 values, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedRank.corrected().withLevel(1))
                .withMessage("level must lie in (0, 1), was 1.0");
    }
}
