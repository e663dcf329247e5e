package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.table.Cell;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** The tables of transitions and their chart. */
final class TransitionTables {
    private static final String OBSERVED = "transitions";

    private final TransitionFindings findings;
    private final Field before;
    private final Field after;
    private final List<Origin> origins;
    private final Origin everyone;

    TransitionTables(TransitionFindings findings, Field before, Field after, List<Origin> origins, Origin everyone) {
        this.findings = findings;
        this.before = before;
        this.after = after;
        this.origins = origins;
        this.everyone = everyone;
    }

    /** What the export says. */
    Table observed() {
        List<Column> columns = new ArrayList<>();
        after.categories().forEach(c -> columns.add(new Column(c.value(), c.label())));
        columns.add(new Column(TransitionFindings.UNKNOWN, "Not known"));
        columns.add(new Column("people", "People"));
        List<Row> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(Row.data(origin.label(), observedCells(origin)));
        }
        rows.add(Row.total(everyone.label(), observedCells(everyone)));
        return new Table(
                OBSERVED,
                "Work status at the last wave, by status at the first",
                before.title() + " at the first wave",
                columns,
                rows,
                List.of());
    }

    private List<Cell> observedCells(Origin origin) {
        List<Cell> cells = new ArrayList<>();
        for (Category category : after.categories()) {
            cells.add(Cell.of(View.COUNT, findings.share(origin, category.value())));
        }
        cells.add(Cell.of(View.COUNT, findings.share(origin, TransitionFindings.UNKNOWN)));
        cells.add(Cell.of(View.DENOMINATOR, findings.share(origin, TransitionFindings.UNKNOWN)));
        return cells;
    }

    /** What it leaves open. */
    Table bounded() {
        List<Category> precise =
                after.categories().stream().filter(Category::isPrecise).toList();
        List<Row> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(Row.data(origin.label(), boundCells(origin, precise)));
        }
        rows.add(Row.total(everyone.label(), boundCells(everyone, precise)));
        return new Table(
                "transition-bounds",
                "The least and the most each number can be",
                before.title() + " at the first wave",
                precise.stream().map(c -> new Column(c.value(), c.label())).toList(),
                rows,
                List.of());
    }

    private List<Cell> boundCells(Origin origin, List<Category> precise) {
        return precise.stream()
                .map(c -> Cell.of(View.BOUNDS, findings.bounds(origin, c.value())))
                .toList();
    }

    Chart chart() {
        List<String> columns =
                new ArrayList<>(after.categories().stream().map(Category::value).toList());
        columns.add(TransitionFindings.UNKNOWN);
        Sentence alternative = Sentence.of("Bars of work status at the last wave, one for each status at the first.");
        for (Origin origin : origins) {
            alternative = inWords(origin, alternative.say(" " + origin.label() + " at first:"));
        }
        return new Chart(
                        OBSERVED,
                        Chart.Kind.STACKED_BARS,
                        OBSERVED,
                        columns,
                        "Status at the last wave, by status at the first",
                        "Share of people with each status at the first wave",
                        alternative)
                .leavingOpen(open());
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        after.categories().stream().filter(c -> !c.isPrecise()).forEach(c -> open.add(c.value()));
        open.add(TransitionFindings.UNKNOWN);
        return open;
    }

    private Sentence inWords(Origin origin, Sentence sentence) {
        Sentence longer = sentence;
        String separator = " ";
        for (Category category : after.categories()) {
            if (!origin.at(after, category).isEmpty()) {
                String address = findings.share(origin, category.value());
                String label = category.label().toLowerCase(Locale.ROOT);
                longer = longer.say(separator).number(View.OUT_OF, address).say(" " + label);
                separator = "; ";
            }
        }
        return separator.equals(" ") ? longer.say(" nothing is known.") : longer.say(".");
    }
}
