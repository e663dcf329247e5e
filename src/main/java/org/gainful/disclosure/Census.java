package org.gainful.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainful.table.Basis;
import org.gainful.table.Basis.Bond;
import org.gainful.table.Chapter;
import org.gainful.table.Finding;
import org.gainful.table.Kinship;
import org.gainful.table.Sum;

/**
 * Collects the {@link CountedSets} of a run: the sets that findings name, the sums that chapters state, and for each share the
 * complement of its numerator, since {@code 85 of 88} also says that 3 are not.
 *
 * <p>Contradictions are the fault of an analysis and end the run with an {@link IllegalStateException} that names the set:
 * one name with two counts, parts that do not make up their whole.
 */
final class Census {
    private final Map<String, OptionalLong> counts = new HashMap<>();
    /** By how many findings a set is named that would go with it. */
    private final Map<String, Integer> quoted = new HashMap<>();

    private final Set<Sum> sums = new LinkedHashSet<>();
    private final Set<List<String>> halves = new HashSet<>();
    private final Set<String> prized = new HashSet<>();
    private final Kinship kinship;

    private Census(Kinship kinship) {
        this.kinship = kinship;
    }

    static CountedSets of(List<Chapter> chapters, Kinship kinship) {
        Census census = new Census(kinship);
        List<Finding> findings = chapters.stream()
                .flatMap(c -> c.findings().stream())
                .filter(f -> f.basis().isOfPeople())
                .toList();
        findings.forEach(f -> census.count(f.basis()));
        chapters.stream().flatMap(c -> c.sums().stream()).distinct().forEach(census::add);
        kinship.sums().forEach(census::add);
        findings.forEach(f -> census.complement(f.basis()));
        census.prize(chapters, findings);
        return census.people();
    }

    private void count(Basis basis) {
        count(basis.counted(), basis.numerator());
        count(basis.outOf(), basis.denominator());
        count(basis.leftOut(), basis.missing());
        if (basis.bond() == Bond.TIGHT) {
            Stream.of(basis.counted(), basis.outOf(), basis.leftOut()).forEach(this::quote);
            basis.compared().forEach(set -> put(kinship.nameOf(set), kinship.count(set)));
        }
    }

    private void count(String name, OptionalLong count) {
        if (!name.isEmpty()) {
            put(kinship.nameOf(name), count);
        }
    }

    private void quote(String name) {
        quoted.merge(kinship.nameOf(name), 1, Integer::sum);
    }

    private void put(String name, OptionalLong count) {
        OptionalLong before = counts.getOrDefault(name, OptionalLong.empty());
        if (before.isPresent() && count.isPresent() && before.getAsLong() != count.getAsLong()) {
            throw new IllegalStateException("the set of people '%s' has two counts, %s and %s"
                    .formatted(name, before.getAsLong(), count.getAsLong()));
        }
        counts.put(name, count.isPresent() ? count : before);
    }

    private void add(Sum stated) {
        String total = kinship.nameOf(stated.total());
        List<String> parts = stated.parts().stream()
                .map(kinship::nameOf)
                .filter(part -> !kinship.isEmpty(part))
                .sorted()
                .toList();
        if (kinship.isEmpty(total) || parts.equals(List.of(total))) {
            return;
        }
        Set<String> members = new HashSet<>(parts);
        if (members.size() < parts.size() || members.contains(total)) {
            throw new IllegalStateException("the sum of '%s' names a set twice".formatted(stated.total()));
        }
        if (!sums.add(new Sum(total, parts))) {
            return;
        }
        put(total, OptionalLong.empty());
        parts.forEach(part -> put(part, OptionalLong.empty()));
        if (parts.size() == 2) {
            parts.forEach(part -> halves.add(List.of(total, part)));
        }
    }

    private void complement(Basis basis) {
        String counted = kinship.nameOf(basis.counted());
        String outOf = kinship.nameOf(basis.outOf());
        if (!isShare(basis) || counted.equals(outOf) || halves.contains(List.of(outOf, counted))) {
            return;
        }
        String rest = kinship.rest(outOf, counted);
        put(
                rest,
                OptionalLong.of(
                        basis.denominator().getAsLong() - basis.numerator().getAsLong()));
        add(new Sum(outOf, List.of(counted, rest)));
    }

    private static boolean isShare(Basis basis) {
        return basis.numerator().isPresent()
                && basis.denominator().isPresent()
                && !basis.counted().isEmpty()
                && !basis.outOf().isEmpty();
    }

    /** Marks the sets that the opening sentences of the report speak of. */
    private void prize(List<Chapter> chapters, List<Finding> findings) {
        Set<String> addresses = new HashSet<>();
        chapters.stream().flatMap(c -> c.headlines().stream()).forEach(s -> addresses.addAll(s.addresses()));
        for (Finding finding : findings) {
            if (addresses.contains(finding.address())) {
                prized.add(kinship.nameOf(finding.basis().counted()));
                prized.add(kinship.nameOf(finding.basis().outOf()));
            }
        }
    }

    private CountedSets people() {
        derive();
        SortedMap<String, OptionalLong> sorted = new TreeMap<>(counts);
        Map<String, Integer> indices = new HashMap<>();
        int[] quotedBy = new int[sorted.size()];
        BitSet prizedIndices = new BitSet();
        for (String name : sorted.keySet()) {
            int set = indices.size();
            indices.put(name, set);
            quotedBy[set] = quoted.getOrDefault(name, 0);
            prizedIndices.set(set, prized.contains(name));
        }
        List<Relation> relations = sums.stream()
                .map(sum -> new Relation(
                        indices.get(sum.total()),
                        sum.parts().stream().map(indices::get).toList()))
                .sorted()
                .toList();
        return new CountedSets(sorted, quotedBy, prizedIndices, relations);
    }

    /** Fills in counts that follow from a sum: what we can work out, so can a reader. */
    private void derive() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums) {
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
