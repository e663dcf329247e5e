package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.MidRanks;
import org.gainful.stat.numeric.Roots;

/**
 * The Mann-Whitney (Wilcoxon rank sum) test of two independent samples, two-sided, with the shift between them.
 *
 * <p>U counts the pairs in which the first sample's value is larger, ties for half. z = (U - n1 n2 / 2) / σ with σ²
 * = n1 n2 / 12 × (N + 1 - Σ(t³ - t) / (N (N - 1))). The shift is where z of the shifted first sample passes 0, the
 * middle of a range where it is 0: the Hodges-Lehmann median of all differences but for rounding. Its limits are where
 * z passes the critical values (Bauer 1972, doi:10.1080/01621459.1972.10481279). Empty for an empty sample, or where
 * all values are equal.
 */
public final class MannWhitney {
    /**
     * What the test found.
     *
     * @param shift how much larger the first sample is, in the unit of the values
     */
    public record Result(double u, double z, double shift, Interval interval) {
        public double pValue() {
            return Math.min(1, Normal.twoSidedPValue(z));
        }
    }

    private static final double DEFAULT_LEVEL = 0.95;
    private static final int MOST_DIFFERENCES = 10_000;

    private final double correction;
    private final double level;

    private MannWhitney(double correction, double level) {
        this.correction = correction;
        this.level = level;
    }

    /** The normal approximation as it is. */
    public static MannWhitney uncorrected() {
        return new MannWhitney(0, DEFAULT_LEVEL);
    }

    /** The normal approximation with U moved by ½ towards its mean. */
    public static MannWhitney corrected() {
        return new MannWhitney(0.5, DEFAULT_LEVEL);
    }

    public MannWhitney withLevel(double newLevel) {
        return new MannWhitney(correction, Arguments.level(newLevel));
    }

    public Optional<Result> test(double[] first, double[] second) {
        double[] x = sorted("first", first);
        double[] y = sorted("second", second);
        if (x.length == 0 || y.length == 0) {
            return Optional.empty();
        }
        double low = x[0] - y[y.length - 1];
        double high = x[x.length - 1] - y[0];
        ShiftedSamples samples = new ShiftedSamples(x, y);
        if (!samples.spread(0) || !Double.isFinite(high - low)) {
            return Optional.empty();
        }
        double critical = Normal.criticalValue(level);
        double left = Roots.ofDecreasing(low, high, d -> samples.z(d, 0));
        double right = -Roots.ofDecreasing(-high, -low, d -> -samples.z(-d, 0));
        Interval interval = new Interval(
                Roots.ofDecreasing(low, high, d -> samples.z(d, correction) - critical),
                Roots.ofDecreasing(low, high, d -> samples.z(d, correction) + critical),
                level);
        return Optional.of(new Result(samples.u(0), samples.z(0, correction), left / 2 + right / 2, interval));
    }

    /** The exact permutation test of the mid-ranks; empty also where the samples are too large for it. */
    public static Optional<ExactRankTest> exact(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        MidRanks ranks = MidRanks.of(both);
        ShiftedSamples samples = new ShiftedSamples(sorted("first", first), sorted("second", second));
        if (first.length == 0 || second.length == 0 || !samples.spread(0)) {
            return Optional.empty();
        }
        int[] scores = Arrays.stream(ranks.ranks())
                .mapToInt(rank -> (int) Math.round(2 * rank))
                .toArray();
        boolean firstIsSmaller = first.length <= second.length;
        int from = firstIsSmaller ? 0 : first.length;
        int chosen = firstIsSmaller ? first.length : second.length;
        double sum = Arrays.stream(scores, from, from + chosen).asLongStream().sum();
        return RankDistribution.ofSubsets(scores, chosen)
                .map(distribution -> ExactRankTest.of(samples.u(0), samples.z(0, 0), distribution, sum));
    }

    /**
     * The interval of the shift by the exact distribution of U without ties, conservative: from the k-th smallest to
     * the k-th largest difference of pairs, k the smallest number with P(U ≤ k) ≥ (1 - level) / 2. Empty where samples
     * are too small for the level or too large for all their differences.
     */
    public static Optional<Interval> exactInterval(double[] first, double[] second, double level) {
        double[] x = Arguments.finiteCopy("first", first);
        double[] y = Arguments.finiteCopy("second", second);
        double tail = (1 - Arguments.level(level)) / 2;
        if ((long) x.length * y.length > MOST_DIFFERENCES) {
            return Optional.empty();
        }
        int[] scores = IntStream.rangeClosed(1, x.length + y.length).toArray();
        int fewest = x.length * (x.length + 1) / 2;
        double[] differences = Arrays.stream(x)
                .flatMap(value -> Arrays.stream(y).map(other -> value - other))
                .sorted()
                .toArray();
        return RankDistribution.ofSubsets(scores, x.length)
                .map(distribution -> distribution.quantile(tail) - fewest)
                .filter(k -> k > 0 && Double.isFinite(differences[0] - differences[differences.length - 1]))
                .map(k -> new Interval(differences[k - 1], differences[differences.length - k], level));
    }

    private static double[] sorted(String name, double[] values) {
        double[] sorted = Arguments.finiteCopy(name, values);
        Arrays.sort(sorted);
        return sorted;
    }
}
