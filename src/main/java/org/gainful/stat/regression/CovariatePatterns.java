package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;

/** Numbers the different rows of some columns, in the order in which they are first met. */
final class CovariatePatterns {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final List<double[]> columns;
    private final int[] firstRows;

    /** Open addressing: a pattern's number plus one, or 0. */
    private final int[] slots;

    private int count;

    /** Finds up to {@code most} patterns. */
    CovariatePatterns(List<double[]> columns, int most) {
        this.columns = columns;
        this.firstRows = new int[most];
        this.slots = new int[Integer.highestOneBit(Math.max(most, 1)) * 4];
    }

    /** The number of the row's pattern; {@code most} where there are already as many others. */
    int find(int row) {
        int mask = slots.length - 1;
        int slot = (int) (hash(row) >>> Integer.SIZE) & mask;
        while (slots[slot] != 0) {
            if (same(firstRows[slots[slot] - 1], row)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (count < firstRows.length) {
            firstRows[count] = row;
            slots[slot] = ++count;
            return count - 1;
        }
        return firstRows.length;
    }

    int count() {
        return count;
    }

    /** The values of a column, one a pattern. */
    double[] firstOfEach(double[] column) {
        return Arrays.stream(firstRows, 0, count)
                .mapToDouble(row -> column[row])
                .toArray();
    }

    private long hash(int row) {
        long hash = 1;
        for (double[] column : columns) {
            // Adding 0 makes one of the two zeros.
            hash = (hash ^ Double.doubleToRawLongBits(column[row] + 0.0)) * MULTIPLIER;
            hash ^= hash >>> Integer.SIZE;
        }
        return hash * MULTIPLIER;
    }

    private boolean same(int row, int other) {
        for (double[] column : columns) {
            if (column[row] != column[other]) {
                return false;
            }
        }
        return true;
    }
}
