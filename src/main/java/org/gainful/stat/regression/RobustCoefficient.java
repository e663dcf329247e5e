package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;

/**
 * One term with a standard error that does not lean on the model's variance, or, in {@link BinaryFit}, the model's own.
 *
 * @param standardError empty where the data do not tell it, for example where one cluster alone informs the term
 * @param degreesOfFreedom of the t distribution the statistic is compared with; empty for the normal distribution
 */
public record RobustCoefficient(
        String term, double estimate, OptionalDouble standardError, OptionalDouble degreesOfFreedom) {
    public RobustCoefficient {
        degreesOfFreedom.ifPresent(value -> Arguments.positive("degreesOfFreedom", value));
    }

    /** Estimate by standard error; empty without one, or where that is 0. */
    public OptionalDouble statistic() {
        return standardError.isPresent() && standardError.getAsDouble() > 0
                ? OptionalDouble.of(estimate / standardError.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Two-sided p-value of the test that the coefficient is 0. */
    public OptionalDouble pValue() {
        OptionalDouble statistic = statistic();
        if (statistic.isEmpty()) {
            return statistic;
        }
        return OptionalDouble.of(
                degreesOfFreedom.isPresent()
                        ? Student.twoSidedPValue(statistic.getAsDouble(), degreesOfFreedom.getAsDouble())
                        : Normal.twoSidedPValue(statistic.getAsDouble()));
    }

    public Optional<Interval> interval(double level) {
        if (standardError.isEmpty()) {
            return Optional.empty();
        }
        if (degreesOfFreedom.isPresent()) {
            return Optional.of(
                    Student.interval(estimate, standardError.getAsDouble(), degreesOfFreedom.getAsDouble(), level));
        }
        double margin = Normal.criticalValue(level) * standardError.getAsDouble();
        return Optional.of(new Interval(estimate - margin, estimate + margin, level));
    }

    /** The same error compared with another t distribution, for example of one less than the number of clusters. */
    public RobustCoefficient withDegreesOfFreedom(double other) {
        return new RobustCoefficient(term, estimate, standardError, OptionalDouble.of(other));
    }

    /** The same error compared with the normal distribution. */
    public RobustCoefficient withNormal() {
        return new RobustCoefficient(term, estimate, standardError, OptionalDouble.empty());
    }
}
