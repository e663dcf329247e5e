package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.outcomes.Grouping.Group;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** One outcome's rate in each group that a field makes, as a table and a chart. */
final class RateBreakdown {
    private final ChapterBuilder chapter;
    private final RateFindings findings;
    private final OutcomeGroups groups;
    private final Field field;
    private final Grouping grouping;
    private final List<Group> parts;

    RateBreakdown(ChapterBuilder chapter, OutcomeGroups groups, Field field, CaseTable cases) {
        this.chapter = chapter;
        this.findings = new RateFindings(chapter);
        this.groups = groups;
        this.field = field;
        this.grouping = new Grouping(cases, field);
        this.parts = grouping.of(groups);
    }

    OutcomeGroups groups() {
        return groups;
    }

    Field field() {
        return field;
    }

    Grouping grouping() {
        return grouping;
    }

    /** The groups, without those whose group is not stated. */
    List<Group> parts() {
        return parts;
    }

    /** What a reader calls the field, in the middle of a sentence. */
    String title() {
        return field.title().toLowerCase(Locale.ROOT);
    }

    /** Writes both into the chapter. */
    void write() {
        List<Row> rows = new ArrayList<>();
        List<OutcomeGroups> whole = new ArrayList<>();
        for (Group group : parts) {
            rows.add(row(group.part(), group.key(), group.label()));
            whole.add(group.part());
        }
        OutcomeGroups unknown = groups.withoutKnowing(field);
        if (!unknown.atRisk().isEmpty()) {
            rows.add(row(unknown, field.name() + "-missing", "Not stated"));
        }
        whole.add(unknown);
        chapter.sums(unknown.sums());
        chapter.sums(groups.sumsOf(whole));
        String id = groups.definition().name() + "-by-" + field.name();
        chapter.table(new Table(
                id,
                groups.definition().label() + ", by " + title(),
                field.title(),
                List.of(
                        new Column("people", "People"),
                        new Column("rate", "Rate"),
                        new Column("interval", "95% interval")),
                rows,
                List.of()));
        if (rows.size() > 1) {
            chart(id, rows.size());
        }
    }

    private Row row(OutcomeGroups part, String key, String label) {
        String share = findings.putRate(part, key, label);
        return Row.data(
                label,
                List.of(Cell.of(View.OUT_OF, share), Cell.of(View.PERCENT, share), Cell.of(View.INTERVAL, share)));
    }

    private void chart(String id, int rows) {
        OutcomeDefinition definition = groups.definition();
        String overall = findings.share(definition, "all");
        chapter.chart(new Chart(
                id,
                Chart.Kind.DOTS,
                id,
                List.of("interval"),
                "%s, by %s".formatted(definition.label(), title()),
                "Share, with 95% interval",
                Sentence.of("Rate and interval for each of %s groups; everyone together: ".formatted(rows))
                        .number(View.PERCENT, overall)
                        .say(".")));
    }
}
