package org.gainful.stat.numeric;

import java.util.Optional;

/** The factor L of a positive definite matrix A = L L', for matrices as small as a model has terms. */
public final class Cholesky {
    /** A pivot that keeps less than this of its diagonal has no digits left. */
    private static final double SMALLEST_RELATIVE_PIVOT = 1e-15;

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /** Reads the lower triangle; empty where the matrix is not positive definite to working precision. */
    public static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double rest = matrix[j][k];
                for (int l = 0; l < k; l++) {
                    rest -= factor[j][l] * factor[k][l];
                }
                if (k < j) {
                    factor[j][k] = rest / factor[k][k];
                } else if (rest > SMALLEST_RELATIVE_PIVOT * matrix[j][j]) {
                    factor[j][j] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(factor));
    }

    /** From a factor that is known, for example the transpose of R in X = Q R, whose diagonal may have any signs. */
    public static Cholesky ofFactor(double[][] lowerTriangle) {
        return new Cholesky(lowerTriangle);
    }

    /** The factor itself; not to be changed. */
    public double[][] factor() {
        return factor;
    }

    public double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < factor.length; j++) {
            sum += StrictMath.log(factor[j][j]);
        }
        return 2 * sum;
    }

    public double[] solve(double[] right) {
        int size = factor.length;
        double[] x = right.clone();
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= factor[j][k] * x[k];
            }
            x[j] /= factor[j][j];
        }
        for (int j = size - 1; j >= 0; j--) {
            for (int k = j + 1; k < size; k++) {
                x[j] -= factor[k][j] * x[k];
            }
            x[j] /= factor[j][j];
        }
        return x;
    }

    public double[][] inverse() {
        int size = factor.length;
        double[][] inverse = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }
}
