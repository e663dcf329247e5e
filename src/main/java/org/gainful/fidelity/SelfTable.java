package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.BlandAltman;
import org.gainful.stat.agreement.Ratings;
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

/** What services say of themselves beside what raters from outside say. */
final class SelfTable {
    private static final double LEVEL = 0.95;

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    SelfTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<SelfRating> all = SelfRating.all(book);
        if (all.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        all.forEach(rating -> rows.add(Row.data(rating.service().label(), cells(rating))));
        mean(all.stream().filter(SelfRating::isComplete).toList(), rows);
        List<Column> columns = List.of(
                new Column("self-date", "Rated itself"),
                new Column("self", "Own total"),
                new Column("outside-date", "Reviewed"),
                new Column("outside", "Total from outside"),
                new Column("difference", "Own less outside (95% interval)"),
                new Column("higher", "Items rated higher by itself"),
                new Column("same", "The same"),
                new Column("lower", "Lower"));
        chapter.table(new Table(
                        "fidelity-self",
                        "What services say of themselves, beside what raters from outside say",
                        "Service",
                        columns,
                        rows,
                        List.of(Sentence.of("Ratings at most %s days apart.".formatted(SelfRating.MOST_DAYS))))
                .onPageUpTo(ReviewBook.MOST_ROWS));
    }

    private List<Cell> cells(SelfRating rating) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(rating.date().toString()));
        cells.add(total(rating, "self-total", rating.self()));
        cells.add(Cell.words(rating.outside().date().toString()));
        cells.add(total(rating, "outside-total", rating.outside().sheet()));
        cells.add(
                rating.isComplete()
                        ? Cell.of(
                                View.VALUE,
                                chapter.put(Finding.of(
                                                chapter.address(rating.service().name(), "self-difference"),
                                                Statistic.SCORE_DIFFERENCE,
                                                rating.difference(),
                                                Basis.ofNoPeople(
                                                        rating.service().label()))
                                        .by(
                                                "own total less total from outside",
                                                book.scale().id())))
                        : Cell.notApplicable());
        for (int sign : new int[] {1, 0, -1}) {
            cells.add(Cell.words(Long.toString(rating.items(book.scale().items(), sign))));
        }
        return cells;
    }

    private Cell total(SelfRating rating, String name, ScoreSheet sheet) {
        return Cell.of(
                View.BOUNDS,
                chapter.put(Finding.between(
                                chapter.address(rating.service().name(), name),
                                sheet.total().scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE,
                                Range.bounds(
                                        sheet.total().lowest(), sheet.total().highest()),
                                Basis.ofNoPeople(rating.service().label()))
                        .by("sum of item ratings", book.scale().id())));
    }

    private void mean(List<SelfRating> complete, List<Row> rows) {
        Optional<BlandAltman> differences = complete.size() < 2
                ? Optional.empty()
                : BlandAltman.of(Ratings.of(complete.stream()
                        .map(r -> new double[] {
                            r.self().total().lowest(),
                            r.outside().sheet().total().lowest()
                        })
                        .toArray(double[][]::new)));
        differences.ifPresent(found -> {
            Interval interval = found.biasInterval(LEVEL);
            String address = chapter.put(Finding.of(
                            chapter.address("self", "mean-difference"),
                            Statistic.SCORE_DIFFERENCE,
                            found.bias(),
                            Basis.ofNoPeople("services that rated themselves"))
                    .within(Range.confidence(interval.lower(), interval.upper(), LEVEL, "Student"))
                    .by("mean of paired differences", book.scale().id()));
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                cells.add(Cell.notApplicable());
            }
            cells.add(Cell.of(View.ESTIMATE_INTERVAL, address));
            for (int i = 0; i < 3; i++) {
                cells.add(Cell.notApplicable());
            }
            rows.add(Row.total("Mean of %s services".formatted(complete.size()), cells));
            Sentence summary = Sentence.of("Services that rated themselves came to a total that differs by ")
                    .number(View.ESTIMATE_INTERVAL, address)
                    .say(" points on average from that of raters from outside (%s services; above 0: higher)."
                            .formatted(complete.size()));
            chapter.headline(summary).say(summary);
        });
    }
}
