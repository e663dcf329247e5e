package org.gainful.stat.proportion;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * How many must be supported for one more success: the reciprocal of a difference of proportions, in people.
 *
 * <p>Negative where the first group does worse: then so many for one success less. Where the interval of the difference
 * contains 0, that of the number passes through infinity: it holds all numbers beyond {@link #limitOfBenefit()} and all
 * beyond {@link #limitOfHarm()} (Altman 1998, doi:10.1136/bmj.317.7168.1309).
 */
public record NumberNeeded(double difference, Interval differenceInterval) {
    public NumberNeeded {
        Arguments.finite("difference", difference);
    }

    /** Infinite without a difference. */
    public double estimate() {
        return difference == 0 ? Double.POSITIVE_INFINITY : 1 / difference;
    }

    public boolean intervalPassesThroughInfinity() {
        return differenceInterval.contains(0);
    }

    /** Empty where the interval passes through infinity. */
    public Optional<Interval> interval() {
        return intervalPassesThroughInfinity()
                ? Optional.empty()
                : Optional.of(new Interval(
                        1 / differenceInterval.upper(), 1 / differenceInterval.lower(), differenceInterval.level()));
    }

    /** The smallest number for one more success that the interval holds; infinite where it holds none. */
    public double limitOfBenefit() {
        return differenceInterval.upper() > 0 ? 1 / differenceInterval.upper() : Double.POSITIVE_INFINITY;
    }

    /** The smallest number for one success less that the interval holds; infinite where it holds none. */
    public double limitOfHarm() {
        return differenceInterval.lower() < 0 ? -1 / differenceInterval.lower() : Double.POSITIVE_INFINITY;
    }
}
