package org.gainful.stat.counts;

import java.util.OptionalDouble;

/**
 * Exact tests of two independent proportions that take the groups' sizes as given but not the number of events: the
 * largest probability, over the common proportion, of tables as extreme as the one observed. Sharper than
 * {@link FisherExact}.
 *
 * <p>Two-sided: twice the smaller of the one-sided p-values, 1 at most. The largest probability is sought on a grid and
 * then by golden section around its best point, to 1e-10. Empty where a group is empty, or where the groups allow more
 * than four million tables.
 */
public enum UnconditionalTest {
    /** Tables are ordered by Fisher's one-sided p-value (Boschloo 1970). */
    BOSCHLOO {
        @Override
        double[][] order(int n1, int n2) {
            double[][] p = new double[n1 + 1][n2 + 1];
            for (int events = 0; events <= n1 + n2; events++) {
                int lowest = Math.max(0, events - n2);
                int highest = Math.min(n1, events);
                double[] probabilities = ConditionalCount.of(
                                new TwoByTwo(lowest, n1 - lowest, events - lowest, n2 - events + lowest))
                        .probabilities(0);
                double sum = 0;
                for (int x1 = lowest; x1 <= highest; x1++) {
                    sum += x1 - lowest < probabilities.length ? probabilities[x1 - lowest] : 0;
                    p[x1][events - x1] = sum;
                }
            }
            return p;
        }
    },

    /** Tables are ordered by the score statistic with pooled variance (Barnard 1945, Suissa and Shuster 1985). */
    BARNARD {
        @Override
        double[][] order(int n1, int n2) {
            double[][] z = new double[n1 + 1][n2 + 1];
            for (int x1 = 0; x1 <= n1; x1++) {
                for (int x2 = 0; x2 <= n2; x2++) {
                    double pooled = ((double) x1 + x2) / (n1 + n2);
                    double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2);
                    z[x1][x2] = variance == 0 ? 0 : ((double) x1 / n1 - (double) x2 / n2) / Math.sqrt(variance);
                }
            }
            return z;
        }
    };

    private static final long MOST_TABLES = 4_000_000;
    private static final double TIES = 1e-9;

    public OptionalDouble pValue(TwoByTwo table) {
        return pValue(table, (from, n1, n2) -> new CommonShareSearch(from, n1, n2).largest());
    }

    /**
     * With the largest probability of {@code points} equally spaced proportions from 0 to 1 only: at most the p-value,
     * but what software that stops there prints (R's {@code exact2x2} at 100).
     */
    public OptionalDouble pValueOnGrid(TwoByTwo table, int points) {
        return pValue(table, (from, n1, n2) -> new CommonShareSearch(from, n1, n2).onGrid(points));
    }

    private OptionalDouble pValue(TwoByTwo table, Largest largest) {
        int n1 = (int) table.firstRow();
        int n2 = (int) table.secondRow();
        if (n1 == 0 || n2 == 0 || (n1 + 1L) * (n2 + 1L) > MOST_TABLES) {
            return OptionalDouble.empty();
        }
        double[][] order = order(n1, n2);
        double less = largest.of(beyond(order, (int) table.a(), (int) table.c()), n1, n2);
        double greater = largest.of(beyond(order, (int) table.b(), (int) table.d()), n1, n2);
        return OptionalDouble.of(Math.min(1, 2 * Math.min(less, greater)));
    }

    private interface Largest {
        double of(int[] from, int n1, int n2);
    }

    /** For each x1 and x2 a number that is smaller the more surprisingly small x1 of n1 is beside x2 of n2. */
    abstract double[][] order(int n1, int n2);

    /** For each x1 the first x2 from which on tables are as extreme as the one observed. */
    private static int[] beyond(double[][] order, int x1, int x2) {
        double limit = order[x1][x2] + Math.abs(order[x1][x2]) * TIES;
        int[] from = new int[order.length];
        for (int k = 0; k < from.length; k++) {
            from[k] = order[k].length;
            while (from[k] > 0 && order[k][from[k] - 1] <= limit) {
                from[k]--;
            }
        }
        return from;
    }
}
