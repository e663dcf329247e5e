package org.gainful.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which directions the withheld counts can move while every relation still holds and every shown count stays.
 *
 * <p>The relations, with shown counts moved to the right-hand side, are brought to reduced row echelon form: each pivot is
 * expressed by free sets. Moving one free set by 1, and the pivots with it, is a direction; all that a reader cannot tell
 * apart are sums of such directions. A set in no direction follows exactly from what is shown. That sees what looking at
 * one relation at a time cannot: in a table where two blocks of withheld cells are joined by a single cell, that cell is
 * the rows of one block less its columns.
 *
 * <p>The arithmetic is modulo the prime 2³¹ − 1. A direction read back as small whole numbers is exact all the same: it
 * satisfies each relation modulo the prime, and no sum of so few small numbers reaches the prime.
 */
final class Elimination {
    private static final long LARGEST_STEP = 1000;

    private final CountedSets people;
    /** Reduced equations by their pivot. */
    private final Map<Integer, Equation> rows = new HashMap<>();
    /** The pivots of the rows a set is or once was in. */
    private final Map<Integer, BitSet> uses = new HashMap<>();

    private final Map<Integer, SortedMap<Integer, Long>> directions = new HashMap<>();

    /** @param unknown the sets a reader is not told */
    Elimination(CountedSets people, BitSet unknown) {
        this.people = people;
        for (Relation relation : people.relations()) {
            int[] sets = relation.members().stream()
                    .filter(unknown::get)
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            long[] factors = new long[sets.length];
            for (int i = 0; i < sets.length; i++) {
                factors[i] = Math.floorMod((long) relation.sign(sets[i]), Equation.PRIME);
            }
            add(new Equation(sets, factors));
        }
    }

    /** The free sets whose directions move this set. */
    List<Integer> moving(int set) {
        return rows.containsKey(set)
                ? rows.get(set).sets().filter(s -> s != set).boxed().toList()
                : List.of(set);
    }

    /** How each set moves when this free set goes up by 1; empty when a number is too large to be sure of. */
    SortedMap<Integer, Long> direction(int free) {
        return directions.computeIfAbsent(free, this::read);
    }

    private SortedMap<Integer, Long> read(int free) {
        SortedMap<Integer, Long> steps = new TreeMap<>();
        steps.put(free, 1L);
        uses.getOrDefault(free, new BitSet()).stream()
                .filter(pivot -> rows.get(pivot).factor(free) != 0)
                .forEach(pivot -> steps.put(pivot, -signed(rows.get(pivot).factor(free))));
        boolean isExact = steps.values().stream().allMatch(step -> Math.abs(step) <= LARGEST_STEP);
        return isExact ? steps : new TreeMap<>();
    }

    private static long signed(long residue) {
        return residue > Equation.PRIME / 2 ? residue - Equation.PRIME : residue;
    }

    private void add(Equation equation) {
        Equation row = equation;
        for (int set : equation.sets().toArray()) {
            if (rows.containsKey(set)) {
                row = row.minus(row.factor(set), rows.get(set));
            }
        }
        if (row.isEmpty()) {
            return;
        }
        int pivot = pivot(row);
        Equation solved = row.solvedFor(pivot);
        uses.getOrDefault(pivot, new BitSet()).stream().forEach(other -> clear(other, pivot, solved));
        rows.put(pivot, solved);
        solved.sets().forEach(set -> use(set, pivot));
    }

    /** The set in the fewest relations, which fills the fewest rows; of these the largest, which leaves room to move. */
    private int pivot(Equation row) {
        Comparator<Integer> fewestRelations =
                Comparator.comparing(set -> people.relationsOf(set).size());
        return row.sets()
                .boxed()
                .min(fewestRelations.thenComparing(set -> people.isKnown(set) ? -people.count(set) : 0))
                .orElseThrow();
    }

    private void clear(int other, int pivot, Equation solved) {
        long factor = rows.get(other).factor(pivot);
        if (factor != 0) {
            rows.put(other, rows.get(other).minus(factor, solved));
            solved.sets().forEach(set -> use(set, other));
        }
    }

    private void use(int set, int pivot) {
        uses.computeIfAbsent(set, s -> new BitSet()).set(pivot);
    }
}
