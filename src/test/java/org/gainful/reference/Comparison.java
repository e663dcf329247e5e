package org.gainful.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An expected value beside ours.
 *
 * @param reason why they were not compared; empty where they were
 * @param relativeError of two finite numbers; empty for words, missing and infinite values
 * @param allowed what bounded the difference
 */
record Comparison(
        Expected expected,
        String actual,
        boolean agrees,
        Optional<String> reason,
        OptionalDouble relativeError,
        Tolerance allowed) {
    /** More digits than a double carries are not claimed. */
    private static final double MOST_DIGITS = 15;

    static Comparison notMade(Expected expected, String reason) {
        return new Comparison(expected, "", true, Optional.of(reason), OptionalDouble.empty(), Tolerance.EXACT);
    }

    static Comparison ofWords(Expected expected, String actual) {
        boolean agrees = expected.value().equals(actual);
        return new Comparison(expected, actual, agrees, Optional.empty(), OptionalDouble.empty(), Tolerance.EXACT);
    }

    static Comparison ofNumbers(Expected expected, double actual, Tolerance tolerance) {
        double target = parse(expected.value());
        boolean agrees = tolerance.allows(target, actual);
        // Below the absolute allowance a relative difference says nothing.
        boolean measured = Double.isFinite(target)
                && Double.isFinite(actual)
                && target != 0
                && !(agrees && Math.abs(actual - target) <= tolerance.absolute());
        OptionalDouble error = measured ? OptionalDouble.of(Math.abs(actual / target - 1)) : OptionalDouble.empty();
        return new Comparison(expected, Double.toString(actual), agrees, Optional.empty(), error, tolerance);
    }

    private static double parse(String value) {
        return switch (value) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "TRUE" -> 1;
            case "FALSE" -> 0;
            default -> number(value);
        };
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    boolean made() {
        return reason.isEmpty();
    }

    /** Decimal digits in which the two agree, at most 15. */
    double digits() {
        return relativeError.isEmpty() || relativeError.getAsDouble() == 0
                ? MOST_DIGITS
                : Math.max(0, Math.min(MOST_DIGITS, -Math.log10(relativeError.getAsDouble())));
    }

    String describe() {
        String error = relativeError.isPresent()
                ? String.format(
                        Locale.ROOT, ", relative %.1e, allowed %.0e", relativeError.getAsDouble(), allowed.relative())
                : "";
        return "%s: expected %s, was %s%s".formatted(expected, expected.value(), actual, error);
    }
}
