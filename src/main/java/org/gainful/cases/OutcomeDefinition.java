package org.gainful.cases;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.DefinitionRule.StatusAtLast;
import org.gainful.cases.DefinitionRule.StatusChange;

/**
 * What counts as an outcome in a study, by name: a change of status between the first and the last wave ({@code from},
 * {@code to}), a field that records the outcome itself ({@code outcome}), or the rule of a published definition.
 *
 * @param from statuses at the first wave that put a person at risk; empty for every other kind
 * @param to statuses at the last wave that count as the outcome; empty for every other kind
 * @param outcome the field with role outcome; empty when it is not recorded as such
 * @param cite where the definition comes from
 * @param by fields whose levels the rate is also given for
 * @param follows the published definition it applies
 * @param among whom it looks at; everyone where there is no restriction
 */
public record OutcomeDefinition(
        String name,
        String label,
        List<String> from,
        List<String> to,
        String outcome,
        String cite,
        List<String> by,
        Optional<PublishedDefinition> follows,
        List<Restriction> among) {
    public OutcomeDefinition {
        from = List.copyOf(from);
        to = List.copyOf(to);
        by = List.copyOf(by);
        among = List.copyOf(among);
    }

    /** A definition of the study's own. */
    public OutcomeDefinition(
            String name,
            String label,
            List<String> from,
            List<String> to,
            String outcome,
            String cite,
            List<String> by) {
        this(name, label, from, to, outcome, cite, by, Optional.empty(), List.of());
    }

    /** A published definition in a study's own statuses. */
    public static OutcomeDefinition following(
            PublishedDefinition published, Optional<Field> before, Optional<Field> after) {
        return new OutcomeDefinition(
                published.id(),
                published.title(),
                before.map(field -> field.levelsMeaning(from(published.rule()))).orElse(List.of()),
                after.map(field -> field.levelsMeaning(to(published.rule()))).orElse(List.of()),
                "",
                published.citation(),
                List.of(),
                Optional.of(published),
                List.of());
    }

    /** The same definition under another name. */
    public OutcomeDefinition named(String other) {
        return new OutcomeDefinition(other, label, from, to, outcome, cite, by, follows, among);
    }

    /** The same definition among fewer people. */
    public OutcomeDefinition among(List<Restriction> restrictions) {
        return new OutcomeDefinition(name, label, from, to, outcome, cite, by, follows, restrictions);
    }

    private static List<WorkKind> from(DefinitionRule rule) {
        return rule instanceof StatusChange change ? change.from() : List.of();
    }

    private static List<WorkKind> to(DefinitionRule rule) {
        return rule instanceof StatusChange change
                ? change.to()
                : rule instanceof StatusAtLast last ? last.to() : List.of();
    }

    public boolean isRecorded() {
        return !outcome.isEmpty();
    }

    /** Whether it follows from the statuses at the waves. */
    public boolean isByStatus() {
        return !isRecorded() && !to.isEmpty();
    }

    /** Whether only people who started a job stand below the line. */
    public boolean isOfStarters() {
        return follows.map(PublishedDefinition::rule)
                .filter(rule -> rule instanceof DefinitionRule.JobSustained)
                .isPresent();
    }

    /** Whether everyone stands below the line, whatever they began as. */
    public boolean isOfEveryone() {
        return follows.map(PublishedDefinition::rule)
                .filter(rule -> rule instanceof StatusAtLast
                        || rule instanceof StatusChange change
                                && change.denominator() == DefinitionRule.Denominator.EVERYONE)
                .isPresent();
    }
}
