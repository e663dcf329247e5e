package org.gainful.table;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How the sets of people behind the findings of a run are related by who is in them, whatever they are called. It is found
 * where the people are known and used where they are not: it says which names mean the same people and which sets make up
 * which, never who anybody is.
 *
 * @param sameAs the one name that stands for all sets of the same people, by each of their names
 * @param counts how many people a set holds, by the name that stands for it
 * @param sums ways in which sets make up others, in names that stand for all
 */
public record Kinship(Map<String, String> sameAs, Map<String, Long> counts, List<Sum> sums) {
    /** Nothing is known but what the analyses state. */
    public static final Kinship UNKNOWN = new Kinship(Map.of(), Map.of(), List.of());

    public Kinship {
        sameAs = Map.copyOf(sameAs);
        counts = Map.copyOf(counts);
        sums = List.copyOf(sums);
    }

    /** The name that stands for all sets of the same people. */
    public String nameOf(String set) {
        return sameAs.getOrDefault(set, set);
    }

    /** The name of the people of a whole who are not in this part of it. */
    public String rest(String whole, String part) {
        return nameOf(restName(nameOf(whole), nameOf(part)));
    }

    /** What the rest of a whole is called where no analysis gave it a name. */
    public static String restName(String whole, String part) {
        return whole + " \u2212 " + part;
    }

    /** How many people a set holds; empty when who is in it is not known. */
    public OptionalLong count(String set) {
        Long count = counts.get(nameOf(set));
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Whether a set is known to hold nobody. */
    public boolean isEmpty(String set) {
        return count(set).equals(OptionalLong.of(0));
    }
}
