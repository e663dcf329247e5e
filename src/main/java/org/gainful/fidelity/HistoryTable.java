package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.fidelity.ScoreSheet.Total;
import org.gainful.fidelity.TotalsTable.Bands;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** The totals of each service's last reviews, the latest at the right. */
final class HistoryTable {
    private static final String ID = "fidelity-history";
    private static final int MOST_REVIEWS = 6;
    /** More lines than these cannot be told apart. */
    private static final int MOST_LINES = 10;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final List<Service> again;
    private final int shown;

    HistoryTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
        this.again = ChangeTable.again(book);
        this.shown = Math.min(
                MOST_REVIEWS,
                again.stream().mapToInt(s -> s.reviews().size()).max().orElse(0));
    }

    void put() {
        if (again.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>();
        for (int back = shown - 1; back >= 0; back--) {
            columns.add(new Column("back-" + back, back == 0 ? "Latest" : back + " before"));
        }
        List<Row> rows = again.stream()
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        chapter.table(new Table(
                        ID,
                        "Totals from review to review",
                        "Service",
                        columns,
                        rows,
                        List.of(
                                Sentence.of("Reviews are counted back from the latest of each service."),
                                Bands.note(book.scale())))
                .onPageUpTo(ReviewBook.MOST_ROWS));
        if (again.size() <= MOST_LINES) {
            chapter.chart(chart(columns));
        }
    }

    private List<Cell> cells(Service service) {
        List<Cell> cells = new ArrayList<>();
        for (int back = shown - 1; back >= 0; back--) {
            int place = service.reviews().size() - 1 - back;
            boolean there = place >= 0 && service.reviews().get(place).applicable();
            cells.add(there ? cell(service, service.reviews().get(place)) : Cell.notApplicable());
        }
        return cells;
    }

    private Cell cell(Service service, Review review) {
        Total total = review.sheet().total();
        return Cell.of(
                View.BOUNDS,
                chapter.put(Finding.between(
                                chapter.address(service.name(), review.date().toString(), "total"),
                                total.scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE,
                                Range.bounds(total.lowest(), total.highest()),
                                Basis.ofNoPeople(service.label()))
                        .by(
                                "sum of item ratings, corrections made later taken in",
                                book.scale().id())));
    }

    private Chart chart(List<Column> columns) {
        String courses = again.stream()
                .map(service -> service.label()
                        + service.reviews().stream()
                                .skip(Math.max(0, service.reviews().size() - shown))
                                .filter(Review::applicable)
                                .map(review -> review.sheet().total())
                                .map(t -> t.isCertain() ? Bands.number(t.lowest()) : "open")
                                .collect(Collectors.joining(", ", " ", "")))
                .collect(Collectors.joining("; ", "Totals of each service from review to review: ", "."));
        return new Chart(
                        ID,
                        Chart.Kind.LINES,
                        ID,
                        columns.stream().map(Column::name).toList(),
                        "Totals from review to review",
                        "Total score, possible range %s to %s"
                                .formatted(
                                        book.scale().lowestTotal(), book.scale().highestTotal()),
                        Sentence.of(courses))
                .before(Bands.zones(book.scale()));
    }
}
