package org.gainful.stat.numeric;

/**
 * Sums of products of columns, block by block: the vector X'v and the lower triangle of X'WX.
 *
 * <p>A quarter as many sums as a block has rows run beside each other, each taking every so many rows, and are added up at
 * the end: the compiler turns that into instructions on several numbers at once, which it may not do with a single running sum,
 * and the error grows with the number of rows a lane only. Rows missing from a last block must be 0 in one of the factors.
 */
public final class CrossProducts {
    /** Rows a block at the most; a block of each of a dozen columns stays in the processor's first cache. */
    private static final int MOST_ROWS = 256;

    /** What the rows of a block are a multiple of, so that the lanes fill the widest instructions. */
    private static final int STEP = 32;

    private final int lanes;
    private final double[][] vector;
    private final double[][] triangle;
    private final double[] weighted;

    /**
     * Nothing summed yet.
     *
     * @param rows of a block, see {@link #blockOf}
     */
    public CrossProducts(int columns, int rows) {
        lanes = rows / 4;
        vector = new double[columns][lanes];
        triangle = new double[triangleSize(columns)][lanes];
        weighted = new double[rows];
    }

    /** How many rows a block has where there are so many in all: no more of them idle than need be. */
    public static int blockOf(int rows) {
        return Math.max(STEP, Math.min(MOST_ROWS, (rows + STEP - 1) / STEP * STEP));
    }

    /** Entries of the lower triangle of a matrix with its diagonal. */
    public static int triangleSize(int columns) {
        return columns * (columns + 1) / 2;
    }

    /** Adds X'v of one block. */
    public void addVector(double[][] x, double[] v) {
        for (int j = 0; j < vector.length; j++) {
            add(x[j], v, vector[j]);
        }
    }

    /** Adds X'WX of one block, W a diagonal of weights. */
    public void addTriangle(double[][] x, double[] weights) {
        int entry = 0;
        for (int j = 0; j < vector.length; j++) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = weights[i] * x[j][i];
            }
            for (int k = 0; k <= j; k++) {
                add(weighted, x[k], triangle[entry++]);
            }
        }
    }

    private void add(double[] a, double[] b, double[] sums) {
        for (int l = 0; l < lanes; l++) {
            sums[l] += (a[l] * b[l] + a[l + lanes] * b[l + lanes])
                    + (a[l + 2 * lanes] * b[l + 2 * lanes] + a[l + 3 * lanes] * b[l + 3 * lanes]);
        }
    }

    /** Writes the vector so far to {@code sums}, from {@code offset} on. */
    public void writeVector(double[] sums, int offset) {
        write(vector, sums, offset);
    }

    /** Writes the triangle so far to {@code sums}, row by row, from {@code offset} on. */
    public void writeTriangle(double[] sums, int offset) {
        write(triangle, sums, offset);
    }

    private static void write(double[][] lanes, double[] sums, int offset) {
        for (int entry = 0; entry < lanes.length; entry++) {
            sums[offset + entry] = total(lanes[entry]);
        }
    }

    /** The sum of all entries, in the order of the array. */
    public static double total(double[] lanes) {
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        return sum;
    }

    /** The matrix whose lower triangle stands row by row from {@code offset} on. */
    public static double[][] symmetric(double[] sums, int offset, int size) {
        double[][] matrix = new double[size][size];
        int at = offset;
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                matrix[j][k] = sums[at];
                matrix[k][j] = sums[at++];
            }
        }
        return matrix;
    }
}
