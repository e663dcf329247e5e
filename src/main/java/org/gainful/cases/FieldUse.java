package org.gainful.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the analyses are to use a field, beyond its role.
 *
 * @param better which way a score gets better; empty where it is not said, and then nobody is called better or worse
 * @param importantChange the smallest change of a score that matters to people, as the instrument's authors give it
 * @param bands where the groups of a number begin, ascending; the first group lies below the first of them
 * @param about of a reason: the role it explains, {@code accepted} say
 * @param payer of a cost: who pays it
 */
public record FieldUse(
        Optional<Better> better, OptionalDouble importantChange, List<Double> bands, String about, String payer) {
    /** Nothing is said. */
    public static final FieldUse NONE = new FieldUse(Optional.empty(), OptionalDouble.empty(), List.of(), "", "");

    public FieldUse {
        Objects.requireNonNull(better);
        Objects.requireNonNull(importantChange);
        bands = List.copyOf(bands);
    }

    /** Which way a score gets better. */
    public enum Better {
        HIGHER,
        LOWER;

        public String word() {
            return this == HIGHER ? "higher" : "lower";
        }

        /** How much better a change is: the change itself, or its opposite. */
        public double gain(double change) {
            return this == HIGHER ? change : -change;
        }
    }
}
