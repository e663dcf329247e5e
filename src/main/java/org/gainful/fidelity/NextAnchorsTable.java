package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.EvidenceRule.Comparison;
import org.gainful.cases.FidelityScale.Anchor;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Table;

/** For each item below 5 what the next anchor asks for, and where it was measured, how far that is. */
final class NextAnchorsTable {
    private static final int HIGHEST = 5;

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    NextAnchorsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = new ArrayList<>();
        for (Service service : book.scored()) {
            rows.add(Row.heading(service.label()));
            for (Item item : book.scale().items()) {
                OptionalInt score = service.latest().sheet().item(item.number());
                if (score.isPresent() && score.getAsInt() < HIGHEST) {
                    rows.add(Row.detail(item.title(), cells(service.latest(), item, score.getAsInt())));
                }
            }
        }
        List<Column> columns = List.of(
                new Column("rating", "Rating"),
                new Column("next", "Next anchor"),
                new Column("measured", "Measured"),
                new Column("distance", "Distance"));
        Table table = new Table(
                        "fidelity-next-anchors", "The next anchor of each item", "Item", columns, rows, List.of())
                .onPageUpTo(ReviewBook.MOST_ROWS);
        chapter.table(table);
        if (table.place() != Table.Place.PAGE) {
            chapter.note(
                    "What the next anchor of each item asks for, and how far it is: tables/fidelity-next-anchors.csv.");
        }
    }

    private static List<Cell> cells(Review review, Item item, int score) {
        Optional<Rating.Evidence> evidence = review.decisive(item.number()).stream()
                .flatMap(rating -> rating.evidence().stream())
                .findFirst();
        String anchor = item.anchors().stream()
                .filter(a -> a.rating() == score + 1)
                .map(Anchor::text)
                .findFirst()
                .orElse("");
        return List.of(
                Cell.words(Integer.toString(score)),
                Cell.words("%s: %s".formatted(score + 1, anchor)),
                Cell.words(evidence.map(e -> measured(item, e)).orElse("")),
                Cell.words(evidence.flatMap(e -> distance(item, score + 1, e)).orElse("1 point of the rating")));
    }

    private static String measured(Item item, Rating.Evidence evidence) {
        return Look.machine(evidence.value()) + " "
                + item.rule().map(EvidenceRule::measure).orElse("");
    }

    /** From what was measured to the limit of the next rating, and conditions beside it that are not met. */
    private static Optional<String> distance(Item item, int next, Rating.Evidence evidence) {
        EvidenceRule rule = item.rule().orElseThrow();
        Double limit = rule.points().get(next);
        if (limit == null) {
            return Optional.empty();
        }
        double gap = limit - evidence.value();
        boolean lower = rule.comparison() == Comparison.AT_MOST
                || rule.comparison() == Comparison.BELOW
                || rule.comparison() == Comparison.NEAREST && gap < 0;
        boolean reached = lower ? gap >= 0 : gap <= 0;
        String number =
                reached ? "the number is reached" : "%s %s".formatted(amount(Math.abs(gap)), lower ? "less" : "more");
        String unmet = evidence.unmet().isEmpty()
                ? ""
                : "; not met: "
                        + String.join("; ", evidence.unmet().stream().sorted().toList());
        return Optional.of(number + unmet);
    }

    private static String amount(double gap) {
        return Look.ONE_DECIMAL.show(gap).replaceAll("\\.0$", "");
    }
}
