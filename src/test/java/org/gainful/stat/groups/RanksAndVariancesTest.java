package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.junit.jupiter.api.Test;

/** Identities that hold whatever the data, and small cases that can be counted by hand. */
class RanksAndVariancesTest {
    private static final double[] FIRST = {1, 4, 4, 7, 9};
    private static final double[] SECOND = {2, 4, 3, 1};

    @Test
    void exchangingTheSamplesTurnsTheShift() {
        MannWhitney.Result here = MannWhitney.corrected().test(FIRST, SECOND).orElseThrow();
        MannWhitney.Result back = MannWhitney.corrected().test(SECOND, FIRST).orElseThrow();
        assertThat(back.pValue()).isCloseTo(here.pValue(), within(1e-15));
        assertThat(back.shift()).isCloseTo(-here.shift(), within(1e-12));
        assertThat(back.interval().lower()).isCloseTo(-here.interval().upper(), within(1e-12));
        assertThat(here.u() + back.u()).isEqualTo(20);
        assertThat(MannWhitney.exact(FIRST, SECOND).orElseThrow().pValue())
                .isCloseTo(MannWhitney.exact(SECOND, FIRST).orElseThrow().pValue(), within(1e-15));
    }

    /** Of the 20 ways to choose 3 of 6, only the two outermost are as far. */
    @Test
    void separatedSamplesOfThreeHaveOneInTen() {
        ExactRankTest test = MannWhitney.exact(new double[] {4, 5, 6}, new double[] {1, 2, 3})
                .orElseThrow();
        assertThat(test.pValue()).isCloseTo(0.1, within(1e-15));
        assertThat(test.midP()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void fourPositiveDifferencesHaveOneInEight() {
        double[] differences = {1, 2, 3, 4};
        assertThat(SignedRank.exact(differences, SignedRank.Zeros.WILCOXON)
                        .orElseThrow()
                        .pValue())
                .isCloseTo(0.125, within(1e-15));
        assertThat(SignTest.of(differences).pValue().orElseThrow()).isCloseTo(0.125, within(1e-15));
        assertThat(SignedRank.corrected().test(differences).orElseThrow().interval())
                .isEmpty();
    }

    /** 489.35 - 450.92 and 88.43 - 50 are the same in decimals but not in binary. */
    @Test
    void differencesTieAsDecimalsDo() {
        double[] differences = Differences.of(new double[] {489.35, 88.43}, new double[] {450.92, 50});
        assertThat(differences[0]).isEqualTo(differences[1]).isEqualTo(38.43);
        assertThat(Differences.of(new double[] {1e300}, new double[] {1e299})[0])
                .isCloseTo(9e299, within(1e288));
        assertThat(Differences.of(new double[] {3e-300}, new double[] {1e-300})[0])
                .isEqualTo(2e-300, within(1e-315));
    }

    @Test
    void twoGroupsMakeFOfTSquaredAndHOfZSquared() {
        Description one = Description.of(FIRST);
        Description two = Description.of(SECOND);
        double t = TTest.student().test(one, two).orElseThrow().statistic();
        assertThat(Anova.of(List.of(one, two)).orElseThrow().test().statistic()).isCloseTo(t * t, within(1e-12));
        double welch = TTest.welch().test(one, two).orElseThrow().statistic();
        assertThat(WelchAnova.test(List.of(one, two)).orElseThrow().statistic())
                .isCloseTo(welch * welch, within(1e-12));
        double z = MannWhitney.uncorrected().test(FIRST, SECOND).orElseThrow().z();
        assertThat(KruskalWallis.of(List.of(FIRST, SECOND)).orElseThrow().test().statistic())
                .isCloseTo(z * z, within(1e-12));
        assertThat(Tukey.of(List.of(one, two), 0.95).orElseThrow().get(0).pValue())
                .isCloseTo(TTest.student().test(one, two).orElseThrow().pValue(), within(1e-10));
    }

    @Test
    void pairsAreCountedAsByLookingAtEach() {
        Random random = new Random(5);
        for (int n = 2; n < 40; n++) {
            double[] x = random.ints(n, 0, 6).asDoubleStream().toArray();
            double[] y = random.ints(n, 0, 6).asDoubleStream().toArray();
            double s = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    s += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                }
            }
            assertThat(PairCounts.of(x, y).s()).isEqualTo(s);
        }
    }

    /** Four values in order: one of 24 orders, and one reversed. */
    @Test
    void kendallIsExactForFewPairs() {
        Kendall found =
                Kendall.of(new double[] {1, 2, 3, 4}, new double[] {2, 5, 6, 9}).orElseThrow();
        assertThat(found.tauB()).isEqualTo(1);
        assertThat(found.exactPValue().orElseThrow()).isCloseTo(2.0 / 24, within(1e-15));
        assertThat(Kendall.of(new double[] {1, 1, 2}, new double[] {1, 2, 3})
                        .orElseThrow()
                        .exactPValue())
                .isEmpty();
    }

    /** The example of Shapiro and Wilk (1965); SciPy's shapiro says 0.788815 and 0.00670381. */
    @Test
    void weightsOfElevenMen() {
        double[] pounds = {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236};
        ShapiroWilk test = ShapiroWilk.of(pounds).orElseThrow();
        assertThat(test.w()).isCloseTo(0.788815, within(1e-6));
        assertThat(test.pValue()).isCloseTo(0.00670381, within(1e-8));
    }

    @Test
    void exchangingTheSamplesTurnsTheStandardisedDifference() {
        Description one = Description.of(FIRST);
        Description two = Description.of(SECOND);
        CohensD here = CohensD.of(one, two).orElseThrow();
        CohensD back = CohensD.of(two, one).orElseThrow();
        assertThat(back.hedgesG()).isCloseTo(-here.hedgesG(), within(1e-15));
        assertThat(back.noncentralInterval(0.9).orElseThrow().lower())
                .isCloseTo(-here.noncentralInterval(0.9).orElseThrow().upper(), within(1e-10));
    }

    /** A shift lies inside exactly where the exact test of the shifted sample does not reject it. */
    @Test
    void exactIntervalsTurnTheExactTestsRound() {
        double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
        Interval shift = MannWhitney.exactInterval(x, y, 0.95).orElseThrow();
        Interval middle = SignedRank.exactInterval(x, 0.95).orElseThrow();
        for (double step : new double[] {-1e-9, 1e-9}) {
            boolean low = MannWhitney.exact(minus(x, shift.lower() + step), y)
                            .orElseThrow()
                            .pValue()
                    > 0.05;
            boolean high = MannWhitney.exact(minus(x, shift.upper() - step), y)
                            .orElseThrow()
                            .pValue()
                    > 0.05;
            assertThat(List.of(low, high)).containsOnly(step > 0);
            low = centred(minus(x, middle.lower() + step));
            high = centred(minus(x, middle.upper() - step));
            assertThat(List.of(low, high)).containsOnly(step > 0);
        }
        assertThat(MannWhitney.exactInterval(new double[] {1, 2}, new double[] {3, 4}, 0.95))
                .isEmpty();
        assertThat(MannWhitney.exactInterval(new double[0], y, 0.95)).isEmpty();
        assertThat(SignedRank.exactInterval(new double[] {1, 2, 3}, 0.95)).isEmpty();
        assertThat(SignedRank.exactInterval(new double[0], 0.95)).isEmpty();
    }

    private static boolean centred(double[] differences) {
        return SignedRank.exact(differences, SignedRank.Zeros.WILCOXON)
                        .orElseThrow()
                        .pValue()
                > 0.05;
    }

    private static double[] minus(double[] values, double shift) {
        return Arrays.stream(values).map(value -> value - shift).toArray();
    }
}
