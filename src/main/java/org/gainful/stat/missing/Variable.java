package org.gainful.stat.missing;

import java.util.HashSet;
import java.util.List;
import org.gainful.stat.Arguments;

/**
 * A named variable of which some values are missing: numbers, or categories as the index of their level.
 *
 * <p>Among numbers NaN is missing, here and nowhere else in these statistics; among categories {@link #MISSING} is.
 */
public final class Variable {
    /** The code of a category that is not known. */
    public static final int MISSING = -1;

    private final String name;
    private final List<String> levels;
    private final double[] values;

    private Variable(String name, List<String> levels, double[] values) {
        this.name = name;
        this.levels = levels;
        this.values = values;
    }

    /** Numbers, NaN where missing. */
    public static Variable numeric(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("%s[%s] must not be infinite, was %s".formatted(name, i, values[i]));
            }
        }
        return new Variable(name, List.of(), values.clone());
    }

    /** Categories: for each row the index of one of two or more levels, or {@link #MISSING}. */
    public static Variable categorical(String name, List<String> levels, int... codes) {
        if (levels.size() < 2 || new HashSet<>(levels).size() < levels.size()) {
            throw new IllegalArgumentException("levels must be two or more and distinct, was %s".formatted(levels));
        }
        double[] values = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] < MISSING || codes[i] >= levels.size()) {
                throw new IllegalArgumentException(
                        "%s[%s] must lie in [-1, %s), was %s".formatted(name, i, levels.size(), codes[i]));
            }
            values[i] = codes[i] == MISSING ? Double.NaN : codes[i];
        }
        return new Variable(name, List.copyOf(levels), values);
    }

    /** A response of 0 and 1, NaN where missing: a category of the levels "0" and "1". */
    public static Variable binary(String name, double... values) {
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            if (!Double.isNaN(values[i]) && values[i] != 0 && values[i] != 1) {
                throw new IllegalArgumentException("%s[%s] must be 0, 1 or NaN, was %s".formatted(name, i, values[i]));
            }
            codes[i] = Double.isNaN(values[i]) ? MISSING : (int) values[i];
        }
        return categorical(name, List.of("0", "1"), codes);
    }

    public String name() {
        return name;
    }

    /** The levels of categories; none for numbers. */
    public List<String> levels() {
        return levels;
    }

    public boolean isCategorical() {
        return !levels.isEmpty();
    }

    public int rows() {
        return values.length;
    }

    /** A copy of the values, or of the indices of levels; NaN where missing. */
    public double[] values() {
        return values.clone();
    }

    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    public int missing() {
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return missing;
    }

    /** The rows where the value is missing, or known. */
    int[] rows(boolean missing) {
        int[] rows = new int[missing ? missing() : rows() - missing()];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (isMissing(i) == missing) {
                rows[at++] = i;
            }
        }
        return rows;
    }

    /** The same variable with other values, of which the caller keeps no reference. */
    Variable with(double[] newValues) {
        Arguments.sameLength(name, values.length, newValues.length);
        return new Variable(name, levels, newValues);
    }
}
