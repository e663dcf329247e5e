package org.gainful.stat.counts;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;

/**
 * Tests of independence in a table of counts, compared with a chi-squared distribution.
 *
 * <p>Empty rows and columns are left out. The test is empty where fewer than two rows or columns remain.
 */
public enum ChiSquare {
    /** Pearson's, the sum of (observed - expected)² / expected. */
    PLAIN {
        @Override
        double part(long observed, double expected, boolean twoByTwo) {
            double distance = observed - expected;
            return distance * distance / expected;
        }
    },

    /** With Yates's correction by 1/2, at most the deviation itself, in tables that are 2 x 2; elsewhere as PLAIN. */
    YATES {
        @Override
        double part(long observed, double expected, boolean twoByTwo) {
            double distance = Math.abs(observed - expected);
            double corrected = twoByTwo ? distance - Math.min(CORRECTION, distance) : distance;
            return corrected * corrected / expected;
        }
    },

    /** The likelihood ratio G, twice the sum of observed log(observed / expected); an empty cell adds 0. */
    LIKELIHOOD_RATIO {
        @Override
        double part(long observed, double expected, boolean twoByTwo) {
            return observed == 0 ? 0 : 2 * observed * StrictMath.log(observed / expected);
        }
    };

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

        /** Pearson's contingency coefficient sqrt(statistic / (statistic + n)), always below 1; meant for PLAIN. */
        public double contingencyCoefficient() {
            return Math.sqrt(test.statistic() / (test.statistic() + total));
        }
    }

    private static final double CORRECTION = 0.5;

    /** The table is rows of counts, all of the same length. */
    public Optional<Result> test(long[][] table) {
        checkTable(table);
        long[][] kept = withoutEmptyMargins(table);
        if (kept.length < 2 || kept[0].length < 2) {
            return Optional.empty();
        }
        long[] rowTotals = totals(kept);
        long[] columnTotals = totals(transposed(kept));
        long total = Arrays.stream(rowTotals).sum();
        boolean twoByTwo = kept.length == 2 && kept[0].length == 2;
        double statistic = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept[0].length; j++) {
                double expected = (double) rowTotals[i] * columnTotals[j] / total;
                statistic += part(kept[i][j], expected, twoByTwo);
                smallest = Math.min(smallest, expected);
            }
        }
        int smaller = Math.min(kept.length, kept[0].length);
        int freedom = (kept.length - 1) * (kept[0].length - 1);
        return Optional.of(
                new Result(new ChiSquareStatistic(Math.max(0, statistic), freedom), total, smaller, smallest));
    }

    abstract double part(long observed, double expected, boolean twoByTwo);

    static void checkTable(long[][] table) {
        for (long[] row : table) {
            Arguments.sameLength("each row", table[0].length, row.length);
            for (long count : row) {
                Arguments.notNegative("count", count);
            }
        }
    }

    static long[][] withoutEmptyMargins(long[][] table) {
        return transposed(withoutEmptyRows(transposed(withoutEmptyRows(table))));
    }

    private static long[][] withoutEmptyRows(long[][] table) {
        return Arrays.stream(table)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .toArray(long[][]::new);
    }

    static long[] totals(long[][] table) {
        return Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    static long[][] transposed(long[][] table) {
        int columns = table.length == 0 ? 0 : table[0].length;
        return IntStream.range(0, columns)
                .mapToObj(j -> Arrays.stream(table).mapToLong(row -> row[j]).toArray())
                .toArray(long[][]::new);
    }
}
