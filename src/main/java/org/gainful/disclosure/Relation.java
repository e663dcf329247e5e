package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A whole that is the disjoint union of its parts, by the sets' indices in {@link CountedSets}. As an equation,
 * {@code count(total) - Σ count(part) = 0}.
 */
record Relation(int total, List<Integer> parts) implements Comparable<Relation> {
    Relation {
        parts = List.copyOf(parts);
    }

    /** The whole first, then its parts. */
    List<Integer> members() {
        List<Integer> all = new ArrayList<>(parts);
        all.add(0, total);
        return all;
    }

    /** The factor of a member in the equation. */
    int sign(int member) {
        return member == total ? 1 : -1;
    }

    /** By the wholes, then by the parts one after another. */
    @Override
    public int compareTo(Relation other) {
        int order = Integer.compare(total, other.total);
        return order != 0 ? order : Arrays.compare(parts.toArray(Integer[]::new), other.parts.toArray(Integer[]::new));
    }
}
