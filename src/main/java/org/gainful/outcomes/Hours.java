package org.gainful.outcomes;

import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.People;
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
        Means means = new Means(chapter);
        People first = evidence.participants().knowing(hours.before());
        People last = evidence.participants().knowing(hours.after());
        People both = first.knowing(hours.after());
        chapter.sum(
                first.name(), List.of(both.name(), first.missing(hours.after()).name()));
        chapter.sum(
                last.name(), List.of(both.name(), last.missing(hours.before()).name()));
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

    private static Sentence sentence(Means means) {
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

    private static Table table(Means means) {
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
                                        meanSd(means, "first-wave"),
                                        Cell.notApplicable(),
                                        Cell.notApplicable())),
                        Row.data(
                                "Everyone with hours at the last wave",
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("mean", "last-wave")),
                                        Cell.notApplicable(),
                                        meanSd(means, "last-wave"),
                                        Cell.notApplicable())),
                        Row.data(
                                "The same people, at both",
                                List.of(
                                        Cell.of(View.DENOMINATOR, means.at("change", "same-people")),
                                        meanSd(means, "same-people", "first-wave"),
                                        meanSd(means, "same-people", "last-wave"),
                                        Cell.of(View.ESTIMATE_INTERVAL, means.at("change", "same-people"))))),
                List.of());
    }

    private static Cell meanSd(Means means, String... address) {
        return Cell.of(View.MEAN_SD, means.at("mean", address), means.at("sd", address));
    }
}
