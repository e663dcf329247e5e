package org.gainful.stat.numeric;

/** Sums over rows: fixed blocks, added in fixed order, so that the error grows with the number of blocks only. */
public final class Sums {
    /** Rows a block; a block of each of a dozen columns stays in the processor's first cache. */
    public static final int BLOCK = 512;

    private Sums() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (int start = 0; start < values.length; start += BLOCK) {
            double part = 0;
            int end = Math.min(start + BLOCK, values.length);
            for (int i = start; i < end; i++) {
                part += values[i];
            }
            sum += part;
        }
        return sum / values.length;
    }

    public static double squaredDeviations(double[] values, double centre) {
        double sum = 0;
        for (int start = 0; start < values.length; start += BLOCK) {
            double part = 0;
            int end = Math.min(start + BLOCK, values.length);
            for (int i = start; i < end; i++) {
                part += (values[i] - centre) * (values[i] - centre);
            }
            sum += part;
        }
        return sum;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int start = 0; start < a.length; start += BLOCK) {
            double part = 0;
            int end = Math.min(start + BLOCK, a.length);
            for (int i = start; i < end; i++) {
                part += a[i] * b[i];
            }
            sum += part;
        }
        return sum;
    }

    public static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int row = 0; row < product.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }
}
