package org.gainful.cases;

import java.util.OptionalDouble;

/**
 * What a value must satisfy, in the words of Frictionless Table Schema.
 *
 * @param pattern a regular expression the whole text must match; empty for none
 */
public record Constraints(
        boolean required, boolean unique, OptionalDouble minimum, OptionalDouble maximum, String pattern) {
    public static final Constraints NONE =
            new Constraints(false, false, OptionalDouble.empty(), OptionalDouble.empty(), "");
}
