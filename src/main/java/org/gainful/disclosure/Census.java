package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Sum;

/**
 * Collects the {@link CountedSets} of a run: the sets that findings name, the sums that chapters state, and for each share the
 * complement of its numerator, since {@code 85 of 88} also says that 3 are not.
 *
 * <p>Contradictions are the fault of an analysis and end the run with an {@link IllegalStateException} that names the set:
 * one name with two counts, parts that do not make up their whole.
 */
final class Census {
    private final SortedMap<String, OptionalLong> counts = new TreeMap<>();
    private final SortedSet<String> quoted = new TreeSet<>();
    private final SortedMap<String, Sum> sums = new TreeMap<>();
    private final Set<List<String>> halves = new HashSet<>();

    static CountedSets of(List<Chapter> chapters) {
        Census census = new Census();
        List<Finding> findings =
                chapters.stream().flatMap(c -> c.findings().stream()).toList();
        findings.forEach(f -> census.count(f.basis()));
        chapters.stream().flatMap(c -> c.sums().stream()).forEach(census::add);
        findings.forEach(f -> census.complement(f.basis()));
        return census.people();
    }

    /** The people of the denominator who are not in the numerator. */
    static String complement(String counted, String outOf) {
        return outOf + " − " + counted;
    }

    private void count(Basis basis) {
        quote(basis.counted(), basis.numerator());
        quote(basis.outOf(), basis.denominator());
        quote(basis.leftOut(), basis.missing());
    }

    private void quote(String name, OptionalLong count) {
        if (!name.isEmpty()) {
            quoted.add(name);
            put(name, count);
        }
    }

    private void put(String name, OptionalLong count) {
        OptionalLong before = counts.getOrDefault(name, OptionalLong.empty());
        if (before.isPresent() && count.isPresent() && before.getAsLong() != count.getAsLong()) {
            throw new IllegalStateException("the set of people '%s' has two counts, %s and %s"
                    .formatted(name, before.getAsLong(), count.getAsLong()));
        }
        counts.put(name, count.isPresent() ? count : before);
    }

    private void add(Sum sum) {
        Set<String> members = new HashSet<>(sum.parts());
        if (members.size() < sum.parts().size() || members.contains(sum.total())) {
            throw new IllegalStateException("the sum of '%s' names a set twice".formatted(sum.total()));
        }
        List<String> parts = sum.parts().stream().sorted().toList();
        sums.put(sum.total() + "=" + parts, new Sum(sum.total(), parts));
        put(sum.total(), OptionalLong.empty());
        parts.forEach(part -> put(part, OptionalLong.empty()));
        if (parts.size() == 2) {
            parts.forEach(part -> halves.add(List.of(sum.total(), part)));
        }
    }

    private void complement(Basis basis) {
        boolean isStated = halves.contains(List.of(basis.outOf(), basis.counted()));
        if (isStated || !isShare(basis)) {
            return;
        }
        String complement = complement(basis.counted(), basis.outOf());
        long others = basis.denominator().getAsLong() - basis.numerator().getAsLong();
        put(complement, OptionalLong.of(others));
        add(new Sum(basis.outOf(), List.of(basis.counted(), complement)));
    }

    private static boolean isShare(Basis basis) {
        return basis.numerator().isPresent()
                && basis.denominator().isPresent()
                && !basis.counted().isEmpty()
                && !basis.outOf().isEmpty()
                && !basis.counted().equals(basis.outOf());
    }

    private CountedSets people() {
        derive();
        List<String> names = List.copyOf(counts.keySet());
        SortedMap<String, Integer> indices = new TreeMap<>();
        BitSet quotedIndices = new BitSet();
        for (int set = 0; set < names.size(); set++) {
            indices.put(names.get(set), set);
            quotedIndices.set(set, quoted.contains(names.get(set)));
        }
        List<Relation> relations = new ArrayList<>();
        for (Sum sum : sums.values()) {
            relations.add(new Relation(
                    indices.get(sum.total()),
                    sum.parts().stream().map(indices::get).toList()));
        }
        return new CountedSets(counts, quotedIndices, relations);
    }

    /** Fills in counts that follow from a sum: what we can work out, so can a reader. */
    private void derive() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums.values()) {
                changed |= derive(sum);
            }
        }
    }

    private boolean derive(Sum sum) {
        List<String> unknown = new ArrayList<>();
        long balance = counts.get(sum.total()).orElse(0);
        for (String part : sum.parts()) {
            balance -= counts.get(part).orElse(0);
            if (counts.get(part).isEmpty()) {
                unknown.add(part);
            }
        }
        boolean totalUnknown = counts.get(sum.total()).isEmpty();
        int open = unknown.size() + (totalUnknown ? 1 : 0);
        if (open == 0 && balance != 0 || open == 1 && !totalUnknown && balance < 0) {
            throw new IllegalStateException("the parts of '%s' do not make up its count: %s"
                    .formatted(sum.total(), String.join(", ", sum.parts())));
        }
        if (open == 1) {
            put(totalUnknown ? sum.total() : unknown.get(0), OptionalLong.of(Math.abs(balance)));
        }
        return open == 1;
    }
}
