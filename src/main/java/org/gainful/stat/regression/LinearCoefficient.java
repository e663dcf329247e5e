package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;

/**
 * One fitted term of a linear model, in units of the response a unit of the term.
 *
 * @param standardError empty where no degrees of freedom are left
 * @param degreesOfFreedom those of the residuals
 */
public record LinearCoefficient(String term, double estimate, OptionalDouble standardError, int degreesOfFreedom) {
    /** The t statistic; empty without a standard error, or where that is 0. */
    public OptionalDouble t() {
        return standardError.isPresent() && standardError.getAsDouble() > 0
                ? OptionalDouble.of(estimate / standardError.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Two-sided p-value of the test that the coefficient is 0. */
    public OptionalDouble pValue() {
        return t().isPresent()
                ? OptionalDouble.of(Student.twoSidedPValue(t().getAsDouble(), degreesOfFreedom))
                : OptionalDouble.empty();
    }

    public Optional<Interval> interval(double level) {
        Arguments.level(level);
        return standardError.isPresent()
                ? Optional.of(Student.interval(estimate, standardError.getAsDouble(), degreesOfFreedom, level))
                : Optional.empty();
    }
}
