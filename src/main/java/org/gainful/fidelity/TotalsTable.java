package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.fidelity.ScoreSheet.Total;
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

/** Subtotals, totals and bands of the latest reviews. */
final class TotalsTable {
    private static final String ID = "fidelity-totals";

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final FidelityScale scale;

    TotalsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
        this.scale = book.scale();
    }

    void put(Sentence summary) {
        List<Row> rows = book.services().stream()
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        chapter.table(new Table(ID, "Fidelity totals and bands", "Service", columns(), rows, List.of(Bands.note(scale)))
                .onPageUpTo(ReviewBook.MOST_ROWS));
        // With an error of measurement the same totals are drawn with it, in the chapter about it.
        if (book.services().size() <= ReviewBook.MOST_ROWS
                && MeasurementOfTotals.of(book).isEmpty()) {
            chapter.chart(chart(summary));
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("date", "Reviewed"));
        for (String section : scale.sections()) {
            long items = scale.items().stream()
                    .filter(item -> item.section().equals(section))
                    .count();
            columns.add(
                    new Column(section.toLowerCase(Locale.ROOT), "%s (%s to %s)".formatted(section, items, 5 * items)));
        }
        columns.add(new Column("total", "Total (%s to %s)".formatted(scale.lowestTotal(), scale.highestTotal())));
        columns.add(new Column("band", "Band"));
        columns.add(new Column("rated", "Items rated"));
        if (book.plan().prorated()) {
            columns.add(new Column("prorated", "Prorated total (no published rule)"));
            columns.add(new Column("prorated-band", "Band, prorated"));
        }
        return columns;
    }

    private List<Cell> cells(Service service) {
        Review review = service.latest();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(review.date().toString()));
        if (!review.applicable()) {
            scale.sections().forEach(section -> cells.add(Cell.notApplicable()));
            cells.add(Cell.notApplicable());
            cells.add(Cell.words("The scale cannot be applied to this service"));
            cells.add(Cell.words("none"));
        } else {
            ScoreSheet sheet = review.sheet();
            for (String section : scale.sections()) {
                cells.add(Cell.of(View.BOUNDS, subtotal(service, section)));
            }
            cells.add(Cell.of(View.BOUNDS, total(service)));
            cells.add(Cell.words(Bands.words(sheet.bands())));
            cells.add(
                    Cell.words("%s of %s".formatted(sheet.rated(), scale.items().size())));
        }
        if (book.plan().prorated()) {
            prorated(service, cells);
        }
        return cells;
    }

    private String subtotal(Service service, String section) {
        Total total = service.latest().sheet().subtotal(section);
        Finding finding = finding(service, chapter.address(service.name(), "subtotal", section), total);
        return chapter.put(finding.by("sum of item ratings", scale.id()));
    }

    private String total(Service service) {
        ScoreSheet sheet = service.latest().sheet();
        Finding finding = finding(service, chapter.address(service.name(), "total"), sheet.total());
        if (sheet.open() > 0) {
            finding =
                    finding.warned(Sentence.of("%s of %s items have no agreed rating, so there are bounds and no total."
                            .formatted(sheet.open(), scale.items().size())));
        }
        String method = sheet.total().scaled()
                ? "mean of the items that fit the service times the number of items"
                : "sum of item ratings";
        return chapter.put(finding.by(method, scale.id()));
    }

    private static Finding finding(Service service, String address, Total total) {
        Statistic statistic = total.scaled() ? Statistic.SCALED_SCORE : Statistic.SCORE;
        return Finding.between(
                address, statistic, Range.bounds(total.lowest(), total.highest()), Basis.ofNoPeople(service.label()));
    }

    private void prorated(Service service, List<Cell> cells) {
        OptionalDouble prorated =
                service.latest().applicable() ? service.latest().sheet().prorated() : OptionalDouble.empty();
        if (prorated.isEmpty()) {
            cells.add(Cell.notApplicable());
            cells.add(Cell.notApplicable());
            return;
        }
        double total = prorated.getAsDouble();
        String address = chapter.put(Finding.of(
                        chapter.address(service.name(), "total-prorated"),
                        Statistic.SCALED_SCORE,
                        total,
                        Basis.ofNoPeople(service.label()))
                .by("prorated: mean of the items rated times the number of items; in no published rule", scale.id()));
        cells.add(Cell.of(View.VALUE, address));
        cells.add(Cell.words(scale.band(total).label() + ", prorated"));
    }

    private Chart chart(Sentence summary) {
        String totals = book.scored().stream()
                .filter(s -> s.latest().sheet().total().isCertain())
                .map(s -> "%s %s"
                        .formatted(
                                s.label(),
                                Bands.number(s.latest().sheet().total().lowest())))
                .collect(Collectors.joining(", ", " Totals: ", "."));
        return new Chart(
                        ID,
                        Chart.Kind.ZONES,
                        ID,
                        List.of("total"),
                        "Fidelity totals by service",
                        "Total score, possible range %s to %s".formatted(scale.lowestTotal(), scale.highestTotal()),
                        summary.say(totals))
                .before(Bands.zones(scale));
    }

    /** How bands are told. */
    static final class Bands {
        private Bands() {}

        /** One band, or those that are possible. */
        static String words(List<Band> bands) {
            return bands.size() == 1
                    ? bands.get(0).label()
                    : bands.stream().map(Band::label).collect(Collectors.joining(" or ", "Not certain: ", ""));
        }

        static Sentence note(FidelityScale scale) {
            return Sentence.of(scale.bands().stream()
                    .map(b -> "%s %s to %s".formatted(b.label(), b.lowest(), b.highest()))
                    .collect(Collectors.joining("; ", "Bands: ", ".")));
        }

        /** As the background of a chart: the limits lie between two whole totals. */
        static List<Chart.Zone> zones(FidelityScale scale) {
            return scale.bands().stream()
                    .map(b -> new Chart.Zone(b.label(), b.lowest() - 0.5, b.highest() + 0.5))
                    .toList();
        }

        static String number(double total) {
            return Statistic.SCALED_SCORE.look().show(total).replace(".0", "");
        }
    }
}
