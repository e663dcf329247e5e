package org.gainful.disclosure;

import java.util.ArrayList;
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
    private final List<String> names;
    private final List<OptionalLong> counts;
    private final BitSet quoted;
    private final List<Relation> relations;
    private final List<List<Integer>> relationsOf;

    /**
     * @param counts by name
     * @param quoted the sets that findings themselves name; the others come from sums and complements
     */
    CountedSets(SortedMap<String, OptionalLong> counts, BitSet quoted, List<Relation> relations) {
        this.names = List.copyOf(counts.keySet());
        this.counts = List.copyOf(counts.values());
        this.quoted = (BitSet) quoted.clone();
        this.relations = List.copyOf(relations);
        this.relationsOf = index(names.size(), relations);
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

    /** Whether nothing is lost to the reader when this set is withheld: no finding names it and one relation holds it. */
    boolean isFree(int set) {
        return !quoted.get(set) && relationsOf.get(set).size() <= 1;
    }
}
