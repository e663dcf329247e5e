package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;

/**
 * How often a value of the first sample is larger than one of the second.
 *
 * @param probabilityOfSuperiority the share of pairs in which it is, ties for half
 */
public record CliffsDelta(double probabilityOfSuperiority) {
    /** Empty for an empty sample. Cliff (1993), doi:10.1037/0033-2909.114.3.494. */
    public static Optional<CliffsDelta> of(double[] first, double[] second) {
        double[] x = Arguments.finiteCopy("first", first);
        double[] y = Arguments.finiteCopy("second", second);
        Arrays.sort(x);
        Arrays.sort(y);
        return x.length == 0 || y.length == 0
                ? Optional.empty()
                : Optional.of(new CliffsDelta(new ShiftedSamples(x, y).u(0) / x.length / y.length));
    }

    /** P(larger) - P(smaller), from -1 to 1. */
    public double delta() {
        return 2 * probabilityOfSuperiority - 1;
    }
}
