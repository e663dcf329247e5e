package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.ThinQr;

/**
 * A fitted model as the least-squares problem it solves at its estimate.
 *
 * <p>With variances v of the responses (1 in a linear model, p (1 - p) in a logistic one) and D the derivatives of the
 * fitted values, the rows of V^(-1/2) D are Q R with orthonormal Q, and the residuals (y - m) / sqrt(v) are orthogonal
 * to Q. A coefficient is the product of Q' e with one row of inv(R): its {@link #direction}.
 */
final class WorkingModel {
    private final List<String> terms;
    private final double[] estimates;
    private final double[][] basis;
    private final double[] residuals;
    private final double[] variances;
    private final double[][] directions;
    private final int[] exponents;

    private WorkingModel(
            List<String> terms,
            double[] estimates,
            double[][] basis,
            double[] residuals,
            double[] variances,
            double[][] directions,
            int[] exponents) {
        this.terms = terms;
        this.estimates = estimates;
        this.basis = basis;
        this.residuals = residuals;
        this.variances = variances;
        this.directions = directions;
        this.exponents = exponents;
    }

    static WorkingModel of(LinearFit fit) {
        LeastSquares solution = LeastSquares.of(fit.design(), fit.method().intercept());
        int size = fit.coefficients().size();
        double[][] directions = new double[size][solution.basis().length];
        int[] exponents = new int[size];
        for (int q = 0; q < size; q++) {
            double[] coefficients = solution.coefficientsOf(unit(size, q));
            for (int j = 0; j < size; j++) {
                directions[j][q] = coefficients[j + solution.first()];
            }
            exponents[q] = solution.exponentOf(q + solution.first());
        }
        return new WorkingModel(
                fit.coefficients().stream().map(LinearCoefficient::term).toList(),
                fit.coefficients().stream()
                        .mapToDouble(LinearCoefficient::estimate)
                        .toArray(),
                solution.basis(),
                solution.residuals(),
                ones(fit.observations()),
                directions,
                exponents);
    }

    /** Empty where nothing was estimated. */
    static Optional<WorkingModel> of(LogisticFit fit) {
        return fit.estimated() ? Optional.of(ofEstimated(fit)) : Optional.empty();
    }

    /** With eta the log odds, sqrt(p (1 - p)) = 1 / (2 cosh(eta / 2)), and (1 - p) / sqrt(p (1 - p)) = exp(-eta / 2). */
    private static WorkingModel ofEstimated(LogisticFit fit) {
        AtEstimate at = new AtEstimate(fit);
        double[] logOdds = at.logOdds();
        Rows rows = new Rows(logOdds.length);
        for (int i = 0; i < logOdds.length; i++) {
            double half = logOdds[i] / 2;
            rows.slopes[i] = 1 / (2 * StrictMath.cosh(half));
            rows.residuals[i] = fit.design().response(i) == 1 ? StrictMath.exp(-half) : -StrictMath.exp(half);
            rows.variances[i] = rows.slopes[i] * rows.slopes[i];
        }
        return of(fit.design(), fit.estimates(), at.columns(), rows);
    }

    /** Empty where nothing was estimated. */
    static Optional<WorkingModel> of(BinaryFit fit) {
        return fit.estimated() ? Optional.of(ofEstimated(fit)) : Optional.empty();
    }

    private static WorkingModel ofEstimated(BinaryFit fit) {
        ScaledColumns scaled = ScaledColumns.of(fit.design(), ScaledColumns.Origin.MEAN);
        double[] estimates =
                fit.estimates().stream().mapToDouble(Double::doubleValue).toArray();
        double[] eta = BinaryLikelihood.linear(scaled.columns(), scaled.toScaled(estimates));
        Rows rows = new Rows(eta.length);
        for (int i = 0; i < eta.length; i++) {
            rows.slopes[i] = Math.sqrt(fit.link().information(eta[i]));
            rows.residuals[i] = fit.link().residual(fit.design().response(i) == 1, eta[i]);
            rows.variances[i] = fit.link().variance(eta[i]);
        }
        return of(fit.design(), estimates, scaled, rows);
    }

    /** What a link says of each row: the slope of the fitted value by the root of its variance, residual, variance. */
    private static final class Rows {
        private final double[] slopes;
        private final double[] residuals;
        private final double[] variances;

        private Rows(int count) {
            slopes = new double[count];
            residuals = new double[count];
            variances = new double[count];
        }
    }

    private static WorkingModel of(Design design, double[] estimates, ScaledColumns scaled, Rows rows) {
        ThinQr qr = ThinQr.of(Arrays.stream(scaled.columns())
                .map(column -> times(column, rows.slopes))
                .toList());
        int size = scaled.size();
        double[][] directions = new double[size][size];
        for (int q = 0; q < size; q++) {
            double[] coefficients = scaled.toOriginal(qr.solve(unit(size, q)));
            for (int j = 0; j < size; j++) {
                directions[j][q] = coefficients[j];
            }
        }
        int[] exponents = nearOne(directions);
        return new WorkingModel(
                design.coefficientNames(),
                estimates,
                qr.basis(),
                rows.residuals,
                rows.variances,
                directions,
                exponents);
    }

    /** Takes a power of two out of each row, so that squares stay in range. */
    private static int[] nearOne(double[][] rows) {
        int[] exponents = new int[rows.length];
        for (int j = 0; j < rows.length; j++) {
            double largest = Arrays.stream(rows[j]).map(Math::abs).max().orElse(1);
            exponents[j] = Math.getExponent(largest);
            for (int q = 0; q < rows[j].length; q++) {
                rows[j][q] = Math.scalb(rows[j][q], -exponents[j]);
            }
        }
        return exponents;
    }

    private static double[] unit(int size, int index) {
        double[] unit = new double[size];
        unit[index] = 1;
        return unit;
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    int rows() {
        return residuals.length;
    }

    int size() {
        return estimates.length;
    }

    List<String> terms() {
        return terms;
    }

    double estimate(int coefficient) {
        return estimates[coefficient];
    }

    double[][] basis() {
        return basis;
    }

    /** (y - m) / sqrt(v). */
    double[] residuals() {
        return residuals;
    }

    /** The variances v of the responses; 1 where they are all equal. */
    double[] variances() {
        return variances;
    }

    /** The linear form in Q'e that is the coefficient, but for {@link #exponent}. */
    double[] direction(int coefficient) {
        return directions[coefficient];
    }

    int exponent(int coefficient) {
        return exponents[coefficient];
    }

    /** The linear form in Q'e that is a combination of the coefficients. */
    double[] combination(double[] weights) {
        double[] sum = new double[size()];
        for (int j = 0; j < weights.length; j++) {
            for (int q = 0; q < sum.length; q++) {
                sum[q] += weights[j] * Math.scalb(directions[j][q], exponents[j]);
            }
        }
        return sum;
    }

    /** The standard error, in the model, of a linear form in Q'e; squares may leave the range of a double. */
    static double length(double[] form) {
        double largest = Arrays.stream(form).map(Math::abs).max().orElse(0);
        int exponent = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
        double[] near =
                Arrays.stream(form).map(part -> Math.scalb(part, -exponent)).toArray();
        return Math.scalb(Math.sqrt(Sums.dot(near, near)), exponent);
    }

    /** The correlations of some coefficients in the model. */
    double[][] correlations(int[] coefficients) {
        double[][] unit = new double[coefficients.length][];
        for (int j = 0; j < unit.length; j++) {
            double[] direction = directions[coefficients[j]];
            double length = Math.sqrt(Sums.dot(direction, direction));
            unit[j] = Arrays.stream(direction).map(part -> part / length).toArray();
        }
        double[][] correlations = new double[unit.length][unit.length];
        for (int j = 0; j < unit.length; j++) {
            for (int k = 0; k < unit.length; k++) {
                correlations[j][k] = j == k ? 1 : Sums.dot(unit[j], unit[k]);
            }
        }
        return correlations;
    }

    /** The diagonal of Q Q', each row's leverage. */
    double[] leverages() {
        double[] leverages = new double[rows()];
        for (double[] column : basis) {
            for (int i = 0; i < leverages.length; i++) {
                leverages[i] += column[i] * column[i];
            }
        }
        return leverages;
    }

    /** Covariance of two coefficients, the meat between their directions. */
    double sandwich(double[][] meat, int j, int k) {
        double inner = Sums.dot(directions[j], Sums.times(meat, directions[k]));
        return Math.scalb(Math.scalb(inner, exponents[j]), exponents[k]);
    }

    double standardError(double[][] meat, int j) {
        double inner = Sums.dot(directions[j], Sums.times(meat, directions[j]));
        return Math.scalb(Math.sqrt(Math.max(0, inner)), exponents[j]);
    }
}
