package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * The sets of people behind the findings of one run, with their counts and the ways they add up. Sets stand in the order
 * of their names, so that nothing decided here depends on the order of chapters. Immutable.
 *
 * <p>A set that only a sum names, and whose count does not follow from the sums, has an unknown count: whoever reads the
 * release does not know it either.
 */
final class CountedSets {
    private static final int UNMEASURED = -1;

    private final List<String> names;
    private final List<OptionalLong> counts;
    private final int[] quoted;
    private final BitSet prized;
    private final List<Relation> relations;
    private final List<List<Integer>> relationsOf;
    private final int[] heights;

    /**
     * @param counts by name
     * @param quoted by how many findings each set is named; the others come from sums and complements
     * @param prized the sets that the report opens with
     */
    CountedSets(SortedMap<String, OptionalLong> counts, int[] quoted, BitSet prized, List<Relation> relations) {
        this.names = List.copyOf(counts.keySet());
        this.counts = List.copyOf(counts.values());
        this.quoted = quoted.clone();
        this.prized = (BitSet) prized.clone();
        this.relations = List.copyOf(relations);
        this.relationsOf = index(names.size(), relations);
        this.heights = new int[names.size()];
        Arrays.fill(heights, UNMEASURED);
        for (int set = 0; set < heights.length; set++) {
            measure(set);
        }
    }

    /** A whole stands one above the highest of its parts; a set without parts stands at 0. */
    private int measure(int set) {
        if (heights[set] == UNMEASURED) {
            heights[set] = 0;
            for (int r : relationsOf.get(set)) {
                if (relations.get(r).total() == set) {
                    for (int part : relations.get(r).parts()) {
                        heights[set] = Math.max(heights[set], 1 + measure(part));
                    }
                }
            }
        }
        return heights[set];
    }

    private static List<List<Integer>> index(int sets, List<Relation> relations) {
        List<List<Integer>> of = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            of.add(new ArrayList<>());
        }
        for (int r = 0; r < relations.size(); r++) {
            for (int member : relations.get(r).members()) {
                of.get(member).add(r);
            }
        }
        return of;
    }

    int size() {
        return names.size();
    }

    String name(int set) {
        return names.get(set);
    }

    /** The set of this name, if any finding or sum names it. */
    Optional<Integer> find(String name) {
        int set = Collections.binarySearch(names, name);
        return set >= 0 ? Optional.of(set) : Optional.empty();
    }

    boolean isKnown(int set) {
        return counts.get(set).isPresent();
    }

    /** The count of a set for which {@link #isKnown} holds. */
    long count(int set) {
        return counts.get(set).orElseThrow();
    }

    List<Relation> relations() {
        return relations;
    }

    /** Indices of the relations a set takes part in. */
    List<Integer> relationsOf(int set) {
        return relationsOf.get(set);
    }

    /** By how many findings a set is named. */
    int quoted(int set) {
        return quoted[set];
    }

    /** How many steps a set is above sets without parts. */
    int height(int set) {
        return heights[set];
    }

    /** Whether the report opens with this set. */
    boolean isPrized(int set) {
        return prized.get(set);
    }
}
