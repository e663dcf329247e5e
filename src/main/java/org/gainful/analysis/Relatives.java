package org.gainful.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;

/**
 * Finds how the sets of people of a run are related by who is in them. Sets are the same when they hold the same people.
 * Three kinds of sum are found, whoever did or did not state them:
 *
 * <ol>
 *   <li>a share's denominator is its numerator and the rest;
 *   <li>a set a finding tells the count of is another such set and fewer people than may be told;
 *   <li>a set a finding tells the count of is two others that have nobody in common.
 * </ol>
 *
 * <p>For the third kind every pair is tried. A set is summed up in one number, the sum of its 64-bit words times odd
 * constants (modulo 2\u2076\u2074); it adds up over sets that have nobody in common, so that a pair takes one addition and one
 * look-up. What is found so is then compared person by person.
 */
final class Relatives {
    private final Map<String, BitSet> members;
    private final List<Finding> findings;
    private final int threshold;

    /** The name that stands for all sets of the same people. */
    private final Map<BitSet, String> names = new HashMap<>();

    private final Map<String, String> sameAs = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    Relatives(Map<String, BitSet> members, List<Chapter> chapters, int threshold) {
        this.members = members;
        this.findings = chapters.stream()
                .flatMap(c -> c.findings().stream())
                .filter(f -> f.basis().isOfPeople())
                .toList();
        this.threshold = threshold;
        spoken(chapters).forEach(name -> sameAs.put(name, names.computeIfAbsent(members.get(name), m -> name)));
    }

    /** Every registered name of findings and stated sums, in order, so that the first stands for all. */
    private SortedSet<String> spoken(List<Chapter> chapters) {
        SortedSet<String> spoken = new TreeSet<>();
        findings.forEach(f -> of(f.basis()).forEach(spoken::add));
        for (Chapter chapter : chapters) {
            for (Sum sum : chapter.sums()) {
                spoken.add(sum.total());
                spoken.addAll(sum.parts());
            }
        }
        spoken.retainAll(members.keySet());
        return spoken;
    }

    private static Stream<String> of(Basis basis) {
        return Stream.concat(told(basis), basis.compared().stream());
    }

    private static Stream<String> told(Basis basis) {
        return Stream.of(basis.counted(), basis.outOf(), basis.leftOut());
    }

    Kinship kinship() {
        findings.stream()
                .map(f -> List.of(f.basis().outOf(), f.basis().counted()))
                .distinct()
                .forEach(pair -> rest(pair.get(0), pair.get(1)));
        List<Told> told = told();
        nearlySame(told);
        pairs(told);
        Map<String, Long> counts = new HashMap<>();
        names.forEach((people, name) -> counts.put(name, (long) people.cardinality()));
        return new Kinship(sameAs, counts, sums);
    }

    private void rest(String whole, String part) {
        if (sameAs.containsKey(whole) && sameAs.containsKey(part)) {
            split(sameAs.get(whole), members.get(whole), sameAs.get(part), members.get(part));
        }
    }

    /** Names the rest of a whole, by the name it has already if any. */
    private void split(String whole, BitSet all, String part, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        String plain = Kinship.restName(whole, part);
        if (some.isEmpty() || rest.isEmpty()) {
            sameAs.put(plain, some.isEmpty() ? whole : names.getOrDefault(rest, plain));
            return;
        }
        String name = names.computeIfAbsent(rest, r -> plain);
        sameAs.put(plain, name);
        sums.add(new Sum(whole, List.of(part, name)));
    }

    /** A set whose count a finding tells. */
    private record Told(String name, BitSet people, int count, long digest) {
        static Told of(String name, BitSet people) {
            return new Told(name, people, people.cardinality(), digest(people));
        }

        private static long digest(BitSet people) {
            long sum = 0;
            long[] words = people.toLongArray();
            for (int w = 0; w < words.length; w++) {
                sum += words[w] * odd(w);
            }
            return sum;
        }

        /** A constant for each word: Steele, Lea and Flood's SplitMix (2014), made odd. */
        private static long odd(int word) {
            long z = (word + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return (z ^ (z >>> 31)) | 1;
        }

        boolean isWithin(Told other) {
            BitSet outside = (BitSet) people.clone();
            outside.andNot(other.people);
            return outside.isEmpty();
        }
    }

    private List<Told> told() {
        Map<String, Told> told = new TreeMap<>();
        findings.stream()
                .flatMap(f -> told(f.basis()))
                .filter(sameAs::containsKey)
                .filter(name -> !members.get(name).isEmpty())
                .forEach(name -> told.computeIfAbsent(sameAs.get(name), n -> Told.of(n, members.get(name))));
        return List.copyOf(told.values());
    }

    private void nearlySame(List<Told> told) {
        for (Told whole : told) {
            for (Told part : told) {
                int rest = whole.count() - part.count();
                if (rest > 0 && rest < threshold && part.isWithin(whole)) {
                    split(whole.name(), whole.people(), part.name(), part.people());
                }
            }
        }
    }

    private void pairs(List<Told> told) {
        Map<Long, Told> byDigest = new HashMap<>();
        BitSet counts = new BitSet();
        for (Told set : told) {
            byDigest.put(set.digest(), set);
            counts.set(set.count());
        }
        for (int a = 0; a < told.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (counts.get(told.get(a).count() + told.get(b).count())) {
                    pair(told.get(a), told.get(b), byDigest);
                }
            }
        }
    }

    private void pair(Told one, Told other, Map<Long, Told> byDigest) {
        Told whole = byDigest.get(one.digest() + other.digest());
        if (whole != null && !one.people().intersects(other.people())) {
            BitSet both = (BitSet) one.people().clone();
            both.or(other.people());
            if (both.equals(whole.people())) {
                sums.add(new Sum(whole.name(), List.of(one.name(), other.name())));
            }
        }
    }
}
