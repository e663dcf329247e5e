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
 * Wilcoxon's signed rank test of paired differences, two-sided, with their pseudomedian.
 *
 * <p>V sums the ranks of |d| over the positive differences; zeros are left out before. z = (V - n (n + 1) / 4) / σ, σ² =
 * n (n + 1) (2 n + 1) / 24 - Σ(t³ - t) / 48. The pseudomedian is where z of the shifted differences passes 0, the
 * middle of a range where it is 0; its limits are where z passes the critical values. Empty where all differences are 0.
 */
public final class SignedRank {
    /** What becomes of differences of 0 in the exact test. */
    public enum Zeros {
        /** Left out before ranking. */
        WILCOXON,
        /** Ranked, then left out. Pratt (1959), doi:10.1080/01621459.1959.10501526. */
        PRATT
    }

    /**
     * What the test found.
     *
     * @param nonzero differences that are not 0
     * @param pseudomedian in the unit of the differences
     * @param interval empty where so few differences cannot reach the level
     */
    public record Result(double v, int nonzero, double z, double pseudomedian, Optional<Interval> interval) {
        public double pValue() {
            return Math.min(1, Normal.twoSidedPValue(z));
        }
    }

    private static final double DEFAULT_LEVEL = 0.95;
    private static final int MOST_EXACT = 140;

    private final double correction;
    private final double level;

    private SignedRank(double correction, double level) {
        this.correction = correction;
        this.level = level;
    }

    /** The normal approximation as it is. */
    public static SignedRank uncorrected() {
        return new SignedRank(0, DEFAULT_LEVEL);
    }

    /** The normal approximation with V moved by ½ towards its mean. */
    public static SignedRank corrected() {
        return new SignedRank(0.5, DEFAULT_LEVEL);
    }

    public SignedRank withLevel(double newLevel) {
        return new SignedRank(correction, Arguments.level(newLevel));
    }

    public Optional<Result> test(double[] differences) {
        double[] sorted = Arrays.stream(Arguments.finiteCopy("differences", differences))
                .filter(difference -> difference != 0)
                .sorted()
                .toArray();
        int n = sorted.length;
        if (n == 0 || Double.isInfinite(sorted[n - 1] - sorted[0])) {
            return Optional.empty();
        }
        ShiftedDifferences shifted = new ShiftedDifferences(sorted);
        double low = sorted[0];
        double high = sorted[n - 1];
        double left = Roots.ofDecreasing(low, high, d -> shifted.z(d, 0));
        double right = -Roots.ofDecreasing(-high, -low, d -> -shifted.z(-d, 0));
        return Optional.of(new Result(
                shifted.v(0), n, shifted.z(0, correction), left / 2 + right / 2, interval(shifted, low, high)));
    }

    private Optional<Interval> interval(ShiftedDifferences shifted, double low, double high) {
        double critical = Normal.criticalValue(level);
        if (shifted.z(low, correction) < critical || shifted.z(high, correction) > -critical) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                Roots.ofDecreasing(low, high, d -> shifted.z(d, correction) - critical),
                Roots.ofDecreasing(low, high, d -> shifted.z(d, correction) + critical),
                level));
    }

    /** The exact test by all signs of the mid-ranks; empty also where there are too many differences for it. */
    public static Optional<ExactRankTest> exact(double[] differences, Zeros zeros) {
        double[] used = Arrays.stream(Arguments.finiteCopy("differences", differences))
                .filter(difference -> zeros == Zeros.PRATT || difference != 0)
                .toArray();
        double[] midranks =
                MidRanks.of(Arrays.stream(used).map(Math::abs).toArray()).ranks();
        int[] scores = new int[used.length];
        double sum = 0;
        double total = 0;
        double squares = 0;
        for (int i = 0; i < used.length; i++) {
            double rank = used[i] == 0 ? 0 : midranks[i];
            scores[i] = (int) Math.round(2 * rank);
            sum += used[i] > 0 ? rank : 0;
            total += rank;
            squares += rank * rank;
        }
        if (squares == 0) {
            return Optional.empty();
        }
        double v = sum;
        double z = (v - total / 2) / Math.sqrt(squares / 4);
        return RankDistribution.ofSigns(
                        Arrays.stream(scores).filter(score -> score > 0).toArray())
                .map(distribution -> ExactRankTest.of(v, z, distribution, 2 * v));
    }

    /**
     * The interval of the pseudomedian by the exact distribution of V without ties, conservative: from the k-th smallest
     * to the k-th largest mean of two differences, k the smallest number with P(V ≤ k) ≥ (1 - level) / 2. Empty where
     * there are too few differences for the level or too many for all their means. Zeros stay in.
     */
    public static Optional<Interval> exactInterval(double[] differences, double level) {
        double[] d = Arguments.finiteCopy("differences", differences);
        double tail = (1 - Arguments.level(level)) / 2;
        if (d.length > MOST_EXACT) {
            return Optional.empty();
        }
        double[] means = IntStream.range(0, d.length)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(d, 0, i + 1).map(other -> d[i] / 2 + other / 2))
                .sorted()
                .toArray();
        return RankDistribution.ofSigns(IntStream.rangeClosed(1, d.length).toArray())
                .map(distribution -> distribution.quantile(tail))
                .filter(k -> k > 0)
                .map(k -> new Interval(means[k - 1], means[means.length - k], level));
    }
}
