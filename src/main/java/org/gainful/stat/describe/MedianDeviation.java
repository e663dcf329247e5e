package org.gainful.stat.describe;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The median absolute deviation from the median, in the unit of the values: a spread that outliers cannot move. */
public final class MedianDeviation {
    /** 1 / Φ⁻¹(3/4), to the digits everybody uses: makes it estimate the standard deviation of a normal sample. */
    private static final double NORMAL_CONSISTENCY = 1.4826;

    private MedianDeviation() {}

    /** Empty for no values. */
    public static OptionalDouble of(double... values) {
        OptionalDouble median = Quantiles.TYPE_7.of(values, 0.5);
        if (median.isEmpty()) {
            return median;
        }
        double centre = median.getAsDouble();
        double[] distances =
                Arrays.stream(values).map(value -> Math.abs(value - centre)).toArray();
        return Arrays.stream(distances).allMatch(Double::isFinite)
                ? Quantiles.TYPE_7.of(distances, 0.5)
                : OptionalDouble.empty();
    }

    /** Times 1.4826, as R's {@code mad}: comparable with a standard deviation. */
    public static OptionalDouble normalConsistent(double... values) {
        OptionalDouble deviation = of(values);
        return deviation.isPresent() ? OptionalDouble.of(NORMAL_CONSISTENCY * deviation.getAsDouble()) : deviation;
    }
}
