package org.gainful.stat.regression;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * Linear regression by ordinary least squares; with a group and a first score as terms, the analysis of covariance.
 *
 * <p>Redundant columns are dropped and named. Householder QR of columns of mean 0 and spread 1, the response brought
 * to mean 0 and near 1 likewise; never the normal equations (Golub and Van Loan 2013, section 5.3).
 */
public final class LinearRegression {
    private static final double DEFAULT_LEVEL = 0.95;

    private final double level;

    private LinearRegression(double level) {
        this.level = level;
    }

    /** Least squares, intervals of level 0.95. */
    public static LinearRegression leastSquares() {
        return new LinearRegression(DEFAULT_LEVEL);
    }

    public LinearRegression withLevel(double newLevel) {
        return new LinearRegression(Arguments.level(newLevel));
    }

    public LinearFit fit(Design design) {
        Aliasing aliasing = Aliasing.of(design);
        Design independent = design.without(aliasing.redundantTerms());
        ScaledColumns scaled = ScaledColumns.of(independent, ScaledColumns.Origin.MEAN);
        Response response = new Response(independent.response());
        RealMatrix columns = MatrixUtils.createRealMatrix(scaled.columns()).transpose();
        QRDecomposition qr = new QRDecomposition(columns);
        double[] solution = qr.getSolver()
                .solve(MatrixUtils.createRealVector(response.values))
                .toArray();
        double[] residuals = residuals(scaled, response.values, solution);
        double left = Sums.dot(residuals, residuals);
        double total = Sums.dot(response.values, response.values);
        int freedom = design.rows() - scaled.size();
        OptionalDouble spread = freedom > 0 ? OptionalDouble.of(Math.sqrt(left / freedom)) : OptionalDouble.empty();
        double[][] covariance = covariance(qr, scaled.size(), spread.orElse(0));
        return new LinearFit(
                independent,
                aliasing,
                level,
                coefficients(independent, scaled, response, solution, covariance, freedom),
                freedom > 0 ? matrix(independent, scaled, response, covariance) : noMatrix(),
                spread.isPresent() ? OptionalDouble.of(response.unscaled(spread.getAsDouble())) : spread,
                total > 0 ? OptionalDouble.of(1 - left / total) : OptionalDouble.empty());
    }

    /** The response less its mean, divided by a power of two. */
    private static final class Response {
        private static final int SMALLEST_EXPONENT = -1000;

        private final double[] values;
        private final double mean;
        private final int exponent;

        Response(double[] raw) {
            double largest = 0;
            for (double value : raw) {
                largest = Math.max(largest, Math.abs(value));
            }
            exponent = Math.max(SMALLEST_EXPONENT, Math.getExponent(largest));
            values = new double[raw.length];
            for (int i = 0; i < raw.length; i++) {
                values[i] = Math.scalb(raw[i], -exponent);
            }
            mean = Sums.mean(values);
            for (int i = 0; i < values.length; i++) {
                values[i] -= mean;
            }
        }

        double unscaled(double value) {
            return Math.scalb(value, exponent);
        }
    }

    private static double[] residuals(ScaledColumns scaled, double[] response, double[] solution) {
        double[] residuals = response.clone();
        double[] column = new double[residuals.length];
        for (int j = 0; j < solution.length; j++) {
            scaled.read(j, 0, column.length, column);
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= solution[j] * column[i];
            }
        }
        return residuals;
    }

    private static double[][] covariance(QRDecomposition qr, int size, double spread) {
        double[][] lower =
                qr.getR().getSubMatrix(0, size - 1, 0, size - 1).transpose().getData();
        double[][] covariance = Cholesky.ofFactor(lower).inverse();
        for (double[] row : covariance) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= spread * spread;
            }
        }
        return covariance;
    }

    private static List<LinearCoefficient> coefficients(
            Design design,
            ScaledColumns scaled,
            Response response,
            double[] solution,
            double[][] covariance,
            int freedom) {
        double[] estimates = scaled.toOriginal(solution);
        estimates[0] += response.mean;
        double[] errors = scaled.standardErrorsToOriginal(covariance);
        List<String> names = design.coefficientNames();
        return IntStream.range(0, names.size())
                .mapToObj(j -> new LinearCoefficient(
                        names.get(j),
                        response.unscaled(estimates[j]),
                        freedom > 0 ? OptionalDouble.of(response.unscaled(errors[j])) : OptionalDouble.empty(),
                        freedom))
                .toList();
    }

    private static SymmetricMatrix matrix(
            Design design, ScaledColumns scaled, Response response, double[][] covariance) {
        double[][] original = scaled.covarianceToOriginal(covariance);
        for (double[] row : original) {
            for (int k = 0; k < row.length; k++) {
                row[k] = response.unscaled(response.unscaled(row[k]));
            }
        }
        return SymmetricMatrix.ofLower(design.coefficientNames(), original);
    }

    private static SymmetricMatrix noMatrix() {
        return SymmetricMatrix.ofLower(List.of(), new double[0][]);
    }
}
