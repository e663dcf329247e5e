package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Rating;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** The rating of each item in the latest reviews: items by services, or where there are many services, services by items. */
final class ItemsTable {
    private static final String ID = "fidelity-items";

    private final ChapterBuilder chapter;
    private final FidelityScale scale;
    private final List<Service> services;

    ItemsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.scale = book.scale();
        this.services = book.services();
    }

    void put() {
        if (services.size() > ReviewBook.MOST_COLUMNS) {
            chapter.table(byService().onPageUpTo(ReviewBook.MOST_ROWS));
            return;
        }
        chapter.table(byItem());
        chapter.chart(chart());
    }

    private Table byItem() {
        List<Column> columns = services.stream()
                .map(service -> new Column(service.name(), service.label()))
                .toList();
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (Item item : scale.items()) {
            if (!item.section().equals(section)) {
                section = item.section();
                rows.add(Row.heading(section));
            }
            List<Cell> cells =
                    services.stream().map(service -> cell(service, item)).toList();
            rows.add(Row.detail(item.title(), cells));
        }
        return new Table(ID, "Ratings of each item", "Item", columns, rows, List.of());
    }

    private Table byService() {
        List<Column> columns = scale.items().stream()
                .map(item -> new Column("item-" + item.number(), Integer.toString(item.number())))
                .toList();
        List<Row> rows = services.stream()
                .map(service -> Row.data(
                        service.label(),
                        scale.items().stream().map(item -> cell(service, item)).toList()))
                .toList();
        String items = scale.items().stream()
                .map(item -> item.number() + " " + item.label())
                .collect(Collectors.joining("; ", "Items: ", "."));
        return new Table(ID, "Ratings of each item", "Service", columns, rows, List.of(Sentence.of(items)));
    }

    /** The score, or where raters differ what they leave open. */
    private Cell cell(Service service, Item item) {
        Review review = service.latest();
        ScoreSheet sheet = review.sheet();
        if (!review.applicable() || !sheet.isKnown(item.number())) {
            return Cell.notApplicable();
        }
        Finding finding = Finding.between(
                chapter.address(service.name(), "item-" + item.number()),
                Statistic.SCORE,
                Range.bounds(sheet.lowest(item.number()), sheet.highest(item.number())),
                Basis.ofNoPeople(service.label()));
        return Cell.of(View.BOUNDS, chapter.put(finding.by(method(review, item), scale.id())));
    }

    private static String method(Review review, Item item) {
        return review.decisive(item.number()).stream()
                .flatMap(rating -> rating.evidence().stream())
                .findFirst()
                .map(evidence -> "rating of the latest review; evidence: " + evidence(evidence, item))
                .orElse("rating of the latest review");
    }

    private static String evidence(Rating.Evidence evidence, Item item) {
        return Look.machine(evidence.value())
                + item.rule().map(rule -> " " + rule.measure()).orElse("");
    }

    private Chart chart() {
        String lowest = services.stream()
                .filter(s -> s.latest().applicable() && s.latest().sheet().rated() > 0)
                .map(s -> "%s: %s".formatted(s.label(), weakest(s.latest().sheet())))
                .collect(Collectors.joining("; "));
        return new Chart(
                ID,
                Chart.Kind.HEAT_MAP,
                ID,
                services.stream().map(Service::name).toList(),
                "Ratings by item and service",
                "Rating, 1 (far from the model) to 5 (as the model has it)",
                Sentence.of("Ratings of %s items for %s services. Lowest-rated items: %s."
                        .formatted(scale.items().size(), services.size(), lowest)));
    }

    private String weakest(ScoreSheet sheet) {
        int lowest = scale.items().stream()
                .flatMapToInt(item -> sheet.item(item.number()).stream())
                .min()
                .orElseThrow();
        return scale.items().stream()
                .filter(item -> sheet.item(item.number()).equals(OptionalInt.of(lowest)))
                .map(Item::label)
                .limit(3)
                .collect(Collectors.joining(", ", "", " (" + lowest + ")"));
    }
}
