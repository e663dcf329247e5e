package org.gainful.stat.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * A linear model fitted by least squares.
 *
 * @param design the columns in the model, without the redundant ones
 * @param coefficients the intercept, if there is one, then the terms in the order of the design
 * @param covariance of the coefficients; of size 0 where no degrees of freedom are left
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
}
