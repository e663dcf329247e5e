package org.gainful.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gainful.analysis.WorkHistory.Answer;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.DefinitionRule.JobStart;
import org.gainful.cases.DefinitionRule.JobSustained;
import org.gainful.cases.DefinitionRule.Quarterly;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import tech.tablesaw.selection.Selection;

/** Whom a definition about jobs counts, from the job spells. */
final class JobGroups {
    private static final List<String> FIELDS = List.of("jobs");
    private static final int MONTHS_IN_A_QUARTER = 3;

    private final Evidence evidence;
    private final WorkHistory history;
    private final OutcomeDefinition definition;

    private JobGroups(Evidence evidence, WorkHistory history, OutcomeDefinition definition) {
        this.evidence = evidence;
        this.history = history;
        this.definition = definition;
    }

    /** Empty where the study has no job spells, or the rule is about something else. */
    static Optional<OutcomeGroups> of(
            Evidence evidence, OutcomeDefinition definition, DefinitionRule rule, People among) {
        return WorkHistory.of(evidence)
                .flatMap(history -> new JobGroups(evidence, history, definition).of(rule, among));
    }

    private Optional<OutcomeGroups> of(DefinitionRule rule, People among) {
        if (rule instanceof JobStart start) {
            return evidence.codebook()
                    .firstWithRole(Role.ACCEPTED)
                    .map(field -> started(start, among, among.reaching(field)));
        }
        if (rule instanceof JobSustained sustained) {
            return Optional.of(sustained(sustained, among));
        }
        return rule instanceof Quarterly ? quarterly(among) : Optional.empty();
    }

    private OutcomeGroups started(JobStart rule, People among, People accepted) {
        Optional<Field> status = evidence.statusBefore();
        People atRisk = rule.outOfWorkOnly()
                ? those(accepted, "out of work at entry", row -> history.inWorkAtEntry(status, row) == Answer.NO)
                : accepted;
        String job = "a job of %s paid hours".formatted(rule.hoursWorked());
        return groups(
                among,
                atRisk,
                those(atRisk, "began " + job, row -> history.started(row, rule.hoursWorked()) == Answer.YES),
                those(
                        atRisk,
                        "perhaps began " + job,
                        row -> history.started(row, rule.hoursWorked()) == Answer.UNKNOWN));
    }

    private OutcomeGroups sustained(JobSustained rule, People among) {
        People atRisk = those(
                among,
                "began a first job followed for %s weeks".formatted(rule.ofWeeks()),
                row -> history.isFollowed(row, rule.ofWeeks()));
        String kept = "worked %s of %s weeks, %s hours".formatted(rule.weeks(), rule.ofWeeks(), rule.weeklyHours());
        return groups(
                among,
                atRisk,
                those(atRisk, kept, row -> answer(rule, row) == Answer.YES),
                those(atRisk, "perhaps " + kept, row -> answer(rule, row) == Answer.UNKNOWN));
    }

    private Answer answer(JobSustained rule, int row) {
        return rule.isByWeek()
                ? history.workedWeeks(row, rule.weeks(), rule.ofWeeks(), rule.weeklyHours())
                : history.lasted(row, rule.weeks());
    }

    /** The last whole quarter the records cover; empty where it is not known when people came and left. */
    private Optional<OutcomeGroups> quarterly(People among) {
        return evidence.codebook().firstWithRole(Role.LEFT).isEmpty()
                ? Optional.empty()
                : Optional.of(quarter(among, lastQuarter(history.until())))
                        .filter(groups -> !groups.atRisk().isEmpty());
    }

    /** A calendar quarter from its first day. */
    private OutcomeGroups quarter(People among, LocalDate from) {
        LocalDate to = from.plusMonths(MONTHS_IN_A_QUARTER).minusDays(1);
        People onCaseload =
                those(among, "on the caseload in the quarter from " + from, row -> history.isOnCaseload(row, from, to));
        return groups(
                among,
                onCaseload,
                those(onCaseload, "worked in the quarter from " + from, row -> history.worked(row, from, to)),
                those(onCaseload, "perhaps worked in it", row -> false));
    }

    /**
     * Every whole quarter from the first that began when somebody was on the caseload already, to the last the records cover:
     * by its first day, each under a name of its own. Nothing where the rule is another one, or its data are not there.
     */
    static SortedMap<LocalDate, OutcomeGroups> byQuarter(
            Evidence evidence, OutcomeDefinition definition, People among) {
        SortedMap<LocalDate, OutcomeGroups> quarters = new TreeMap<>();
        Optional<WorkHistory> history = WorkHistory.of(evidence);
        if (history.isEmpty() || evidence.codebook().firstWithRole(Role.LEFT).isEmpty()) {
            return quarters;
        }
        Optional<LocalDate> first = IntStream.of(among.rows())
                .boxed()
                .flatMap(row -> history.get().entry(row).stream())
                .min(Comparator.naturalOrder());
        LocalDate last = lastQuarter(history.get().until());
        LocalDate from = first.map(JobGroups::nextQuarter).orElse(last.plusDays(1));
        for (LocalDate day = from; !day.isAfter(last); day = day.plusMonths(MONTHS_IN_A_QUARTER)) {
            OutcomeDefinition named = definition.named(definition.name() + " in " + name(day));
            quarters.put(day, new JobGroups(evidence, history.get(), named).quarter(among, day));
        }
        return quarters;
    }

    /** The first day of the first quarter that begins on a day or later. */
    static LocalDate nextQuarter(LocalDate day) {
        return lastQuarter(day.minusDays(2)).plusMonths(2 * MONTHS_IN_A_QUARTER);
    }

    /** 2024-Q1. */
    static String name(LocalDate quarter) {
        return quarter.getYear() + "-Q" + (quarter.getMonthValue() / MONTHS_IN_A_QUARTER + 1);
    }

    /** The first day of the last quarter that ends by a day. */
    static LocalDate lastQuarter(LocalDate until) {
        LocalDate next = until.plusDays(1);
        LocalDate quarter = LocalDate.of(next.getYear(), next.getMonth().firstMonthOfQuarter(), 1);
        return quarter.minusMonths(MONTHS_IN_A_QUARTER);
    }

    private static People those(People among, String truth, IntPredicate rows) {
        return among.and(
                truth, Selection.with(IntStream.of(among.rows()).filter(rows).toArray()));
    }

    private OutcomeGroups groups(People among, People atRisk, People happened, People unknown) {
        return OutcomeGroups.settling(definition, among, atRisk, happened, unknown, FIELDS);
    }
}
