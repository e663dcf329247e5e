package org.gainful.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param unlike the other pairs, those of the same two definitions together
 */
public record Comparison(List<Pair> shared, List<Unlike> unlike) {
    private static final String OWN = "its own definition";

    public Comparison {
        shared = List.copyOf(shared);
        unlike = List.copyOf(unlike);
    }

    /** The same definition as each of two programmes applies it. */
    public record Pair(OutcomeDefinition first, OutcomeDefinition second) {}

    /**
     * Two definitions that count different things.
     *
     * @param first what the one programme calls its outcomes by the one, and by which definition
     * @param differences in words
     */
    public record Unlike(String first, String second, List<String> differences) {}

    /** Outcomes of one programme by one definition. */
    private record Kind(String definition, List<OutcomeDefinition> outcomes) {
        OutcomeDefinition any() {
            return outcomes.get(0);
        }

        String words() {
            String more = outcomes.size() == 1 ? "" : " and %s more".formatted(outcomes.size() - 1);
            return "\u201c%s\u201d%s (%s)".formatted(any().label(), more, definition);
        }
    }

    public static Comparison of(StudyDeclaration first, StudyDeclaration second) {
        List<Pair> shared = new ArrayList<>();
        List<Unlike> unlike = new ArrayList<>();
        for (Kind one : kinds(first)) {
            for (Kind other : kinds(second)) {
                List<String> differences = differences(first, one.any(), second, other.any());
                if (differences.isEmpty()) {
                    one.outcomes().forEach(a -> other.outcomes().forEach(b -> shared.add(new Pair(a, b))));
                } else {
                    unlike.add(new Unlike(one.words(), other.words(), differences));
                }
            }
        }
        return new Comparison(shared, unlike);
    }

    private static List<Kind> kinds(StudyDeclaration study) {
        Map<String, List<OutcomeDefinition>> kinds = new LinkedHashMap<>();
        for (OutcomeDefinition outcome : study.definitions()) {
            String definition = outcome.follows().map(PublishedDefinition::id).orElse(OWN);
            kinds.computeIfAbsent(definition, d -> new ArrayList<>()).add(outcome);
        }
        return kinds.entrySet().stream()
                .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                .toList();
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
