package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * Linear regression by ordinary least squares; with a group and a first score as terms, the analysis of covariance.
 *
 * <p>Redundant columns are dropped and named. {@link LeastSquares} has the algorithm: orthogonal columns, refined to
 * almost all digits of a double.
 */
public final class LinearRegression {
    /** Whether the model has a constant. */
    public enum Intercept {
        ESTIMATED,
        /** The fitted values are 0 where all terms are; shares of variation are about 0, not the mean. */
        NONE
    }

    private static final double DEFAULT_LEVEL = 0.95;

    private final double level;
    private final Intercept intercept;
    private final double tolerance;

    private LinearRegression(double level, Intercept intercept, double tolerance) {
        this.level = level;
        this.intercept = intercept;
        this.tolerance = tolerance;
    }

    /** Least squares with an intercept, intervals of level 0.95. */
    public static LinearRegression leastSquares() {
        return new LinearRegression(DEFAULT_LEVEL, Intercept.ESTIMATED, Aliasing.TOLERANCE);
    }

    public LinearRegression withLevel(double newLevel) {
        return new LinearRegression(Arguments.level(newLevel), intercept, tolerance);
    }

    public LinearRegression with(Intercept newIntercept) {
        return new LinearRegression(level, newIntercept, tolerance);
    }

    /** The share of a column's length that must be left beside the earlier columns; 1e-7 at first, as in R. */
    public LinearRegression withTolerance(double newTolerance) {
        return new LinearRegression(level, intercept, Arguments.level(newTolerance));
    }

    public double level() {
        return level;
    }

    public Intercept intercept() {
        return intercept;
    }

    public LinearFit fit(Design design) {
        Aliasing aliasing = Aliasing.of(design, intercept, tolerance);
        Design independent = design.without(aliasing.redundantTerms());
        LeastSquares solution = LeastSquares.of(independent, intercept);
        double left = Sums.dot(solution.residuals(), solution.residuals());
        double total = total(solution.response());
        int freedom = design.rows() - aliasing.rank();
        OptionalDouble spread = freedom > 0 ? OptionalDouble.of(Math.sqrt(left / freedom)) : OptionalDouble.empty();
        double[][] inverse = solution.inverse();
        return new LinearFit(
                this,
                independent,
                aliasing,
                coefficients(independent, solution, inverse, spread, freedom),
                spread.isPresent() ? matrix(independent, solution, inverse, spread.getAsDouble()) : noMatrix(),
                spread.isPresent()
                        ? OptionalDouble.of(Math.scalb(spread.getAsDouble(), solution.responseExponent()))
                        : spread,
                total > 0 ? OptionalDouble.of(1 - left / total) : OptionalDouble.empty());
    }

    private double total(double[] response) {
        double centre = intercept == Intercept.ESTIMATED ? Sums.mean(response) : 0;
        return Sums.squaredDeviations(response, centre);
    }

    private static List<LinearCoefficient> coefficients(
            Design design, LeastSquares solution, double[][] inverse, OptionalDouble spread, int freedom) {
        List<LinearCoefficient> coefficients = new ArrayList<>();
        for (int j = solution.first(); j < solution.size(); j++) {
            int exponent = solution.exponentOf(j);
            double root = Math.sqrt(inverse[j][j]);
            coefficients.add(new LinearCoefficient(
                    design.coefficientNames().get(j),
                    Math.scalb(solution.coefficients()[j], exponent),
                    spread.isPresent() ? OptionalDouble.of(Math.scalb(root * spread.getAsDouble(), exponent)) : spread,
                    freedom));
        }
        return coefficients;
    }

    private static SymmetricMatrix matrix(Design design, LeastSquares solution, double[][] inverse, double spread) {
        int first = solution.first();
        int size = solution.size() - first;
        double[][] matrix = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                matrix[j][k] = Math.scalb(
                        Math.scalb(inverse[j + first][k + first] * spread * spread, solution.exponentOf(j + first)),
                        solution.exponentOf(k + first));
                if (!Double.isFinite(matrix[j][k])) {
                    return noMatrix();
                }
            }
        }
        return SymmetricMatrix.ofLower(design.coefficientNames().subList(first, solution.size()), matrix);
    }

    private static SymmetricMatrix noMatrix() {
        return SymmetricMatrix.ofLower(List.of(), new double[0][]);
    }
}
