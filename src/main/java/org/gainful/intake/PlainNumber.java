package org.gainful.intake;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads numbers as data files write them: ASCII digits, an optional sign, one decimal sign, an optional power of ten.
 * Stricter than {@link Double#parseDouble(String)}, which also takes {@code 1f}, {@code 0x1p3} and {@code NaN}.
 */
final class PlainNumber {
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

    /**
     * A whole number; the lowest int is refused, because in a column it stands for a missing value. Read digit by digit:
     * an expression here is a tenth of the time a large export takes.
     */
    static OptionalInt parseInt(String text) {
        int length = text.length();
        int from = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (length == from) {
            return OptionalInt.empty();
        }
        long value = 0;
        for (int i = from; i < length; i++) {
            int digit = text.charAt(i) - '0';
            value = 10 * value + digit;
            if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of((int) (text.charAt(0) == '-' ? -value : value));
    }
}
