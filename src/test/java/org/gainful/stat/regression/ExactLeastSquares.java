package org.gainful.stat.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Least squares of the columns as they stand in doubles, by the normal equations with 120 digits: what a fit can at best
 * be, since the columns' own rounding moves the answer, too.
 */
final class ExactLeastSquares {
    private static final MathContext DIGITS = new MathContext(120, RoundingMode.HALF_EVEN);

    private final BigDecimal[] coefficients;
    private final BigDecimal[] variances;
    private final BigDecimal residualVariance;

    /** The columns, ones among them where there is an intercept. */
    ExactLeastSquares(double[][] columns, double[] y) {
        int k = columns.length;
        BigDecimal[][] work = new BigDecimal[k][2 * k + 1];
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                work[j][l] = dot(columns[j], columns[l]);
                work[j][k + 1 + l] = j == l ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            work[j][k] = dot(columns[j], y);
        }
        eliminate(work);
        coefficients = new BigDecimal[k];
        variances = new BigDecimal[k];
        for (int j = 0; j < k; j++) {
            coefficients[j] = work[j][k];
            variances[j] = work[j][k + 1 + j];
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < y.length; i++) {
            BigDecimal rest = new BigDecimal(y[i]);
            for (int j = 0; j < k; j++) {
                rest = rest.subtract(coefficients[j].multiply(new BigDecimal(columns[j][i]), DIGITS), DIGITS);
            }
            squares = squares.add(rest.multiply(rest, DIGITS), DIGITS);
        }
        residualVariance = squares.divide(BigDecimal.valueOf(y.length - k), DIGITS);
    }

    /** Gauss and Jordan; the matrix is positive definite, so that pivots may be taken as they come. */
    private static void eliminate(BigDecimal[][] work) {
        for (int pivot = 0; pivot < work.length; pivot++) {
            BigDecimal divisor = work[pivot][pivot];
            for (int l = 0; l < work[pivot].length; l++) {
                work[pivot][l] = work[pivot][l].divide(divisor, DIGITS);
            }
            for (int row = 0; row < work.length; row++) {
                BigDecimal factor = work[row][pivot];
                for (int l = 0; row != pivot && l < work[row].length; l++) {
                    work[row][l] = work[row][l].subtract(factor.multiply(work[pivot][l], DIGITS), DIGITS);
                }
            }
        }
    }

    private static BigDecimal dot(double[] a, double[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
        }
        return sum.round(DIGITS);
    }

    double coefficient(int j) {
        return coefficients[j].doubleValue();
    }

    double standardError(int j) {
        return residualVariance.multiply(variances[j], DIGITS).sqrt(DIGITS).doubleValue();
    }
}
