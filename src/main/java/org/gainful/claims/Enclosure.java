package org.gainful.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All numbers from {@code low} to {@code high}: where a quantity must lie of which rounded figures are known.
 *
 * <p>Sums, differences, products and quotients hold every result of numbers from both; in exact decimals but for quotients,
 * which are given to 34 digits. Reference: Moore, Interval Analysis (1966), chapter 2.
 */
public record Enclosure(BigDecimal low, BigDecimal high) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public Enclosure {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low %s > high %s".formatted(low, high));
        }
    }

    /** One number, known exactly. */
    public static Enclosure of(BigDecimal number) {
        return new Enclosure(number, number);
    }

    public static Enclosure of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    public BigDecimal middle() {
        return low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
    }

    public boolean overlaps(Enclosure other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    Enclosure plus(Enclosure other) {
        return new Enclosure(low.add(other.low), high.add(other.high));
    }

    Enclosure minus(Enclosure other) {
        return new Enclosure(low.subtract(other.high), high.subtract(other.low));
    }

    Enclosure times(Enclosure other) {
        return hull(
                low.multiply(other.low), low.multiply(other.high), high.multiply(other.low), high.multiply(other.high));
    }

    /** Empty where the divisor may be 0. */
    Optional<Enclosure> over(Enclosure other) {
        if (other.low.signum() <= 0 && other.high.signum() >= 0) {
            return Optional.empty();
        }
        return Optional.of(hull(
                low.divide(other.low, DIGITS),
                low.divide(other.high, DIGITS),
                high.divide(other.low, DIGITS),
                high.divide(other.high, DIGITS)));
    }

    private static Enclosure hull(BigDecimal... ends) {
        BigDecimal least = Stream.of(ends).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = Stream.of(ends).max(BigDecimal::compareTo).orElseThrow();
        return new Enclosure(least, most);
    }
}
