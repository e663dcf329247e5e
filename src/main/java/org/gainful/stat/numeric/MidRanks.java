package org.gainful.stat.numeric;

import java.util.Arrays;
import org.gainful.stat.Arguments;

/** Ranks of values from 1, tied values sharing the mean of their ranks, and how much is tied. */
public final class MidRanks {
    private final double[] midranks;
    private final double tieSum;

    private MidRanks(double[] midranks, double tieSum) {
        this.midranks = midranks;
        this.tieSum = tieSum;
    }

    public static MidRanks of(double[] values) {
        double[] cleaned = Arguments.finiteCopy("values", values);
        for (int i = 0; i < cleaned.length; i++) {
            cleaned[i] += 0.0; // -0.0 ties with 0.0
        }
        double[] sorted = cleaned.clone();
        Arrays.sort(sorted);
        double[] midrankAt = new double[sorted.length];
        double ties = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double tied = end - start;
            ties += tied * tied * tied - tied;
            Arrays.fill(midrankAt, start, end, (start + 1 + (double) end) / 2);
            start = end;
        }
        double[] midranks = new double[cleaned.length];
        for (int i = 0; i < midranks.length; i++) {
            midranks[i] = midrankAt[Arrays.binarySearch(sorted, cleaned[i])];
        }
        return new MidRanks(midranks, ties);
    }

    /** In the order of the values. */
    public double[] ranks() {
        return midranks.clone();
    }

    /** Σ (t³ - t) over sets of t equal values, 0 without ties: by this variances of rank sums shrink. */
    public double tieSum() {
        return tieSum;
    }
}
