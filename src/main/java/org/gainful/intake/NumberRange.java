package org.gainful.intake;

import java.math.BigDecimal;
import org.gainful.cases.Constraints;

/** The declared limits of a number, both included. */
record NumberRange(double lowest, double highest) {
    static final String REMEDY = "correct the value or the limit";

    NumberRange(Constraints constraints) {
        this(
                constraints.minimum().orElse(Double.NEGATIVE_INFINITY),
                constraints.maximum().orElse(Double.POSITIVE_INFINITY));
    }

    boolean holds(double value) {
        return lowest <= value && value <= highest;
    }

    /** For a value that is not held. */
    String message() {
        if (Double.isInfinite(lowest) || Double.isInfinite(highest)) {
            return Double.isInfinite(lowest)
                    ? "the value is above %s".formatted(plain(highest))
                    : "the value is below %s".formatted(plain(lowest));
        }
        return "the value is not within %s and %s".formatted(plain(lowest), plain(highest));
    }

    /** {@code 16} rather than {@code 16.0}. */
    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
