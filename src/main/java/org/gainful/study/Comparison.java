package org.gainful.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Wave;

/**
 * Whether the rates of two programmes may stand beside each other: only by one published definition that both follow, over
 * the same time. It says why not where they may not.
 *
 * @param shared pairs of definitions that count the same
 * @param reasons why other pairs do not, each in words
 */
public record Comparison(List<Pair> shared, List<String> reasons) {
    public Comparison {
        shared = List.copyOf(shared);
        reasons = List.copyOf(reasons);
    }

    /** The same definition as each of two programmes applies it. */
    public record Pair(OutcomeDefinition first, OutcomeDefinition second) {}

    public static Comparison of(StudyDeclaration first, StudyDeclaration second) {
        List<Pair> shared = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (OutcomeDefinition one : first.definitions()) {
            for (OutcomeDefinition other : second.definitions()) {
                List<String> differences = differences(first, one, second, other);
                if (differences.isEmpty()) {
                    shared.add(new Pair(one, other));
                } else {
                    reasons.add("\u201c%s\u201d of %s and \u201c%s\u201d of %s: %s"
                            .formatted(
                                    one.label(),
                                    first.id(),
                                    other.label(),
                                    second.id(),
                                    String.join("; ", differences)));
                }
            }
        }
        return new Comparison(shared, reasons);
    }

    private static List<String> differences(
            StudyDeclaration first, OutcomeDefinition one, StudyDeclaration second, OutcomeDefinition other) {
        Optional<PublishedDefinition> a = one.follows();
        Optional<PublishedDefinition> b = other.follows();
        if (a.isEmpty() || b.isEmpty()) {
            return List.of("a study's own definition says nothing of another's (follows: names a published one)");
        }
        if (!a.get().id().equals(b.get().id())) {
            return a.get().differences(b.get());
        }
        OptionalInt months = months(first);
        OptionalInt others = months(second);
        return one.isByStatus() && months.isPresent() && others.isPresent() && !months.equals(others)
                ? List.of("window: %s months and %s months".formatted(months.getAsInt(), others.getAsInt()))
                : List.of();
    }

    private static OptionalInt months(StudyDeclaration study) {
        return study.followUp().map(Wave::months).orElse(OptionalInt.empty());
    }
}
