package org.gainful.intake;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads numbers as data files write them: ASCII digits, an optional sign, one decimal sign, an optional power of ten.
 * Stricter than {@link Double#parseDouble(String)}, which also takes {@code 1f}, {@code 0x1p3} and {@code NaN}.
 */
final class PlainNumber {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,4})?");

    private PlainNumber() {}

    /** A finite number, or empty. */
    static OptionalDouble parse(String text, char decimalChar) {
        if (decimalChar != '.' && text.indexOf('.') >= 0) {
            return OptionalDouble.empty();
        }
        String plain = decimalChar == '.' ? text : text.replace(decimalChar, '.');
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A whole number; the lowest int is refused, because in a column it stands for a missing value. */
    static OptionalInt parseInt(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        try {
            long value = Long.parseLong(text);
            return Math.abs(value) <= Integer.MAX_VALUE ? OptionalInt.of((int) value) : OptionalInt.empty();
        } catch (NumberFormatException tooLong) {
            return OptionalInt.empty();
        }
    }
}
