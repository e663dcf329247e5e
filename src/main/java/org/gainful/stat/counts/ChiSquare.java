package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;

/**
 * Pearson's chi-squared test of independence in a table of counts, sum of (observed - expected)² / expected.
 *
 * <p>Empty rows and columns are left out. The test is empty where fewer than two rows or columns remain.
 */
public enum ChiSquare {
    PLAIN,
    /** With Yates's correction by 1/2, at most the deviation itself, in tables that are 2 x 2; elsewhere as PLAIN. */
    YATES;

    /**
     * The outcome of a test.
     *
     * @param smallestExpected the smallest expected count; below 5 the approximation is in doubt
     */
    public record Result(ChiSquareStatistic test, long total, int smallerDimension, double smallestExpected) {
        public double pValue() {
            return test.pValue();
        }

        /** Cramér's V, sqrt(statistic / (n (k - 1))) with k the smaller of rows and columns; meant for PLAIN. */
        public double cramersV() {
            return Math.sqrt(test.statistic() / total / (smallerDimension - 1));
        }
    }

    private static final double CORRECTION = 0.5;

    /** The table is rows of counts, all of the same length. */
    public Optional<Result> test(long[][] table) {
        checkTable(table);
        long[][] kept = transposed(withoutEmptyRows(transposed(withoutEmptyRows(table))));
        if (kept.length < 2 || kept[0].length < 2) {
            return Optional.empty();
        }
        long[] rowTotals = totals(kept);
        long[] columnTotals = totals(transposed(kept));
        long total = Arrays.stream(rowTotals).sum();
        boolean corrected = this == YATES && kept.length == 2 && kept[0].length == 2;
        double statistic = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept[0].length; j++) {
                double expected = (double) rowTotals[i] * columnTotals[j] / total;
                double distance = distance(kept[i][j], expected, corrected);
                statistic += distance * distance / expected;
                smallest = Math.min(smallest, expected);
            }
        }
        int smaller = Math.min(kept.length, kept[0].length);
        int freedom = (kept.length - 1) * (kept[0].length - 1);
        return Optional.of(new Result(new ChiSquareStatistic(statistic, freedom), total, smaller, smallest));
    }

    private static double distance(long observed, double expected, boolean corrected) {
        double distance = Math.abs(observed - expected);
        return corrected ? distance - Math.min(CORRECTION, distance) : distance;
    }

    private static void checkTable(long[][] table) {
        for (long[] row : table) {
            Arguments.sameLength("each row", table[0].length, row.length);
            for (long count : row) {
                Arguments.notNegative("count", count);
            }
        }
    }

    private static long[][] withoutEmptyRows(long[][] table) {
        return Arrays.stream(table)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .toArray(long[][]::new);
    }

    private static long[] totals(long[][] table) {
        return Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    private static long[][] transposed(long[][] table) {
        int columns = table.length == 0 ? 0 : table[0].length;
        return IntStream.range(0, columns)
                .mapToObj(j -> Arrays.stream(table).mapToLong(row -> row[j]).toArray())
                .toArray(long[][]::new);
    }
}
