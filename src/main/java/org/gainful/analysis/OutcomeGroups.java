package org.gainful.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Restriction;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;
import org.gainful.table.Sum;
import tech.tablesaw.selection.Selection;

/**
 * Who an outcome definition is about, and for whom it happened.
 *
 * <p>A coarse status ("not in paid work") settles the outcome when everything it may mean lies on one side; where it
 * straddles, and where the status is missing, the outcome is not known. Only people whose first status puts them at risk
 * for certain are at risk; someone whose first status is missing or straddles belongs nowhere, unless the last status alone
 * shows that the outcome did not happen.
 *
 * @param among everyone looked at
 * @param atRisk those of them the definition applies to for certain
 * @param perhapsAtRisk those whose first status is missing or straddles, so that nobody can say whether it applies
 * @param happened those at risk for whom it did happen
 * @param not those at risk for whom it did not
 * @param settled those at risk for whom it is known whether it did
 * @param unknown those at risk for whom nobody can say
 * @param without everyone for whom it certainly did not happen, at risk or not
 * @param origins the levels of the first status that put a person at risk; empty when the outcome is recorded
 */
public record OutcomeGroups(
        OutcomeDefinition definition,
        People among,
        People atRisk,
        People perhapsAtRisk,
        People happened,
        People not,
        People settled,
        People unknown,
        People without,
        List<String> origins,
        List<String> fields) {

    /**
     * The groups of a definition among the people it is about: those seen again where it looks at statuses or at what was
     * recorded of them, everyone in the export for all else; empty when the export has not the fields for it.
     */
    public static Optional<OutcomeGroups> of(Evidence evidence, OutcomeDefinition definition) {
        boolean seenAgain = definition.isRecorded() || definition.isByStatus();
        return of(evidence, definition, seenAgain ? evidence.participants() : evidence.recruited());
    }

    /** The groups of a definition among those of these people it looks at; empty when the export has not the fields or the people for it. */
    public static Optional<OutcomeGroups> of(Evidence evidence, OutcomeDefinition definition, People people) {
        if (evidence.study().hasOutcomesOnly() && !definition.isOfStarters()) {
            return Optional.empty();
        }
        People among = restricted(evidence, definition, people);
        if (definition.isRecorded()) {
            return recorded(evidence, definition, among);
        }
        if (definition.isByStatus()) {
            return definition.isOfEveryone()
                    ? ofEveryone(evidence, definition, among)
                    : byStatus(evidence, definition, among);
        }
        DefinitionRule rule =
                definition.follows().map(PublishedDefinition::rule).orElse(null);
        if (rule instanceof DefinitionRule.GoalMet) {
            return goalMet(evidence, definition, among);
        }
        return rule instanceof DefinitionRule.StepReached step
                ? stepReached(evidence, definition, step, among)
                : JobGroups.of(evidence, definition, rule, among);
    }

    /**
     * The groups of a definition by calendar quarter in each whole quarter the records cover, by its first day; empty for every
     * other definition, and where it is not known when people came and left.
     */
    public static SortedMap<LocalDate, OutcomeGroups> byQuarter(Evidence evidence, OutcomeDefinition definition) {
        return !evidence.study().hasOutcomesOnly()
                        && definition.follows().map(PublishedDefinition::rule).orElse(null)
                                instanceof DefinitionRule.Quarterly
                ? JobGroups.byQuarter(evidence, definition, restricted(evidence, definition, evidence.recruited()))
                : new TreeMap<>();
    }

    private static People restricted(Evidence evidence, OutcomeDefinition definition, People people) {
        People among = people;
        for (Restriction restriction : definition.among()) {
            among = among.withAnyOf(evidence.codebook().get(restriction.field()), restriction.levels());
        }
        return among;
    }

    /** Only the last status decides, or both where the outcome is a change; everyone is below the line. */
    private static Optional<OutcomeGroups> ofEveryone(Evidence evidence, OutcomeDefinition definition, People among) {
        Optional<Field> last = evidence.statusAfter();
        if (last.isEmpty()
                || !definition.from().isEmpty() && evidence.statusBefore().isEmpty()) {
            return Optional.empty();
        }
        Field after = last.get();
        List<String> yes = after.levelsWithin(definition.to());
        List<String> either = after.levelsAcross(definition.to());
        People begun = among;
        People perhapsBegun = among;
        List<String> fields = new ArrayList<>();
        if (!definition.from().isEmpty()) {
            Field before = evidence.statusBefore().orElseThrow();
            List<String> from = before.levelsWithin(definition.from());
            begun = among.withAnyOf(before, from);
            perhapsBegun = among.missingOrAnyOf(before, joined(from, before.levelsAcross(definition.from())));
            fields.add(before.name());
        }
        fields.add(after.name());
        People happened = begun.withAnyOf(after, yes);
        People unknown = perhapsBegun
                .missingOrAnyOf(after, joined(yes, either))
                .without("not certainly " + definition.name(), happened);
        return Optional.of(settling(definition, among, among, happened, unknown, fields));
    }

    private static Optional<OutcomeGroups> goalMet(Evidence evidence, OutcomeDefinition definition, People among) {
        Optional<Field> met = evidence.codebook().firstWithRole(Role.GOAL_MET);
        Optional<Field> goal = evidence.codebook().firstWithRole(Role.GOAL);
        if (met.isEmpty() || goal.isEmpty()) {
            return Optional.empty();
        }
        People atRisk = among.knowing(goal.get());
        return Optional.of(settling(
                definition,
                among,
                atRisk,
                atRisk.with(met.get(), Field.YES),
                atRisk.missing(met.get()),
                List.of(goal.get().name(), met.get().name())));
    }

    private static Optional<OutcomeGroups> stepReached(
            Evidence evidence, OutcomeDefinition definition, DefinitionRule.StepReached step, People among) {
        Optional<Field> from = evidence.codebook().firstWithRole(step.from());
        Optional<Field> to = evidence.codebook().firstWithRole(step.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        People atRisk = among.reaching(from.get());
        return Optional.of(settling(
                definition,
                among,
                atRisk,
                atRisk.reaching(to.get()),
                atRisk.notSayingWhether(to.get()),
                List.of(from.get().name(), to.get().name())));
    }

    /** Where nobody is perhaps at risk, whoever is neither with the outcome nor unknown is without it. */
    static OutcomeGroups settling(
            OutcomeDefinition definition,
            People among,
            People atRisk,
            People happened,
            People unknown,
            List<String> fields) {
        String name = definition.name();
        return new OutcomeGroups(
                definition,
                among,
                atRisk,
                among.without("perhaps at risk of " + name, among),
                happened,
                atRisk.without("not " + name, happened, unknown),
                atRisk.without(name + " known", unknown),
                unknown,
                among.without("not " + name, happened, unknown),
                List.of(),
                fields);
    }

    private static Optional<OutcomeGroups> recorded(Evidence evidence, OutcomeDefinition definition, People among) {
        return evidence.codebook()
                .find(definition.outcome())
                .map(field -> new OutcomeGroups(
                        definition,
                        among,
                        among,
                        among.without("perhaps at risk of " + definition.name(), among),
                        among.with(field, Field.YES),
                        among.with(field, Field.NO),
                        among.without(definition.name() + " known", among.missing(field)),
                        among.missing(field),
                        among.with(field, Field.NO),
                        List.of(),
                        List.of(field.name())));
    }

    /**
     * The groups of an outcome by change of status at another wave than the last, among those seen then; empty where the
     * wave has no status.
     */
    public static Optional<OutcomeGroups> at(Evidence evidence, OutcomeDefinition definition, Wave wave) {
        Optional<Field> before = evidence.statusBefore();
        Optional<Field> after = evidence.codebook().find(Role.STATUS, wave.name());
        Optional<People> seen = evidence.seenBy(wave);
        return !definition.isByStatus()
                        || definition.isOfEveryone()
                        || before.isEmpty()
                        || after.isEmpty()
                        || seen.isEmpty()
                ? Optional.empty()
                : Optional.of(changing(
                        definition.named(definition.name() + " at " + wave.name()),
                        before.get(),
                        after.get(),
                        seen.get()));
    }

    private static Optional<OutcomeGroups> byStatus(Evidence evidence, OutcomeDefinition definition, People among) {
        return evidence.statusBefore()
                .flatMap(before -> evidence.statusAfter().map(after -> changing(definition, before, after, among)));
    }

    private static OutcomeGroups changing(OutcomeDefinition definition, Field before, Field after, People among) {
        List<String> from = before.levelsWithin(definition.from());
        List<String> yes = after.levelsWithin(definition.to());
        List<String> either = after.levelsAcross(definition.to());
        List<String> no = others(after, yes, either);
        People atRisk = among.withAnyOf(before, from);
        People happened = atRisk.withAnyOf(after, yes);
        People unknown = atRisk.missingOrAnyOf(after, either);
        People perhaps = among.missingOrAnyOf(before, before.levelsAcross(definition.from()));
        People unsettled = perhaps.missingOrAnyOf(after, joined(yes, either));
        return new OutcomeGroups(
                definition,
                among,
                atRisk,
                perhaps,
                happened,
                atRisk.withAnyOf(after, no),
                atRisk.without(definition.name() + " known", unknown),
                unknown,
                among.without("not " + definition.name(), happened, unknown, unsettled),
                from,
                List.of(before.name(), after.name()));
    }

    private static List<String> others(Field field, List<String> yes, List<String> either) {
        return field.levels().stream()
                .filter(level -> !yes.contains(level) && !either.contains(level))
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Those for whom the outcome is known. */
    public int known() {
        return settled.count();
    }

    /** Those the definition does not apply to for certain. */
    private People neverAtRisk() {
        return among.without("never at risk of " + definition.name(), atRisk, perhapsAtRisk);
    }

    /** The name of the set of those for whom the outcome is known. */
    public String knownName() {
        return settled.name();
    }

    /** How the groups add up, for disclosure control. */
    public List<Sum> sums() {
        List<Sum> sums = new ArrayList<>(List.of(
                new Sum(knownName(), List.of(happened.name(), not.name())),
                new Sum(atRisk.name(), List.of(knownName(), unknown.name()))));
        if (definition.isByStatus() && !definition.isOfEveryone()) {
            sums.add(new Sum(
                    among.name(),
                    List.of(atRisk.name(), perhapsAtRisk.name(), neverAtRisk().name())));
        }
        return sums;
    }

    /** How these parts make the groups up, for disclosure control: nobody is in two of them, everybody in one. */
    public List<Sum> sumsOf(List<OutcomeGroups> parts) {
        List<Function<OutcomeGroups, String>> groups = List.of(
                p -> p.atRisk().name(),
                p -> p.happened().name(),
                p -> p.not().name(),
                OutcomeGroups::knownName,
                p -> p.unknown().name());
        return groups.stream()
                .map(name -> new Sum(name.apply(this), parts.stream().map(name).toList()))
                .toList();
    }

    /** The same outcome among fewer people. */
    public OutcomeGroups within(Field field, String level) {
        return fewer(people -> people.with(field, level));
    }

    /** The same outcome among those whose field has one of these levels. */
    public OutcomeGroups withinAnyOf(Field field, Collection<String> levels) {
        return fewer(people -> people.withAnyOf(field, levels));
    }

    /** The same outcome among those for whom this field is known. */
    public OutcomeGroups knowing(Field field) {
        return fewer(people -> people.knowing(field));
    }

    /** The same outcome among those for whom this field is missing. */
    public OutcomeGroups withoutKnowing(Field field) {
        return fewer(people -> people.missing(field));
    }

    /** The same outcome among those for whom at least one of these fields is missing. */
    public OutcomeGroups lackingAnyOf(List<Field> fields) {
        return fewer(people -> people.missingAnyOf(fields));
    }

    /** The same outcome among those in these rows. */
    public OutcomeGroups where(String truth, Selection rows) {
        return fewer(people -> people.and(truth, rows));
    }

    private OutcomeGroups fewer(UnaryOperator<People> those) {
        return new OutcomeGroups(
                definition,
                those.apply(among),
                those.apply(atRisk),
                those.apply(perhapsAtRisk),
                those.apply(happened),
                those.apply(not),
                those.apply(settled),
                those.apply(unknown),
                those.apply(without),
                origins,
                fields);
    }
}
