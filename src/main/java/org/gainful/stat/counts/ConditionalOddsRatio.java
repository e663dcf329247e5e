package org.gainful.stat.counts;

import java.util.OptionalDouble;

/** The odds ratio at which the observed count is the expected one, which is the likeliest given the margins. */
final class ConditionalOddsRatio {
    private ConditionalOddsRatio() {}

    /** Empty where the margins leave nothing open. */
    static OptionalDouble estimate(ConditionalCount count) {
        if (!count.isOpenBelow() && !count.isOpenAbove()) {
            return OptionalDouble.empty();
        }
        if (!count.isOpenBelow()) {
            return OptionalDouble.of(0);
        }
        if (!count.isOpenAbove()) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        OptionalDouble theta = ExactTest.rising(count::excess);
        return theta.isPresent() ? OptionalDouble.of(StrictMath.exp(theta.getAsDouble())) : theta;
    }
}
