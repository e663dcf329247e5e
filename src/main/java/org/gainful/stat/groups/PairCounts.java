package org.gainful.stat.groups;

import java.util.Arrays;

/** Pairs of points by how they lie to each other: s is concordant less discordant. */
record PairCounts(double pairs, Ties x, Ties y, double s) {
    /**
     * Sums over sets of t equal values.
     *
     * @param pairs Σ t (t - 1) / 2
     * @param triples Σ t (t - 1) (t - 2)
     * @param weighted Σ t (t - 1) (2t + 5)
     */
    record Ties(double pairs, double triples, double weighted) {
        static Ties of(long[] sorted) {
            double pairs = 0;
            double triples = 0;
            double weighted = 0;
            for (int start = 0; start < sorted.length; ) {
                int end = start + 1;
                while (end < sorted.length && sorted[end] == sorted[start]) {
                    end++;
                }
                double t = end - start;
                pairs += t * (t - 1) / 2;
                triples += t * (t - 1) * (t - 2);
                weighted += t * (t - 1) * (2 * t + 5);
                start = end;
            }
            return new Ties(pairs, triples, weighted);
        }
    }

    private static final long LOW = 0xffffffffL;

    static PairCounts of(double[] x, double[] y) {
        int n = x.length;
        long[] points = positions(x);
        long[] second = positions(y);
        for (int i = 0; i < n; i++) {
            points[i] = points[i] << 32 | second[i];
        }
        Arrays.sort(points);
        Ties both = Ties.of(points);
        long[] inOrderOfX = Arrays.stream(points).map(point -> point & LOW).toArray();
        Ties first = Ties.of(Arrays.stream(points).map(point -> point >>> 32).toArray());
        double discordant = inversions(inOrderOfX, new long[n], 0, n);
        Ties other = Ties.of(inOrderOfX);
        double pairs = n * (n - 1.0) / 2;
        double s = pairs - first.pairs - other.pairs + both.pairs - 2 * discordant;
        return new PairCounts(pairs, first, other, s);
    }

    /** Where each value stands among the sorted values; equal values stand together. */
    private static long[] positions(double[] values) {
        double[] cleaned = Arrays.stream(values).map(value -> value + 0.0).toArray();
        double[] sorted = Arrays.stream(cleaned).sorted().distinct().toArray();
        return Arrays.stream(cleaned)
                .mapToLong(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }

    /** Sorts, and counts the pairs that stood in the wrong order. */
    private static double inversions(long[] values, long[] space, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double count = inversions(values, space, from, middle) + inversions(values, space, middle, to);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right == to || left < middle && values[left] <= values[right]) {
                space[at] = values[left++];
            } else {
                space[at] = values[right++];
                count += middle - left;
            }
        }
        System.arraycopy(space, from, values, from, to - from);
        return count;
    }
}
