package org.gainful.stat.missing;

import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;

/**
 * One draw of the parameters of a linear model from their posterior under the usual flat prior.
 *
 * <pre>  s*² = s² df / chi²(df),   b* normal about b with s*² inv(X'X)</pre>
 *
 * <p>Redundant columns have the coefficient 0. A model that fits exactly leaves nothing to draw. The response is taken
 * in units of a power of two near its largest value. Rubin (1987), example 5.1.
 */
final class LinearDraw {
    private final double unit;
    private final double[] estimated;
    private final double[] drawn;
    private final double spread;

    private LinearDraw(double unit, double[] estimated, double[] drawn, double spread) {
        this.unit = unit;
        this.estimated = estimated;
        this.drawn = drawn;
        this.spread = spread;
    }

    /** From two or more known values and their columns. */
    static LinearDraw of(List<double[]> columns, double[] values, Draws random) {
        double unit = unitOf(values);
        double[] response = new double[values.length];
        for (int i = 0; i < response.length; i++) {
            response[i] = values[i] / unit;
        }
        List<String> names =
                IntStream.range(0, columns.size()).mapToObj(j -> "x" + j).toList();
        LinearFit fit = LinearRegression.leastSquares().fit(Design.of(names, columns, response));
        double[] kept = fit.coefficients().stream()
                .mapToDouble(LinearCoefficient::estimate)
                .toArray();
        double spread = fit.residualStandardDeviation().orElse(0);
        int freedom = fit.residualDegreesOfFreedom();
        double ratio = spread > 0 ? freedom / random.chiSquared(freedom) : 0;
        double[] drawn = spread > 0 ? random.normal(kept, entries(fit.covariance()), ratio) : kept;
        List<String> terms = fit.design().terms();
        return new LinearDraw(
                unit, inPlace(kept, terms, names), inPlace(drawn, terms, names), spread * Math.sqrt(ratio));
    }

    private static double unitOf(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 1 : Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)));
    }

    private static double[][] entries(SymmetricMatrix matrix) {
        double[][] entries = new double[matrix.size()][matrix.size()];
        for (int j = 0; j < entries.length; j++) {
            for (int k = 0; k < entries.length; k++) {
                entries[j][k] = matrix.get(j, k);
            }
        }
        return entries;
    }

    private static double[] inPlace(double[] kept, List<String> terms, List<String> names) {
        double[] all = new double[names.size() + 1];
        all[0] = kept[0];
        for (int j = 1; j < kept.length; j++) {
            all[names.indexOf(terms.get(j - 1)) + 1] = kept[j];
        }
        return all;
    }

    /** The expected values at the estimate, in the unit of the draw. */
    double[] expected(List<double[]> columns, int rows) {
        return predict(estimated, columns, rows);
    }

    /** The expected values at the parameters drawn, in the unit of the draw. */
    double[] drawnExpected(List<double[]> columns, int rows) {
        return predict(drawn, columns, rows);
    }

    /** Values drawn with their residuals, in the unit of the response. */
    double[] values(List<double[]> columns, int rows, Draws random) {
        double[] values = drawnExpected(columns, rows);
        for (int i = 0; i < rows; i++) {
            values[i] = (values[i] + spread * random.normal()) * unit;
        }
        return values;
    }

    private static double[] predict(double[] coefficients, List<double[]> columns, int rows) {
        double[] predicted = new double[rows];
        for (int i = 0; i < rows; i++) {
            predicted[i] = coefficients[0];
            for (int j = 0; j < columns.size(); j++) {
                predicted[i] += coefficients[j + 1] * columns.get(j)[i];
            }
        }
        return predicted;
    }
}
