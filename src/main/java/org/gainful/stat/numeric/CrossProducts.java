package org.gainful.stat.numeric;

/**
 * Sums of products of columns, block by block: the vector X'v and the lower triangle of X'WX.
 *
 * <p>A block has {@value #ROWS} rows, {@value #LANES} sums run beside each other, each taking every {@value #LANES}th
 * row, and are added up at the end: the compiler turns that into instructions on several numbers at once, which it may
 * not do with a single running sum, and the error grows with the number of rows a lane only. Rows missing from a last
 * block must be 0 in one of the factors.
 */
public final class CrossProducts {
    /** Rows a block; a block of each of a dozen columns stays in the processor's first cache. */
    public static final int ROWS = 256;

    private static final int LANES = ROWS / 4;

    private final double[][] vector;
    private final double[][] triangle;
    private final double[] weighted = new double[ROWS];

    /** Of so many columns; nothing summed yet. */
    public CrossProducts(int columns) {
        vector = new double[columns][LANES];
        triangle = new double[triangleSize(columns)][LANES];
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
            for (int i = 0; i < ROWS; i++) {
                weighted[i] = weights[i] * x[j][i];
            }
            for (int k = 0; k <= j; k++) {
                add(weighted, x[k], triangle[entry++]);
            }
        }
    }

    private static void add(double[] a, double[] b, double[] lanes) {
        for (int l = 0; l < LANES; l++) {
            lanes[l] += (a[l] * b[l] + a[l + LANES] * b[l + LANES])
                    + (a[l + 2 * LANES] * b[l + 2 * LANES] + a[l + 3 * LANES] * b[l + 3 * LANES]);
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
