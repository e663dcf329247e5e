package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;

/** The items whose score is another than in the review before. */
final class ItemChangeTable {
    private static final int ON_PAGE = 30;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final Map<Integer, Integer> raised = new TreeMap<>();

    ItemChangeTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = new ArrayList<>();
        for (Service service : ChangeTable.again(book)) {
            for (Item item : book.scale().items()) {
                OptionalInt then = service.previous().orElseThrow().sheet().item(item.number());
                OptionalInt now = service.latest().sheet().item(item.number());
                if (then.isPresent() && now.isPresent() && then.getAsInt() != now.getAsInt()) {
                    rows.add(Row.data(service.label(), cells(item, then.getAsInt(), now.getAsInt())));
                    if (now.getAsInt() > then.getAsInt()) {
                        raised.merge(item.number(), 1, Integer::sum);
                    }
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        sayMostRaised();
        List<Column> columns = List.of(
                new Column("item", "Item"),
                new Column("before", "Before"),
                new Column("now", "Now"),
                new Column("change", "Change"));
        Table table = new Table("fidelity-item-change", "Items that changed", "Service", columns, rows, List.of())
                .onPageUpTo(ON_PAGE);
        chapter.table(table);
        if (table.place() != Table.Place.PAGE) {
            chapter.note("Each item that changed: tables/fidelity-item-change.csv.");
        }
    }

    private static List<Cell> cells(Item item, int then, int now) {
        return List.of(
                Cell.words(item.title()),
                Cell.words(Integer.toString(then)),
                Cell.words(Integer.toString(now)),
                Cell.words(now > then ? "+" + (now - then) : "−" + (then - now)));
    }

    private void sayMostRaised() {
        int most = raised.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most > 1) {
            chapter.say(Sentence.of(raised.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .limit(3)
                    .map(entry -> book.scale().item(entry.getKey()).label())
                    .collect(Collectors.joining(", ", "Raised at most services: ", " (each at %s).".formatted(most)))));
        }
    }
}
