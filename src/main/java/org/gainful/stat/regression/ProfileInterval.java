package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * A profile-likelihood interval; a side is empty where the profile does not come down far enough to be crossed.
 *
 * <p>An empty side means that the likelihood excludes nothing in that direction, not that the limit was lost.
 */
public record ProfileInterval(OptionalDouble lower, OptionalDouble upper, double level) {
    public ProfileInterval {
        if (lower.isPresent() && upper.isPresent() && !(lower.getAsDouble() <= upper.getAsDouble())) {
            throw new IllegalArgumentException(
                    "lower must not exceed upper %s, was %s".formatted(upper.getAsDouble(), lower.getAsDouble()));
        }
        Arguments.level(level);
    }

    public boolean contains(double value) {
        return (lower.isEmpty() || lower.getAsDouble() <= value) && (upper.isEmpty() || value <= upper.getAsDouble());
    }

    /** Applies an increasing function to the sides there are. */
    public ProfileInterval map(DoubleUnaryOperator increasing) {
        return new ProfileInterval(map(lower, increasing), map(upper, increasing), level);
    }

    /** The closed interval, where both sides exist. */
    public Optional<Interval> closed() {
        return lower.isPresent() && upper.isPresent()
                ? Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble(), level))
                : Optional.empty();
    }

    private static OptionalDouble map(OptionalDouble side, DoubleUnaryOperator increasing) {
        return side.isPresent() ? OptionalDouble.of(increasing.applyAsDouble(side.getAsDouble())) : side;
    }
}
