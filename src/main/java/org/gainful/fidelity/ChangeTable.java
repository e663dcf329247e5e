package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/** The latest review of each service beside the one before. */
final class ChangeTable {
    private static final double LEVEL = 0.95;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final List<Service> again;
    private final Optional<MeasurementOfTotals> error;

    ChangeTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
        this.again = again(book);
        this.error = MeasurementOfTotals.of(book);
    }

    /** The services of which two reviews could apply the scale. */
    static List<Service> again(ReviewBook book) {
        return book.scored().stream()
                .filter(service -> service.previous().filter(Review::applicable).isPresent())
                .toList();
    }

    void put() {
        if (again.isEmpty()) {
            return;
        }
        Sentence summary = summary();
        chapter.headline(summary).say(summary);
        String interval = error.isPresent() ? "Change (95% interval)" : "Change";
        List<Column> columns = List.of(
                new Column("before-date", "Before"),
                new Column("before", "Total before"),
                new Column("latest-date", "Latest"),
                new Column("latest", "Total"),
                new Column("change", interval),
                new Column("higher", "Items higher"),
                new Column("lower", "Items lower"));
        List<Row> rows = again.stream()
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        chapter.table(
                new Table("fidelity-change", "Change since the review before", "Service", columns, rows, List.of())
                        .onPageUpTo(ReviewBook.MOST_ROWS));
        error.ifPresent(known ->
                chapter.note(("The interval of a change is by the error of measurement of both totals (standard"
                                + " error %s points, %s).")
                        .formatted(Bands.number(known.error().standardError()), known.source())));
    }

    private Sentence summary() {
        List<Total> changes = again.stream().map(ChangeTable::change).toList();
        long rose = changes.stream().filter(change -> change.lowest() > 0).count();
        long fell = changes.stream().filter(change -> change.highest() < 0).count();
        long open = changes.stream()
                .filter(change -> change.lowest() <= 0 && change.highest() >= 0 && !change.isCertain())
                .count();
        String beyond = error.map(known -> {
                    double least = known.error().smallestDetectableChange(LEVEL);
                    long clear = changes.stream()
                            .filter(c -> c.lowest() > least || c.highest() < -least)
                            .count();
                    return " Error alone can move a total by %s points (95%%): %s changed by more."
                            .formatted(Bands.number(least), clear == 0 ? "none" : Long.toString(clear));
                })
                .orElse("");
        return Sentence.of("Since the review before, %s of %s services rose, %s fell%s.%s"
                .formatted(
                        rose,
                        again.size(),
                        fell,
                        open == 0 ? "" : ", of %s it cannot be told as items are open".formatted(open),
                        beyond));
    }

    private static Total change(Service service) {
        Total latest = service.latest().sheet().total();
        Total before = service.previous().orElseThrow().sheet().total();
        return new Total(latest.lowest() - before.highest(), latest.highest() - before.lowest(), false);
    }

    private List<Cell> cells(Service service) {
        Review before = service.previous().orElseThrow();
        Review latest = service.latest();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(before.date().toString()));
        cells.add(total(service, before, "total-before"));
        cells.add(Cell.words(latest.date().toString()));
        cells.add(total(service, latest, "total"));
        Finding change = change(service, change(service));
        boolean estimated = change.range()
                .flatMap(r -> r.level().stream().boxed().findFirst())
                .isPresent();
        cells.add(Cell.of(estimated ? View.ESTIMATE_INTERVAL : View.BOUNDS, chapter.put(change)));
        cells.add(Cell.words(Long.toString(items(before, latest, 1))));
        cells.add(Cell.words(Long.toString(items(before, latest, -1))));
        return cells;
    }

    private Cell total(Service service, Review review, String name) {
        Total total = review.sheet().total();
        return Cell.of(
                View.BOUNDS,
                chapter.put(Finding.between(
                                chapter.address(service.name(), name),
                                total.scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE,
                                Range.bounds(total.lowest(), total.highest()),
                                Basis.ofNoPeople(service.label()))
                        .by(
                                "sum of item ratings, corrections made later taken in",
                                book.scale().id())));
    }

    private Finding change(Service service, Total change) {
        Finding finding = Finding.between(
                        chapter.address(service.name(), "change"),
                        Statistic.SCORE_DIFFERENCE,
                        Range.bounds(change.lowest(), change.highest()),
                        Basis.ofNoPeople(service.label()))
                .by("latest total less the one before", book.scale().id());
        if (error.isEmpty() || !change.isCertain()) {
            return finding;
        }
        double reach = error.get().error().smallestDetectableChange(LEVEL);
        return finding.within(Range.confidence(
                change.lowest() - reach, change.lowest() + reach, LEVEL, "normal, by the error of both totals"));
    }

    /** How many items went up (1) or down (-1). */
    private long items(Review before, Review latest, int sign) {
        return book.scale().items().stream()
                .filter(item -> {
                    OptionalInt then = before.sheet().item(item.number());
                    OptionalInt now = latest.sheet().item(item.number());
                    return then.isPresent()
                            && now.isPresent()
                            && Integer.signum(now.getAsInt() - then.getAsInt()) == sign;
                })
                .count();
    }
}
