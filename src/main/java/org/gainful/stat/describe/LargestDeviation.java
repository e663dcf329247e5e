package org.gainful.stat.describe;

import org.gainful.stat.Arguments;

/**
 * The largest standard deviation that values between two ends can have: half of them at each end.
 *
 * <pre>  (b - a) sqrt(m (n - m) / (n (n - 1))), m the whole part of n / 2</pre>
 *
 * <p>A printed standard deviation above it is not that of the values whose range was printed (Shiffler and Harsha 1980).
 */
public final class LargestDeviation {
    private LargestDeviation() {}

    /** With the divisor n - 1, of two values or more. */
    public static double of(int values, double lowest, double highest) {
        Arguments.positive("values - 1", values - 1);
        Arguments.finite("lowest", lowest);
        Arguments.finite("highest", highest);
        if (highest < lowest) {
            throw new IllegalArgumentException("highest must be at least %s, was %s".formatted(lowest, highest));
        }
        double n = values;
        double half = Math.floor(n / 2);
        return (highest - lowest) * Math.sqrt(half * (n - half) / (n * (n - 1)));
    }
}
