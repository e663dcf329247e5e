package org.gainful.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * A rate that has a new denominator each calendar quarter, in every whole quarter of the study: as a table and a chart. The
 * quarters share people and are no sample of anything, so that there is no test of a trend.
 */
record RateByQuarter(ChapterBuilder chapter, Evidence evidence, OutcomeDefinition definition) {

    /** Nothing for a definition without quarters, and for a study with one only, whose rate stands elsewhere. */
    void write() {
        SortedMap<LocalDate, OutcomeGroups> quarters = OutcomeGroups.byQuarter(evidence, definition);
        if (quarters.size() < 2) {
            return;
        }
        RateFindings findings = new RateFindings(chapter);
        List<Row> rows = new ArrayList<>();
        quarters.forEach((from, groups) -> {
            String share = findings.putRate(groups, "all", "on the caseload in " + label(from));
            rows.add(Row.data(
                    label(from),
                    List.of(Cell.of(View.OUT_OF, share), Cell.of(View.PERCENT, share), Cell.of(View.INTERVAL, share))));
        });
        String id = definition.name() + "-by-quarter";
        String title = definition.label() + ", quarter by quarter";
        chapter.table(new Table(
                id,
                title,
                "Quarter",
                List.of(
                        new Column("people", "People"),
                        new Column("rate", "Rate"),
                        new Column("interval", "95% interval")),
                rows,
                List.of(Sentence.of(
                        "Whole quarters only: from the first that began after somebody had come on the caseload to the"
                                + " last that ended before the records do. One person can stand in many quarters; neither"
                                + " add them up nor average them."))));
        chapter.chart(new Chart(
                id,
                Chart.Kind.DOTS,
                id,
                List.of("interval"),
                title,
                "Share who worked in the quarter, with 95% interval",
                Sentence.of("The rate in each of %s quarters, from ".formatted(quarters.size()))
                        .number(
                                View.PERCENT,
                                findings.share(quarters.get(quarters.firstKey()).definition(), "all"))
                        .say(" in " + label(quarters.firstKey()) + " to ")
                        .number(
                                View.PERCENT,
                                findings.share(quarters.get(quarters.lastKey()).definition(), "all"))
                        .say(" in " + label(quarters.lastKey()) + ".")));
    }

    /** January to March 2024. */
    static String label(LocalDate from) {
        return switch (from.getMonth()) {
                    case JANUARY -> "January to March ";
                    case APRIL -> "April to June ";
                    case JULY -> "July to September ";
                    default -> "October to December ";
                }
                + from.getYear();
    }
}
