package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.fidelity.ScoreSheet.Total;
import org.gainful.fidelity.TotalsTable.Bands;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** What each rule makes of items that do not fit a service, where there are any: such an item scores 1, or is left out. */
final class NoFitTable {
    private static final List<NoFit> RULES = List.of(NoFit.SCORES_LOWEST, NoFit.EXCLUDED);

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    NoFitTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = book.scored().stream()
                .filter(service -> service.latest().sheet().misfits() > 0)
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = List.of(
                new Column("items", "Items that do not fit"),
                new Column("scores-lowest", "Total if they score 1"),
                new Column("scores-lowest-band", "Band"),
                new Column("excluded", "Total if they are left out"),
                new Column("excluded-band", "Band"));
        chapter.table(new Table(
                        "fidelity-no-fit",
                        "What the rule for items that do not fit makes of the totals",
                        "Service",
                        columns,
                        rows,
                        List.of(Sentence.of("Left out: the mean of the other items times the number of all items. "
                                + "Elsewhere in this report: " + book.noFit().rule())))
                .onPageUpTo(ReviewBook.MOST_ROWS));
    }

    private List<Cell> cells(Service service) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(Integer.toString(service.latest().sheet().misfits())));
        for (NoFit rule : RULES) {
            ScoreSheet sheet = service.latest().sheet().under(rule);
            Total total = sheet.total();
            cells.add(Cell.of(
                    View.BOUNDS,
                    chapter.put(Finding.between(
                                    chapter.address(service.name(), "total-by-rule", rule.word()),
                                    total.scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE,
                                    Range.bounds(total.lowest(), total.highest()),
                                    Basis.ofNoPeople(service.label()))
                            .by(
                                    "items that do not fit: " + rule.word(),
                                    book.scale().id()))));
            cells.add(Cell.words(Bands.words(sheet.bands())));
        }
        return cells;
    }
}
