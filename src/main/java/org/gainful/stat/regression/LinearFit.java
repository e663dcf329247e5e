package org.gainful.stat.regression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * A linear model fitted by least squares.
 *
 * @param design the columns in the model, without the redundant ones
 * @param coefficients the intercept, if there is one, then the terms in the order of the design
 * @param covariance of the coefficients; of size 0 where no degrees of freedom are left, or where squares leave the range
 *     of a double
 * @param residualStandardDeviation with the residual degrees of freedom as divisor; empty where there are none
 * @param rSquared share of the response's variation explained; empty where the response does not vary
 */
public record LinearFit(
        LinearRegression method,
        Design design,
        Aliasing aliasing,
        List<LinearCoefficient> coefficients,
        SymmetricMatrix covariance,
        OptionalDouble residualStandardDeviation,
        OptionalDouble rSquared) {

    public LinearFit {
        coefficients = List.copyOf(coefficients);
    }

    public int observations() {
        return design.rows();
    }

    public int residualDegreesOfFreedom() {
        return design.rows() - coefficients.size();
    }

    /** 1 - (1 - R²) (n - 1) / (residual degrees of freedom), n without an intercept; empty where there are none. */
    public OptionalDouble adjustedRSquared() {
        int centred = method.intercept() == LinearRegression.Intercept.ESTIMATED ? 1 : 0;
        return rSquared.isPresent() && residualDegreesOfFreedom() > 0
                ? OptionalDouble.of(
                        1 - (1 - rSquared.getAsDouble()) * (observations() - centred) / residualDegreesOfFreedom())
                : OptionalDouble.empty();
    }

    /** The coefficient of a term; a term that is not in the model is refused. */
    public LinearCoefficient coefficient(String term) {
        return find(term)
                .orElseThrow(() -> new IllegalArgumentException("term must be one of %s, was %s"
                        .formatted(
                                coefficients.stream()
                                        .map(LinearCoefficient::term)
                                        .toList(),
                                term)));
    }

    public Optional<LinearCoefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    /** Student's interval at the fit's level; empty for a term that is not in the model or has no standard error. */
    public Optional<Interval> interval(String term) {
        return find(term).flatMap(c -> c.interval(method.level()));
    }

    /** F test that several coefficients are all 0; empty where one was not estimated, or where no residuals are left. */
    public Optional<FStatistic> test(Collection<String> terms) {
        List<String> tested = terms.stream().distinct().toList();
        boolean all =
                !tested.isEmpty() && tested.stream().allMatch(term -> find(term).isPresent());
        if (!all || residualStandardDeviation.orElse(0) == 0) {
            return Optional.empty();
        }
        double[] t = tested.stream()
                .mapToDouble(term -> coefficient(term).t().orElse(0))
                .toArray();
        int[] indices = tested.stream()
                .mapToInt(term -> coefficients.indexOf(coefficient(term)))
                .toArray();
        return Cholesky.of(WorkingModel.of(this).correlations(indices))
                .map(root -> Math.max(0, Sums.dot(t, root.solve(t))) / t.length)
                .filter(f -> f <= Double.MAX_VALUE)
                .map(f -> new FStatistic(f, t.length, residualDegreesOfFreedom()));
    }

    /** F test of the whole model against its intercept; empty for a model without terms. */
    public Optional<FStatistic> test() {
        return test(design.terms());
    }

    /** Of the normal model, at the maximum-likelihood variance; empty where no residuals are left. */
    public OptionalDouble logLikelihood() {
        double n = observations();
        double deviation = residualStandardDeviation.orElse(0) * Math.sqrt(residualDegreesOfFreedom() / n);
        return deviation > 0
                ? OptionalDouble.of(-n / 2 * (StrictMath.log(2 * Math.PI) + 2 * StrictMath.log(deviation) + 1))
                : OptionalDouble.empty();
    }

    /** Coefficients and the variance. */
    private int parameters() {
        return coefficients.size() + 1;
    }

    public OptionalDouble aic() {
        return logLikelihood().isPresent()
                ? OptionalDouble.of(-2 * logLikelihood().getAsDouble() + 2 * parameters())
                : OptionalDouble.empty();
    }

    public OptionalDouble bic() {
        return logLikelihood().isPresent()
                ? OptionalDouble.of(-2 * logLikelihood().getAsDouble() + parameters() * StrictMath.log(observations()))
                : OptionalDouble.empty();
    }

    /**
     * The coefficient in standard deviations of the response a standard deviation of the term; empty for the intercept, a
     * term that is not in the model, and a response that does not vary.
     */
    public OptionalDouble standardised(String term) {
        int index = design.terms().indexOf(term);
        if (index < 0 || rSquared.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] x = design.column(index);
        double[] y = design.response();
        int ofX = LeastSquares.exponent(x);
        int ofY = LeastSquares.exponent(y);
        double ratio = deviation(LeastSquares.scaled(x, ofX)) / deviation(LeastSquares.scaled(y, ofY));
        return OptionalDouble.of(Math.scalb(coefficient(term).estimate() * ratio, ofX - ofY));
    }

    private static double deviation(double[] values) {
        return Math.sqrt(Sums.squaredDeviations(values, Sums.mean(values)));
    }
}
