package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;

/**
 * Fisher's exact test of independence in a table of any size (Freeman and Halton 1951): the probability, margins given,
 * of all tables no likelier than the one observed, within a share of 1e-7.
 *
 * <p>Exact by a network of partial tables, which grows fast with cases and categories. Beyond the work allowed, by
 * default a few seconds of it, the p-value is empty and {@link #simulated} is the way: 10 x 2 tables of 200 cases and 3 x
 * 4 of 100 take less than a tenth of a second, 4 x 4 of 150 and tables of thousands are usually out of reach.
 */
public record FisherTable(long workAllowed) {
    private static final long DEFAULT_WORK = 20_000_000;
    private static final int MOST_CASES = 1_000_000;
    private static final double TIES = 1e-7;

    public static FisherTable withDefaults() {
        return new FisherTable(DEFAULT_WORK);
    }

    /** 1 for fewer than two filled rows or columns; empty where it would take more work than is allowed. */
    public OptionalDouble pValue(long[][] table) {
        ChiSquare.checkTable(table);
        long[][] kept = ChiSquare.withoutEmptyMargins(table);
        if (kept.length < 2 || kept[0].length < 2) {
            return OptionalDouble.of(1);
        }
        long[][] flat = kept.length <= kept[0].length ? kept : ChiSquare.transposed(kept);
        long cases = Arrays.stream(ChiSquare.totals(flat)).sum();
        if (cases > MOST_CASES) {
            return OptionalDouble.empty();
        }
        int[] columns = sorted(ChiSquare.totals(ChiSquare.transposed(flat)));
        TableNetwork network = new TableNetwork(columns, (int) cases, workAllowed);
        double observed = 0;
        for (long[] row : flat) {
            for (long count : row) {
                observed -= network.logFactorial(count);
            }
        }
        double p = network.shareWithin(
                Arrays.stream(sorted(ChiSquare.totals(flat))).boxed().toList(), observed + TIES);
        return network.isExhausted() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, p));
    }

    private static int[] sorted(long[] totals) {
        return Arrays.stream(totals).sorted().mapToInt(Math::toIntExact).toArray();
    }

    /**
     * By {@code replicates} random tables with the same margins: (1 + those no likelier) / (1 + replicates), which never
     * is 0 and holds its level whatever the number (Phipson and Smyth 2010).
     */
    public static double simulated(long[][] table, int replicates, RandomGenerator random) {
        ChiSquare.checkTable(table);
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates must be positive, was %s".formatted(replicates));
        }
        int[] rows = labels(ChiSquare.totals(table));
        int[] columns = labels(ChiSquare.totals(ChiSquare.transposed(table)));
        double limit = logWeight(table) + TIES;
        int noLikelier = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            shuffle(columns, random);
            long[][] drawn = new long[table.length][table.length == 0 ? 0 : table[0].length];
            for (int i = 0; i < rows.length; i++) {
                drawn[rows[i]][columns[i]]++;
            }
            noLikelier += logWeight(drawn) <= limit ? 1 : 0;
        }
        return (1.0 + noLikelier) / (1.0 + replicates);
    }

    private static int[] labels(long[] totals) {
        int[] labels = new int[Math.toIntExact(Arrays.stream(totals).sum())];
        int from = 0;
        for (int k = 0; k < totals.length; k++) {
            Arrays.fill(labels, from, from + (int) totals[k], k);
            from += (int) totals[k];
        }
        return labels;
    }

    private static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }

    private static double logWeight(long[][] table) {
        double sum = 0;
        for (long[] row : table) {
            for (long count : row) {
                sum -= Gamma.logGamma(count + 1.0);
            }
        }
        return sum;
    }
}
