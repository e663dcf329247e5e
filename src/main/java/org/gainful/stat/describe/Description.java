package org.gainful.stat.describe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * What {@link Moments} know of a sample, in the unit of its values.
 *
 * @param mean empty for no values, or where differences of values leave the range of a double
 * @param sampleVariance with divisor count - 1; empty for fewer than two values, or where it leaves the range of a
 *     double
 * @param minimum empty for no values
 * @param maximum empty for no values
 * @param shape empty where no two values differ, or where fourth powers leave the range of a double
 */
public record Description(
        long count,
        OptionalDouble mean,
        OptionalDouble sampleVariance,
        OptionalDouble minimum,
        OptionalDouble maximum,
        Optional<Shape> shape) {
    public Description {
        Arguments.notNegative("count", count);
    }

    public static Description of(double... values) {
        return Moments.of(values).snapshot();
    }

    public OptionalDouble sampleStandardDeviation() {
        return sampleVariance.isPresent()
                ? OptionalDouble.of(Math.sqrt(sampleVariance.getAsDouble()))
                : OptionalDouble.empty();
    }

    public OptionalDouble standardErrorOfMean() {
        return sampleVariance.isPresent()
                ? OptionalDouble.of(Math.sqrt(sampleVariance.getAsDouble() / count))
                : OptionalDouble.empty();
    }
}
