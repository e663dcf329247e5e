package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;

/** The items on which two raters differed, what they agreed on, and why. */
final class ConsensusTable {
    private static final int ON_PAGE = 25;

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    ConsensusTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = new ArrayList<>();
        int unsettled = 0;
        for (DoubleRating rating : DoubleRating.all(book)) {
            for (Item item : book.scale().items()) {
                List<Integer> pair = rating.item(item.number());
                if (!pair.isEmpty() && !pair.get(0).equals(pair.get(1))) {
                    OptionalInt agreed = rating.review().given().item(item.number());
                    unsettled += agreed.isEmpty() ? 1 : 0;
                    rows.add(Row.data(rating.label(), cells(rating.review(), item, pair, agreed)));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        chapter.say(Sentence.of("Raters differed on %s ratings; on %s they agreed afterwards, %s are open."
                .formatted(rows.size(), rows.size() - unsettled, unsettled)));
        List<Column> columns = List.of(
                new Column("item", "Item"),
                new Column("first", "Rater 1"),
                new Column("second", "Rater 2"),
                new Column("consensus", "Consensus"),
                new Column("reason", "Reason"));
        Table table = new Table(
                        "fidelity-consensus",
                        "Where raters differed, and what they agreed on",
                        "Review",
                        columns,
                        rows,
                        List.of(Sentence.of("Reasons are the notes of the lines in which the consensus is recorded.")))
                .onPageUpTo(ON_PAGE);
        chapter.table(table);
        if (table.place() != Table.Place.PAGE) {
            chapter.note("Each difference with its consensus and reason: tables/fidelity-consensus.csv.");
        }
    }

    private static List<Cell> cells(Review review, Item item, List<Integer> pair, OptionalInt agreed) {
        String reason = review.ratings().stream()
                .filter(r -> r.role() == RaterRole.CONSENSUS && r.item().orElse(0) == item.number())
                .map(Rating::note)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("; "));
        return List.of(
                Cell.words(item.title()),
                Cell.words(pair.get(0).toString()),
                Cell.words(pair.get(1).toString()),
                Cell.words(agreed.isPresent() ? Integer.toString(agreed.getAsInt()) : "open"),
                Cell.words(reason));
    }
}
