package org.gainful.table;

import java.util.OptionalDouble;

/**
 * Two ends about a number, on the number's own scale.
 *
 * @param level the confidence level; empty for bounds, which hold with certainty
 * @param method how the ends were found: {@code Wilson}, {@code profile penalised likelihood}, {@code bounds}
 */
public record Range(double lower, double upper, OptionalDouble level, String method) {
    public Range {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower %s > upper %s".formatted(lower, upper));
        }
    }

    public static Range confidence(double lower, double upper, double level, String method) {
        return new Range(lower, upper, OptionalDouble.of(level), method);
    }

    /** The least and the most a number can be, given what is not known. */
    public static Range bounds(double lower, double upper) {
        return new Range(lower, upper, OptionalDouble.empty(), "bounds");
    }
}
