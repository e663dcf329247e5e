package org.gainful.outcomes;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Hours of work at both waves: everyone in work at each, and the same people at both, never mixed. The first comparison
 * changes with who is in work; only the second says whether anybody's hours changed.
 */
public final class Hours implements Analysis {

    @Override
    public String id() {
        return "outcomes/hours";
    }

    @Override
    public String title() {
        return "Hours of work";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.pair(Role.HOURS).isPresent()
                ? List.of()
                : List.of("hours of work at two waves (fields with the role hours)");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        BeforeAfter hours = evidence.pair(Role.HOURS).orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        MeanFindings means = new MeanFindings(chapter);
        People all = evidence.participants();
        People workedFirst = working(evidence, all, evidence.statusBefore(), hours.before());
        People workedLast = working(evidence, all, evidence.statusAfter(), hours.after());
        People workedBoth = working(evidence, workedFirst, evidence.statusAfter(), hours.after());
        Measured first = Measured.of(workedFirst, hours.before());
        Measured last = Measured.of(workedLast, hours.after());
        Measured both = Measured.of(workedBoth, hours.before(), hours.after());
        chapter.sum(first.known().name(), List.of(both.known().name(), others(first.known(), both.known())));
        chapter.sum(last.known().name(), List.of(both.known().name(), others(last.known(), both.known())));
        means.put(first, hours.before(), "everyone with hours at the first wave", "first-wave");
        means.put(last, hours.after(), "everyone with hours at the last wave", "last-wave");
        means.put(both, hours.before(), "people with hours at both waves", "same-people", "first-wave");
        means.put(both, hours.after(), "people with hours at both waves", "same-people", "last-wave");
        means.putChange(both, hours, "people with hours at both waves", "same-people");
        chapter.say(sentence(means));
        chapter.table(table(means));
        chapter.note("The first two rows compare different people: some left work, others entered it. Only the last row"
                + " follows the same people, with a paired t interval.");
        return chapter.build();
    }

    /**
     * Those in work: in a status that some outcome counts as reached. Hours on a placement are not hours of work. Everyone
     * with hours where the study has no status, or no outcome by status.
     */
    private static People working(Evidence evidence, People among, Optional<Field> status, Field hours) {
        List<String> reached = evidence.study().definitions().stream()
                .flatMap(definition -> definition.to().stream())
                .toList();
        List<String> work = status.stream()
                .flatMap(field -> field.levelsWithin(reached).stream())
                .toList();
        return work.isEmpty() ? among.knowing(hours) : among.withAnyOf(status.orElseThrow(), work);
    }

    private static String others(People people, People both) {
        return people.without("not in work with hours at both waves", both).name();
    }

    private static Sentence sentence(MeanFindings means) {
        String change = means.at("change", "same-people");
        return Sentence.of("The ")
                .number(View.DENOMINATOR, means.at("mean", "first-wave"))
                .say(" people in work at the first wave worked ")
                .number(View.VALUE, means.at("mean", "first-wave"))
                .say(" hours a week on average, the ")
                .number(View.DENOMINATOR, means.at("mean", "last-wave"))
                .say(" at the last wave ")
                .number(View.VALUE, means.at("mean", "last-wave"))
                .say("; the ")
                .number(View.DENOMINATOR, change)
                .say(" in work at both changed by ")
                .number(View.VALUE, change)
                .say(" hours (95% interval ")
                .number(View.INTERVAL, change)
                .say(").");
    }

    private static Table table(MeanFindings means) {
        return new Table(
                "hours",
                "Weekly hours of work",
                "People",
                List.of(
                        new Column("people", "Number"),
                        new Column("first", "First wave: mean (SD)"),
                        new Column("last", "Last wave: mean (SD)"),
                        new Column("change", "Change (95% interval)")),
                List.of(
                        Row.data(
                                "Everyone with hours at the first wave",
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("mean", "first-wave")),
                                        means.meanSd("first-wave"),
                                        Cell.notApplicable(),
                                        Cell.notApplicable())),
                        Row.data(
                                "Everyone with hours at the last wave",
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("mean", "last-wave")),
                                        Cell.notApplicable(),
                                        means.meanSd("last-wave"),
                                        Cell.notApplicable())),
                        Row.data(
                                "The same people, at both",
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("change", "same-people")),
                                        means.meanSd("same-people", "first-wave"),
                                        means.meanSd("same-people", "last-wave"),
                                        Cell.of(View.ESTIMATE_INTERVAL, means.at("change", "same-people"))))),
                List.of());
    }
}
