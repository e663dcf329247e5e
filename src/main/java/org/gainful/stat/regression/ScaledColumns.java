package org.gainful.stat.regression;

import java.util.Arrays;
import org.gainful.stat.numeric.Sums;

/**
 * The columns of a design on a common scale, a column of ones in front.
 *
 * <p>Each column becomes (x - m) / s with s its population standard deviation and m its mean, or 0 where the
 * intercept must keep its meaning. Values are first brought near 1 by a power of two, which is exact, so that neither
 * the squares of large nor those of small values leave the range of a double. A coefficient b' of a scaled column is
 * b' / s on the original scale, and the intercept loses the sum of b' m / s.
 */
final class ScaledColumns {
    /** Where a column's zero lies. */
    enum Origin {
        MEAN,
        ZERO
    }

    /** A spread below this share of the largest absolute value cannot be told from rounding. */
    private static final double SMALLEST_RELATIVE_SPREAD = 1e-13;

    private static final int SMALLEST_EXPONENT = -1000;

    private final double[][] columns;
    private final double[] scale;
    private final double[] centreOverScale;

    private ScaledColumns(double[][] columns, double[] scale, double[] centreOverScale) {
        this.columns = columns;
        this.scale = scale;
        this.centreOverScale = centreOverScale;
    }

    /** Columns without spread become zeros of scale 1; {@link #isConstant} tells them. */
    static ScaledColumns of(Design design, Origin origin) {
        int size = design.terms().size() + 1;
        double[][] columns = new double[size][];
        double[] scale = new double[size];
        double[] centreOverScale = new double[size];
        columns[0] = new double[design.rows()];
        Arrays.fill(columns[0], 1);
        scale[0] = 1;
        ScaledColumns result = new ScaledColumns(columns, scale, centreOverScale);
        for (int j = 1; j < size; j++) {
            result.fill(j, design.column(j - 1), origin);
        }
        return result;
    }

    private void fill(int j, double[] raw, Origin origin) {
        double[] column = new double[raw.length];
        columns[j] = column;
        scale[j] = 1;
        int exponent = Math.getExponent(largestAbsolute(raw));
        if (exponent < SMALLEST_EXPONENT) {
            return;
        }
        for (int i = 0; i < raw.length; i++) {
            column[i] = Math.scalb(raw[i], -exponent);
        }
        double mean = Sums.mean(column);
        double spread = Math.sqrt(Sums.squaredDeviations(column, mean) / column.length);
        double centre = origin == Origin.MEAN ? mean : 0;
        boolean constant = spread < SMALLEST_RELATIVE_SPREAD;
        for (int i = 0; i < column.length; i++) {
            column[i] = constant ? 0 : (column[i] - centre) / spread;
        }
        if (!constant) {
            scale[j] = Math.scalb(spread, exponent);
            centreOverScale[j] = centre / spread;
        }
    }

    private static double largestAbsolute(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The columns themselves, ones first; not to be changed. */
    double[][] columns() {
        return columns;
    }

    int size() {
        return columns.length;
    }

    int rows() {
        return columns[0].length;
    }

    double scale(int j) {
        return scale[j];
    }

    boolean isConstant(int j) {
        for (double value : columns[j]) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The intercept on the original scale as a linear function of the scaled coefficients. */
    double[] interceptWeights() {
        double[] weights = new double[size()];
        weights[0] = 1;
        for (int j = 1; j < weights.length; j++) {
            weights[j] = -centreOverScale[j];
        }
        return weights;
    }

    double[] toOriginal(double[] scaled) {
        double[] original = new double[scaled.length];
        original[0] = Sums.dot(interceptWeights(), scaled);
        for (int j = 1; j < scaled.length; j++) {
            original[j] = scaled[j] / scale[j];
        }
        return original;
    }

    double[] toScaled(double[] original) {
        double[] scaled = new double[original.length];
        scaled[0] = original[0];
        for (int j = 1; j < original.length; j++) {
            scaled[j] = original[j] * scale[j];
            scaled[0] += scaled[j] * centreOverScale[j];
        }
        return scaled;
    }

    /** Standard errors on the original scale; taken apart from the covariance, whose squares may leave the range. */
    double[] standardErrorsToOriginal(double[][] covariance) {
        double[] errors = new double[size()];
        double[] weights = interceptWeights();
        errors[0] = Math.sqrt(Sums.dot(weights, Sums.times(covariance, weights)));
        for (int j = 1; j < errors.length; j++) {
            errors[j] = Math.sqrt(covariance[j][j]) / scale[j];
        }
        return errors;
    }

    double[][] covarianceToOriginal(double[][] covariance) {
        int size = size();
        double[][] original = new double[size][size];
        double[] weights = interceptWeights();
        double[] withIntercept = Sums.times(covariance, weights);
        original[0][0] = Sums.dot(weights, withIntercept);
        for (int j = 1; j < size; j++) {
            original[j][0] = withIntercept[j] / scale[j];
            original[0][j] = original[j][0];
            for (int k = 1; k < size; k++) {
                original[j][k] = covariance[j][k] / scale[j] / scale[k];
            }
        }
        return original;
    }

    /** The logarithm of the Jacobian of the change of scale. */
    double logScale() {
        double sum = 0;
        for (double value : scale) {
            sum += StrictMath.log(value);
        }
        return sum;
    }
}
