package org.gainful.stat.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How rows are put into groups of similar probability. The rule matters: Hosmer and Lemeshow's statistic changes with
 * it, so a report names it.
 */
public enum RiskGrouping {
    /**
     * Cut at the quantiles k / g of the probabilities by R's default definition (type 7), a group being all rows above
     * one cut and not above the next. Equal probabilities stay together; cuts that coincide make one group of two.
     * The rule of R's ResourceSelection.
     */
    QUANTILES {
        @Override
        int[] firstOfGroups(double[] sorted, int groups) {
            return IntStream.range(0, groups)
                    .map(k -> firstAbove(sorted, k, groups))
                    .toArray();
        }
    },

    /** The row of rank r, ties in the order of the data, goes into group ceil(g r / n): groups of equal size. */
    RANKS {
        @Override
        int[] firstOfGroups(double[] sorted, int groups) {
            long n = sorted.length;
            return IntStream.range(0, groups).map(k -> (int) (k * n / groups)).toArray();
        }
    };

    /** Index of the first row of each group among the sorted probabilities, the first being 0. */
    abstract int[] firstOfGroups(double[] sorted, int groups);

    /** The groups that have rows, by rising probability. */
    public List<RiskGroup> group(Predictions predictions, int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("groups must be positive, was %s".formatted(groups));
        }
        int[] order = IntStream.range(0, predictions.size())
                .boxed()
                .sorted(Comparator.comparingDouble(predictions::probability))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted =
                IntStream.of(order).mapToDouble(predictions::probability).toArray();
        int[] first = firstOfGroups(sorted, groups);
        List<RiskGroup> found = new ArrayList<>();
        for (int k = 0; k < groups; k++) {
            int end = k + 1 < groups ? first[k + 1] : order.length;
            if (end > first[k]) {
                found.add(group(predictions, order, first[k], end));
            }
        }
        return found;
    }

    private static RiskGroup group(Predictions predictions, int[] order, int start, int end) {
        int observed = 0;
        double expected = 0;
        for (int i = start; i < end; i++) {
            observed += predictions.outcome(order[i]) ? 1 : 0;
            expected += predictions.probability(order[i]);
        }
        double lowest = predictions.probability(order[start]);
        double highest = predictions.probability(order[end - 1]);
        return new RiskGroup(end - start, observed, expected, lowest, highest);
    }

    /**
     * Index of the first value above the quantile k / g, which lies (n - 1) k / g places above the lowest: at a value,
     * between equal ones, or between two different ones, whose upper one it does not reach.
     */
    private static int firstAbove(double[] sorted, int k, int groups) {
        if (k == 0) {
            return 0;
        }
        int below = (int) ((sorted.length - 1L) * k / groups);
        int first = below + 1;
        while (first < sorted.length && sorted[first] == sorted[below]) {
            first++;
        }
        return first;
    }
}
