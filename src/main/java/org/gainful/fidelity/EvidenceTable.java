package org.gainful.fidelity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainful.cases.EvidenceRule;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;

/** Ratings that say something else than their evidence, and the rules by which evidence was rated. */
final class EvidenceTable {
    private static final int ON_PAGE = 20;

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    EvidenceTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<Row> rows = book.services().stream()
                .flatMap(service -> service.all().stream().flatMap(review -> rows(service, review)))
                .toList();
        if (!rows.isEmpty()) {
            chapter.say(Sentence.of(
                    rows.size() == 1
                            ? "1 rating says something else than its evidence; the rating counts."
                            : "%s ratings say something else than their evidence; the ratings count."
                                    .formatted(rows.size())));
            List<Column> columns = List.of(
                    new Column("date", "Reviewed"),
                    new Column("item", "Item"),
                    new Column("rater", "Rated by"),
                    new Column("rating", "Rating"),
                    new Column("derived", "By the evidence"),
                    new Column("evidence", "Evidence"));
            chapter.table(new Table(
                            "fidelity-contradictions",
                            "Ratings that contradict their evidence",
                            "Service",
                            columns,
                            rows,
                            List.of())
                    .onPageUpTo(ON_PAGE));
        }
        settled();
    }

    private Stream<Row> rows(Service service, Review review) {
        return review.ratings().stream()
                .filter(Rating::contradictsEvidence)
                .map(rating -> Row.data(service.label(), cells(rating)));
    }

    private List<Cell> cells(Rating rating) {
        Item item = book.scale().item(rating.item().orElseThrow());
        Rating.Evidence evidence = rating.evidence().orElseThrow();
        return List.of(
                Cell.words(rating.date().toString()),
                Cell.words(item.title()),
                Cell.words(rating.role().word()),
                Cell.words(Integer.toString(rating.score().orElseThrow())),
                Cell.words(Integer.toString(evidence.derived().orElseThrow())),
                Cell.words(words(item, evidence)));
    }

    private static String words(Item item, Rating.Evidence evidence) {
        String unmet = evidence.unmet().isEmpty()
                ? ""
                : evidence.unmet().stream().sorted().collect(Collectors.joining("; ", "; not met: ", ""));
        return Look.machine(evidence.value()) + " "
                + item.rule().map(EvidenceRule::measure).orElse("") + unmet;
    }

    /** Names the rules for values that no printed anchor, or more than one, covers; of the items that have evidence. */
    private void settled() {
        Set<Integer> items = new TreeSet<>();
        for (Service service : book.services()) {
            for (Rating rating : service.latest().ratings()) {
                rating.evidence().ifPresent(e -> items.add(rating.item().orElseThrow()));
            }
        }
        List<String> rules = items.stream()
                .map(book.scale()::item)
                .filter(item ->
                        item.rule().isPresent() && !item.rule().get().gap().isEmpty())
                .map(item ->
                        "item %s, %s".formatted(item.number(), item.rule().get().gap()))
                .toList();
        if (!rules.isEmpty()) {
            chapter.note("Where printed anchors leave a gap or overlap, evidence was rated so: "
                    + String.join("; ", rules) + ".");
        }
    }
}
