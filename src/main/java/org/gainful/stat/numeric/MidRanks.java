package org.gainful.stat.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/** Ranks of values from 1, tied values sharing the mean of their ranks, and how much is tied. */
public final class MidRanks {
    private final double[] ranks;
    private final double tieSum;

    private MidRanks(double[] ranks, double tieSum) {
        this.ranks = ranks;
        this.tieSum = tieSum;
    }

    public static MidRanks of(double[] values) {
        double[] copy = Arguments.finiteCopy("values", values);
        int[] order = IntStream.range(0, copy.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> copy[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[copy.length];
        double tieSum = 0;
        int start = 0;
        while (start < order.length) {
            int end = start + 1;
            while (end < order.length && copy[order[end]] == copy[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
            double tied = end - start;
            tieSum += tied * (tied * tied - 1);
            start = end;
        }
        return new MidRanks(ranks, tieSum);
    }

    /** In the order of the values. */
    public double[] ranks() {
        return Arrays.copyOf(ranks, ranks.length);
    }

    /** Σ(t³ - t) over groups of t tied values; 0 without ties. */
    public double tieSum() {
        return tieSum;
    }
}
