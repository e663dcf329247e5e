package org.gainful.stat.numeric;

import java.util.Arrays;
import java.util.List;
import org.gainful.stat.Arguments;

/** An immutable symmetric matrix whose rows and columns carry the names of terms, for example a covariance. */
public final class SymmetricMatrix {
    private final List<String> names;
    private final double[][] entries;

    private SymmetricMatrix(List<String> names, double[][] entries) {
        this.names = names;
        this.entries = entries;
    }

    /** Copies the lower triangle of {@code entries}. */
    public static SymmetricMatrix ofLower(List<String> names, double[][] entries) {
        Arguments.sameLength("entries", names.size(), entries.length);
        double[][] lower = new double[entries.length][];
        for (int row = 0; row < lower.length; row++) {
            lower[row] = Arrays.copyOf(entries[row], row + 1);
        }
        return new SymmetricMatrix(List.copyOf(names), lower);
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return entries.length;
    }

    public double get(int row, int column) {
        return row >= column ? entries[row][column] : entries[column][row];
    }

    public double get(String row, String column) {
        return get(indexOf(row), indexOf(column));
    }

    private int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name must be one of %s, was %s".formatted(names, name));
        }
        return index;
    }
}
