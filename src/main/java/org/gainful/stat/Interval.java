package org.gainful.stat;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval with its confidence level, for example 0.95.
 *
 * <p>Both ends carry the scale of the estimate they belong to. An end may be infinite where a transformation overflows.
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must not exceed upper %s, was %s".formatted(upper, lower));
        }
        Arguments.level(level);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Applies an increasing function to both ends, for example from log odds to odds ratios. */
    public Interval map(DoubleUnaryOperator increasing) {
        return new Interval(increasing.applyAsDouble(lower), increasing.applyAsDouble(upper), level);
    }
}
