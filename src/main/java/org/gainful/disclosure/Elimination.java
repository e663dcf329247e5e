package org.gainful.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which withheld counts follow exactly from the shown ones, by adding and subtracting relations in any combination. The
 * {@link Shuttle} looks at one relation at a time and cannot see these: in a table where two blocks of withheld cells are
 * joined by a single cell, that cell is the rows of one block less its columns.
 *
 * <p>The relations, with shown counts moved to the right-hand side, are brought to reduced row echelon form. A count is
 * determined when it is alone in its row. As every withheld count is above zero, being zero or more adds nothing to that:
 * the true counts can be moved a little in every direction the equations leave open.
 *
 * <p>Only whether a number is zero matters, so the arithmetic is exact, modulo the prime 2³¹ − 1; coefficients begin as
 * ±1 and no determinant that could arise is a multiple of it.
 */
final class Elimination {
    private static final long PRIME = Integer.MAX_VALUE;

    /** Reduced rows by their pivot: coefficient by set; the pivot's own is 1. */
    private final SortedMap<Integer, SortedMap<Integer, Long>> rows = new TreeMap<>();
    /** The pivots of the rows a set occurs in. */
    private final Map<Integer, BitSet> uses = new TreeMap<>();

    /** @param unknown the sets a reader is not told */
    Elimination(People people, BitSet unknown) {
        for (Relation relation : people.relations()) {
            SortedMap<Integer, Long> row = new TreeMap<>();
            for (int member : relation.members()) {
                if (unknown.get(member)) {
                    row.put(member, (long) relation.sign(member));
                }
            }
            add(row);
        }
    }

    /** Whether the count of this withheld set follows exactly from what is shown. */
    boolean determines(int set) {
        return rows.containsKey(set) && rows.get(set).size() == 1;
    }

    private void add(SortedMap<Integer, Long> row) {
        for (int set : row.keySet().stream().toList()) {
            if (rows.containsKey(set)) {
                subtract(row, row.get(set), rows.get(set));
            }
        }
        if (row.isEmpty()) {
            return;
        }
        int pivot = row.firstKey();
        long inverse = inverse(row.get(pivot));
        row.replaceAll((set, value) -> Math.floorMod(value * inverse, PRIME));
        BitSet others = uses.getOrDefault(pivot, new BitSet());
        others.stream().forEach(p -> clear(p, pivot, row));
        rows.put(pivot, row);
        row.keySet().forEach(set -> use(set, pivot));
    }

    private void clear(int otherPivot, int pivot, SortedMap<Integer, Long> row) {
        SortedMap<Integer, Long> other = rows.get(otherPivot);
        if (other.containsKey(pivot)) {
            subtract(other, other.get(pivot), row);
            other.keySet().forEach(set -> use(set, otherPivot));
        }
    }

    /** {@code uses} may name rows a set has left; {@link #clear} looks. */
    private void use(int set, int pivot) {
        uses.computeIfAbsent(set, s -> new BitSet()).set(pivot);
    }

    private static void subtract(SortedMap<Integer, Long> from, long factor, SortedMap<Integer, Long> row) {
        row.forEach((set, value) -> {
            long rest = Math.floorMod(from.getOrDefault(set, 0L) - Math.floorMod(factor * value, PRIME), PRIME);
            if (rest == 0) {
                from.remove(set);
            } else {
                from.put(set, rest);
            }
        });
    }

    /** By Fermat: {@code value^(p − 2)}. */
    private static long inverse(long value) {
        long result = 1;
        long square = Math.floorMod(value, PRIME);
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
