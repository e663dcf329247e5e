package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.Sums;

/**
 * The columns of a design on a common scale, a column of ones in front.
 *
 * <p>Each column becomes (x - m) / s with s its population standard deviation and m its mean, or 0 where the
 * intercept must keep its meaning. Values are first brought near 1 by a power of two, which is exact, so that neither
 * the squares of large nor those of small values leave the range of a double. A coefficient b' of a scaled column is
 * b' / s on the original scale, and the intercept loses the sum of b' m / s.
 *
 * <p>Columns are not copied: {@link #read} scales some rows at a time.
 */
public final class ScaledColumns {
    /** Where a column's zero lies. */
    public enum Origin {
        MEAN,
        ZERO
    }

    /** A spread below this share of the largest absolute value cannot be told from rounding. */
    private static final double SMALLEST_RELATIVE_SPREAD = 1e-13;

    private static final int SMALLEST_EXPONENT = -1000;

    /** Sums that run beside each other, so that the compiler may take several numbers in one instruction. */
    private static final int LANES = 256;

    /** Beyond it the sum of as many values as an array holds could leave the range of a double. */
    private static final int LARGEST_EXPONENT = 900;

    private final List<double[]> raw;
    private final int rows;

    /** The power of two that brings a column's values near 1; 0 for a column without spread. */
    private final double[] unit;

    private final double[] centre;
    private final double[] spread;
    private final double[] scale;
    private final double[] largest;

    private ScaledColumns(List<double[]> raw, int rows) {
        this.raw = raw;
        this.rows = rows;
        int size = raw.size() + 1;
        unit = new double[size];
        centre = new double[size];
        spread = new double[size];
        scale = new double[size];
        largest = new double[size];
        Arrays.fill(spread, 1);
        Arrays.fill(scale, 1);
        largest[0] = 1;
    }

    private ScaledColumns(ScaledColumns measured, List<double[]> raw, int rows) {
        this.raw = raw;
        this.rows = rows;
        unit = measured.unit;
        centre = measured.centre;
        spread = measured.spread;
        scale = measured.scale;
        largest = measured.largest;
    }

    /** Columns without spread become zeros of scale 1; {@link #isConstant} tells them. */
    public static ScaledColumns of(Design design, Origin origin) {
        return of(design.columns(), design.rows(), origin);
    }

    /** The same of columns that are finite and all of one length. */
    static ScaledColumns of(List<double[]> columns, int rows, Origin origin) {
        ScaledColumns result = new ScaledColumns(columns, rows);
        IntStream indices = IntStream.range(1, result.size());
        (rows > Chunks.ROWS ? indices.parallel() : indices).forEach(j -> result.measure(j, origin));
        return result;
    }

    /** Some rows of these columns, on the scale of all. */
    ScaledColumns ofSome(List<double[]> columns, int someRows) {
        return new ScaledColumns(this, columns, someRows);
    }

    private void measure(int j, Origin origin) {
        double[] values = raw.get(j - 1);
        double[] largestAndSum = largestAbsoluteAndSum(values, 1);
        int exponent = Math.getExponent(largestAndSum[0]);
        if (exponent < SMALLEST_EXPONENT) {
            return;
        }
        double power = Math.scalb(1.0, -exponent);
        // A power of two may stand before or behind a sum that stays within the range of a double.
        double sum = exponent < LARGEST_EXPONENT ? largestAndSum[1] * power : largestAbsoluteAndSum(values, power)[1];
        double mean = sum / rows;
        double deviation = Math.sqrt(squaredDeviations(values, power, mean) / rows);
        if (deviation >= SMALLEST_RELATIVE_SPREAD) {
            unit[j] = power;
            centre[j] = origin == Origin.MEAN ? mean : 0;
            spread[j] = deviation;
            scale[j] = Math.scalb(deviation, exponent);
            largest[j] = (largestAndSum[0] * power + Math.abs(centre[j])) / deviation;
        }
    }

    /** Of the values times a power of two. */
    private static double[] largestAbsoluteAndSum(double[] values, double power) {
        double[] largest = new double[LANES];
        double[] sums = new double[LANES];
        int whole = values.length - values.length % LANES;
        for (int start = 0; start < whole; start += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                double value = values[start + lane] * power;
                sums[lane] += value;
                largest[lane] = Math.max(largest[lane], Math.abs(value));
            }
        }
        for (int i = whole; i < values.length; i++) {
            sums[i - whole] += values[i] * power;
            largest[0] = Math.max(largest[0], Math.abs(values[i] * power));
        }
        return new double[] {Arrays.stream(largest).max().getAsDouble(), CrossProducts.total(sums)};
    }

    private static double squaredDeviations(double[] values, double power, double mean) {
        double[] sums = new double[LANES];
        int whole = values.length - values.length % LANES;
        for (int start = 0; start < whole; start += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                double deviation = values[start + lane] * power - mean;
                sums[lane] += deviation * deviation;
            }
        }
        for (int i = whole; i < values.length; i++) {
            double deviation = values[i] * power - mean;
            sums[i - whole] += deviation * deviation;
        }
        return CrossProducts.total(sums);
    }

    /** Writes the rows from {@code start} to before {@code end} of a scaled column to the front of {@code target}. */
    void read(int j, int start, int end, double[] target) {
        if (j == 0 || unit[j] == 0) {
            Arrays.fill(target, 0, end - start, j == 0 ? 1 : 0);
            return;
        }
        double[] values = raw.get(j - 1);
        double power = unit[j];
        double middle = centre[j];
        double perSpread = 1 / spread[j];
        for (int i = 0; i < end - start; i++) {
            target[i] = (values[start + i] * power - middle) * perSpread;
        }
    }

    /** A copy of the scaled columns, ones first. */
    public double[][] columns() {
        double[][] columns = new double[size()][rows];
        for (int j = 0; j < columns.length; j++) {
            read(j, 0, rows, columns[j]);
        }
        return columns;
    }

    public int size() {
        return scale.length;
    }

    public int rows() {
        return rows;
    }

    public double scale(int j) {
        return scale[j];
    }

    public boolean isConstant(int j) {
        return unit[j] == 0;
    }

    /** Not below the absolute value of any row of a scaled column. */
    double largestAbsolute(int j) {
        return largest[j];
    }

    /** The intercept on the original scale as a linear function of the scaled coefficients. */
    public double[] interceptWeights() {
        double[] weights = new double[size()];
        weights[0] = 1;
        for (int j = 1; j < weights.length; j++) {
            weights[j] = -centreOverScale(j);
        }
        return weights;
    }

    private double centreOverScale(int j) {
        return centre[j] / spread[j];
    }

    public double[] toOriginal(double[] scaled) {
        double[] original = new double[scaled.length];
        original[0] = Sums.dot(interceptWeights(), scaled);
        for (int j = 1; j < scaled.length; j++) {
            original[j] = scaled[j] / scale[j];
        }
        return original;
    }

    public double[] toScaled(double[] original) {
        double[] scaled = new double[original.length];
        scaled[0] = original[0];
        for (int j = 1; j < original.length; j++) {
            scaled[j] = original[j] * scale[j];
            scaled[0] += scaled[j] * centreOverScale(j);
        }
        return scaled;
    }

    /** Standard errors on the original scale; taken apart from the covariance, whose squares may leave the range. */
    public double[] standardErrorsToOriginal(double[][] covariance) {
        double[] errors = new double[size()];
        double[] weights = interceptWeights();
        errors[0] = Math.sqrt(Sums.dot(weights, Sums.times(covariance, weights)));
        for (int j = 1; j < errors.length; j++) {
            errors[j] = Math.sqrt(covariance[j][j]) / scale[j];
        }
        return errors;
    }

    public double[][] covarianceToOriginal(double[][] covariance) {
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
    public double logScale() {
        double sum = 0;
        for (double value : scale) {
            sum += StrictMath.log(value);
        }
        return sum;
    }
}
