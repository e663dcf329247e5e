package org.gainful.fidelity;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;

/** What was found wrong in a review later on, beside what it had said. */
final class CorrectionsTable {
    private static final int ON_PAGE = 30;

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    CorrectionsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = book.services().stream()
                .flatMap(service -> service.all().stream().flatMap(review -> rows(service, review)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = List.of(
                new Column("date", "Reviewed"),
                new Column("item", "Item"),
                new Column("given", "Given"),
                new Column("corrected", "Corrected to"),
                new Column("reason", "Reason"));
        chapter.table(new Table(
                        "fidelity-corrections",
                        "Corrections of earlier reviews",
                        "Service",
                        columns,
                        rows,
                        List.of(Sentence.of(
                                "Changes are counted from the corrected score, so that a correction is no change.")))
                .onPageUpTo(ON_PAGE));
    }

    private Stream<Row> rows(Service service, Review review) {
        return review.ratings().stream()
                .filter(r -> r.role() == RaterRole.CORRECTION && r.item().isPresent())
                .map(rating -> Row.data(service.label(), cells(review, rating)));
    }

    private List<Cell> cells(Review review, Rating rating) {
        Item item = book.scale().item(rating.item().orElseThrow());
        return List.of(
                Cell.words(review.date().toString()),
                Cell.words(item.title()),
                Cell.words(score(review.given(), item)),
                Cell.words(score(review.sheet(), item)),
                Cell.words(rating.note()));
    }

    private static String score(ScoreSheet sheet, Item item) {
        OptionalInt score = sheet.item(item.number());
        return score.isPresent() ? Integer.toString(score.getAsInt()) : "open";
    }
}
