package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.fidelity.TotalsTable.Bands;
import org.gainful.stat.Interval;
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

/**
 * Totals with their error, and how probable each band is.
 *
 * <p>The model: a service's true total is that observed and a normal error with the standard error of measurement, the same for
 * all services; nothing else is known of it. A band ends half way between its last total and the next band's first.
 */
final class SureTable {
    private static final String ID = "fidelity-sure";
    private static final double LEVEL = 0.95;
    /** From this probability on a service is said to be clearly in its band. */
    private static final double CLEARLY = 0.9;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final FidelityScale scale;
    private final MeasurementOfTotals known;
    private final List<Service> certain;

    SureTable(ChapterBuilder chapter, ReviewBook book, MeasurementOfTotals known) {
        this.chapter = chapter;
        this.book = book;
        this.scale = book.scale();
        this.known = known;
        this.certain = book.scored().stream()
                .filter(service -> service.latest().sheet().total().isCertain())
                .toList();
    }

    void put() {
        String error = chapter.put(Finding.of(
                        chapter.address("measurement-error"),
                        Statistic.MEASUREMENT_ERROR,
                        known.error().standardError(),
                        Basis.ofNoPeople("totals"))
                .by("standard error of measurement, " + known.source(), scale.id()));
        if (certain.isEmpty()) {
            return;
        }
        List<Row> rows = certain.stream()
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        Sentence summary = summary(error);
        chapter.headline(summary).say(summary);
        chapter.table(new Table(
                        ID,
                        "Totals with their error, and the probability of each band",
                        "Service",
                        columns(),
                        rows,
                        notes())
                .onPageUpTo(ReviewBook.MOST_ROWS));
        if (certain.size() <= ReviewBook.MOST_ROWS) {
            chapter.chart(chart());
        }
        chapter.note(
                "The model of the probabilities: the true total is the one observed and a normal error, as large for every"
                        + " service, and nothing else is known of the service. The error is that of one rater's total; a consensus"
                        + " may err less, and what all raters overlook is in no such figure.");
    }

    private Sentence summary(String error) {
        long clear = certain.stream().filter(this::isClear).count();
        return Sentence.of("Totals err by a standard error of ")
                .number(View.VALUE, error)
                .say(" points, %s; %s of %s services lie in their band with a probability of %s or more."
                        .formatted(known.source(), clear, certain.size(), Look.PERCENT.show(CLEARLY)));
    }

    private boolean isClear(Service service) {
        double total = total(service);
        return probability(scale.band(total), total) >= CLEARLY;
    }

    private static double total(Service service) {
        return service.latest().sheet().total().lowest();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("total", "Total (95% interval)"));
        columns.add(new Column("band", "Band"));
        for (Band band : scale.bands()) {
            columns.add(new Column(band.label(), "Probability: " + band.label()));
        }
        columns.add(new Column("threshold", "Probability: %s or more".formatted(book.threshold())));
        return columns;
    }

    private List<Cell> cells(Service service) {
        double total = total(service);
        Interval interval = known.error().interval(total, LEVEL);
        double low = Math.max(scale.lowestTotal(), interval.lower());
        double high = Math.min(scale.highestTotal(), interval.upper());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                View.ESTIMATE_INTERVAL,
                chapter.put(Finding.of(
                                chapter.address(service.name(), "total"),
                                Statistic.SCORE,
                                total,
                                Basis.ofNoPeople(service.label()))
                        .within(Range.confidence(
                                Math.min(low, total),
                                Math.max(high, total),
                                LEVEL,
                                "normal, by the error of measurement"))
                        .withStandardError(known.error().standardError())
                        .by("sum of item ratings", scale.id()))));
        cells.add(Cell.words(scale.band(total).label()));
        for (Band band : scale.bands()) {
            cells.add(probability(service, "probability/" + band.label(), probability(band, total)));
        }
        cells.add(probability(service, "probability/threshold", between(book.threshold() - 0.5, top(), total)));
        return cells;
    }

    private Cell probability(Service service, String name, double probability) {
        return Cell.of(
                View.VALUE,
                chapter.put(Finding.of(
                                chapter.address(service.name(), name.split("/")[0], name.split("/")[1]),
                                Statistic.PROBABILITY,
                                probability,
                                Basis.ofNoPeople(service.label()))
                        .by("normal error of measurement", scale.id())));
    }

    /** Beyond its ends the scale goes on, so that the probabilities of all bands make 1. */
    private double probability(Band band, double total) {
        int place = scale.bands().indexOf(band);
        double from = place == scale.bands().size() - 1 ? Double.NEGATIVE_INFINITY : band.lowest() - 0.5;
        double to = place == 0 ? top() : scale.bands().get(place - 1).lowest() - 0.5;
        return between(from, to, total);
    }

    private static double top() {
        return Double.POSITIVE_INFINITY;
    }

    /** Where there is no error at all and the total lies on the limit, it counts as above. */
    private double between(double from, double to, double total) {
        return known.error().probabilityBetween(from, to, total).orElse(total == from ? 1 : 0);
    }

    private List<Sentence> notes() {
        return List.of(Bands.note(scale));
    }

    private Chart chart() {
        String alternative = certain.stream()
                .map(service -> "%s %s, %s with a probability of %s"
                        .formatted(
                                service.label(),
                                Bands.number(total(service)),
                                scale.band(total(service)).label().toLowerCase(Locale.ROOT),
                                Look.CHANCE.show(probability(scale.band(total(service)), total(service)))))
                .collect(Collectors.joining(
                        "; ", "Totals with 95% intervals by the error of measurement, against the bands: ", "."));
        return new Chart(
                        ID,
                        Chart.Kind.ZONES,
                        ID,
                        List.of("total"),
                        "Totals with their error, against the bands",
                        "Total score with 95%% interval, possible range %s to %s"
                                .formatted(scale.lowestTotal(), scale.highestTotal()),
                        Sentence.of(alternative))
                .before(Bands.zones(scale));
    }
}
