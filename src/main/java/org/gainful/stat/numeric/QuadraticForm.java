package org.gainful.stat.numeric;

/**
 * v'A⁻v for a covariance A of v, which may be singular, and the rank of A.
 *
 * <p>Rows that depend on the rows before them are passed over: for a v that can occur under A every generalised inverse
 * gives the same value. The statistic has a chi-squared distribution with as many degrees of freedom as the rank.
 */
public record QuadraticForm(double value, int rank) {
    /** A pivot that keeps less than this of its diagonal is taken for rounding. */
    private static final double SMALLEST_RELATIVE_PIVOT = 1e-10;

    /** Reads the lower triangle. */
    public static QuadraticForm of(double[][] covariance, double[] vector) {
        int size = vector.length;
        double[][] factor = new double[size][size];
        double[] whitened = new double[size];
        double value = 0;
        int rank = 0;
        for (int j = 0; j < size; j++) {
            double rest = covariance[j][j];
            double remainder = vector[j];
            for (int k = 0; k < j; k++) {
                if (factor[k][k] > 0) {
                    factor[j][k] = (covariance[j][k] - Sums.dot(factor[j], factor[k])) / factor[k][k];
                    rest -= factor[j][k] * factor[j][k];
                    remainder -= factor[j][k] * whitened[k];
                }
            }
            if (rest > SMALLEST_RELATIVE_PIVOT * covariance[j][j]) {
                factor[j][j] = Math.sqrt(rest);
                whitened[j] = remainder / factor[j][j];
                value += whitened[j] * whitened[j];
                rank++;
            }
        }
        return new QuadraticForm(value, rank);
    }
}
