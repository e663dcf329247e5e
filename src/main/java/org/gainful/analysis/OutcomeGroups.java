package org.gainful.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Sum;

/**
 * Who an outcome definition is about, and for whom it happened.
 *
 * <p>A coarse status ("not in paid work") settles the outcome when everything it may mean lies on one side; where it
 * straddles, and where the status is missing, the outcome is not known.
 *
 * @param atRisk everyone the definition can apply to
 * @param happened those of them for whom it did
 * @param not those for whom it did not
 * @param unknown those for whom nobody can say
 */
public record OutcomeGroups(
        OutcomeDefinition definition, People atRisk, People happened, People not, People unknown, List<String> fields) {

    /** The groups of a definition among these people; empty when the export has not the fields for it. */
    public static Optional<OutcomeGroups> of(Evidence evidence, OutcomeDefinition definition, People among) {
        return definition.isRecorded() ? recorded(evidence, definition, among) : byStatus(evidence, definition, among);
    }

    private static Optional<OutcomeGroups> recorded(Evidence evidence, OutcomeDefinition definition, People among) {
        return evidence.codebook()
                .find(definition.outcome())
                .map(field -> new OutcomeGroups(
                        definition,
                        among,
                        among.with(field, Field.YES),
                        among.with(field, Field.NO),
                        among.missing(field),
                        List.of(field.name())));
    }

    private static Optional<OutcomeGroups> byStatus(Evidence evidence, OutcomeDefinition definition, People among) {
        if (evidence.statusBefore().isEmpty() || evidence.statusAfter().isEmpty()) {
            return Optional.empty();
        }
        Field before = evidence.statusBefore().get();
        Field after = evidence.statusAfter().get();
        People atRisk = among.withAnyOf(before, definition.from());
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        List<String> straddling = new ArrayList<>();
        for (Category category : after.categories()) {
            sideOf(category, definition.to(), yes, no, straddling).add(category.value());
        }
        return Optional.of(new OutcomeGroups(
                definition,
                atRisk,
                atRisk.withAnyOf(after, yes),
                atRisk.withAnyOf(after, no),
                atRisk.missingOrAnyOf(after, straddling),
                List.of(before.name(), after.name())));
    }

    private static List<String> sideOf(
            Category category, List<String> to, List<String> yes, List<String> no, List<String> straddling) {
        if (to.containsAll(category.meanings())) {
            return yes;
        }
        return category.meanings().stream().noneMatch(to::contains) ? no : straddling;
    }

    /** Those for whom the outcome is known. */
    public int known() {
        return happened.count() + not.count();
    }

    /** The name of the set of those for whom the outcome is known. */
    public String knownName() {
        return atRisk.name() + " & " + definition.name() + " known";
    }

    /** How the groups add up, for disclosure control. */
    public List<Sum> sums() {
        return List.of(
                new Sum(knownName(), List.of(happened.name(), not.name())),
                new Sum(atRisk.name(), List.of(knownName(), unknown.name())));
    }

    /** The same outcome among fewer people. */
    public OutcomeGroups within(Field field, String level) {
        return new OutcomeGroups(
                definition,
                atRisk.with(field, level),
                happened.with(field, level),
                not.with(field, level),
                unknown.with(field, level),
                fields);
    }

    /** The same outcome among those for whom this field is known. */
    public OutcomeGroups knowing(Field field) {
        return new OutcomeGroups(
                definition,
                atRisk.knowing(field),
                happened.knowing(field),
                not.knowing(field),
                unknown.knowing(field),
                fields);
    }

    /** The same outcome among those for whom this field is missing. */
    public OutcomeGroups withoutKnowing(Field field) {
        return new OutcomeGroups(
                definition,
                atRisk.missing(field),
                happened.missing(field),
                not.missing(field),
                unknown.missing(field),
                fields);
    }
}
