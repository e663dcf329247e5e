package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Goodman and Kruskal's λ (1954): the share of wrong guesses of a case's category that knowing its other category spares.
 */
public final class Prediction {
    private Prediction() {}

    /** Of the columns from the rows: (Σ largest of each row - largest column) / (n - largest column). */
    public static OptionalDouble lambdaOfColumns(long[][] table) {
        ChiSquare.checkTable(table);
        return divided(spared(table), missed(table));
    }

    public static OptionalDouble lambdaOfRows(long[][] table) {
        ChiSquare.checkTable(table);
        return lambdaOfColumns(ChiSquare.transposed(table));
    }

    /** Both directions pooled; empty where all cases are in one cell. */
    public static OptionalDouble symmetricLambda(long[][] table) {
        ChiSquare.checkTable(table);
        long[][] turned = ChiSquare.transposed(table);
        return divided(spared(table) + spared(turned), missed(table) + missed(turned));
    }

    private static OptionalDouble divided(double spared, double missed) {
        return missed > 0 ? OptionalDouble.of(spared / missed) : OptionalDouble.empty();
    }

    private static double missed(long[][] table) {
        return Arrays.stream(ChiSquare.totals(table)).sum() - largestColumn(table);
    }

    private static double spared(long[][] table) {
        return Arrays.stream(table).mapToLong(Prediction::largest).sum() - (double) largestColumn(table);
    }

    private static long largestColumn(long[][] table) {
        return largest(ChiSquare.totals(ChiSquare.transposed(table)));
    }

    private static long largest(long[] counts) {
        return Arrays.stream(counts).max().orElse(0);
    }
}
