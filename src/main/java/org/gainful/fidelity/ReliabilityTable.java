package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainful.stat.Interval;
import org.gainful.stat.agreement.CronbachAlpha;
import org.gainful.stat.agreement.IntraclassCorrelation;
import org.gainful.stat.agreement.IntraclassCorrelation.Model;
import org.gainful.stat.agreement.IntraclassCorrelation.Unit;
import org.gainful.stat.agreement.KrippendorffAlpha;
import org.gainful.stat.agreement.MeasurementLevel;
import org.gainful.stat.agreement.Ratings;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.resampling.Bootstrap;
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

/** How far totals of two raters, their item ratings, and the items of one rating hang together. */
final class ReliabilityTable {
    private static final double LEVEL = 0.95;
    private static final int DRAWS = 999;
    private static final long SEED = 1;
    /** Draws of fewer reviews are too much alike to say how sure alpha is. */
    private static final int FEWEST = 6;
    /** Of more reviews alpha is known more closely than anybody asks, and drawing them would take a while. */
    private static final int MOST = 200;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final List<Row> rows = new ArrayList<>();

    ReliabilityTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<DoubleRating> complete = DoubleRating.complete(book);
        if (complete.size() > 1) {
            intraclass(complete);
        }
        ordinal();
        consistency();
        if (!rows.isEmpty()) {
            List<Column> columns = List.of(
                    new Column("method", "Measure and its form"),
                    new Column("estimate", "Estimate (95% interval)"),
                    new Column("of", "From"));
            chapter.table(
                    new Table(
                            "fidelity-reliability",
                            "How far ratings hang together",
                            "What",
                            columns,
                            rows,
                            List.of(
                                    Sentence.of(
                                            "1 is perfect; 0 is what chance gives. An intraclass correlation says how well services"
                                                    + " are told apart, so it is low where services are alike, however well raters agree."))));
        }
    }

    private void intraclass(List<DoubleRating> complete) {
        boolean same = DoubleRating.areBySameRaters(complete);
        Model model = same ? Model.AGREEMENT : Model.ONE_WAY;
        String form = same
                ? "ICC(2,1): two-way, agreement, one rating; the same two raters throughout"
                : "ICC(1,1): one-way, one rating; raters differ between reviews";
        IntraclassCorrelation.of(model, Unit.SINGLE)
                .withLevel(LEVEL)
                .fit(DoubleRating.totals(complete))
                .ifPresent(icc -> {
                    Finding finding = within(
                            Finding.of(
                                    chapter.address("totals", "icc"),
                                    Statistic.INTRACLASS_CORRELATION,
                                    icc.estimate(),
                                    Basis.ofNoPeople("totals of two raters")),
                            icc.interval(),
                            "F");
                    row("Totals of two raters", form, finding, "%s reviews".formatted(complete.size()));
                    Sentence summary = Sentence.of("Totals of two raters agree with an intraclass correlation of ")
                            .number(View.ESTIMATE_INTERVAL, finding.address())
                            .say(", form %s, from %s reviews.".formatted(form.substring(0, 8), complete.size()));
                    if (icc.interval().isPresent()) {
                        chapter.say(summary);
                    }
                });
    }

    private void ordinal() {
        List<double[][]> reviews =
                DoubleRating.all(book).stream().map(this::itemPairs).toList();
        alpha(reviews.stream())
                .ifPresent(alpha -> row(
                        "Item ratings of both raters",
                        "Krippendorff's alpha, ordinal",
                        within(
                                Finding.of(
                                        chapter.address("items", "krippendorff-alpha"),
                                        Statistic.ALPHA,
                                        alpha.estimate(),
                                        Basis.ofNoPeople("item ratings")),
                                interval(reviews),
                                "bootstrap percentiles, %s draws of whole reviews, seed %s".formatted(DRAWS, SEED)),
                        "%s items rated twice".formatted(alpha.subjects())));
    }

    private static Optional<KrippendorffAlpha.Result> alpha(Stream<double[][]> reviews) {
        return KrippendorffAlpha.of(MeasurementLevel.ORDINAL)
                .fit(Ratings.of(reviews.flatMap(Arrays::stream).toArray(double[][]::new)));
    }

    /** Draws reviews, not items: what two raters make of one service hangs together from item to item. */
    private static Optional<Interval> interval(List<double[][]> reviews) {
        if (reviews.size() < FEWEST || reviews.size() > MOST) {
            return Optional.empty();
        }
        double[] places = IntStream.range(0, reviews.size()).asDoubleStream().toArray();
        return new Bootstrap(DRAWS, SEED)
                .of(places, drawn -> alpha(Arrays.stream(drawn).mapToObj(place -> reviews.get((int) place)))
                        .map(KrippendorffAlpha.Result::estimate)
                        .orElse(Double.NaN))
                .map(distribution -> distribution.percentile(LEVEL, Quantiles.TYPE_7));
    }

    private double[][] itemPairs(DoubleRating rating) {
        return book.scale().items().stream()
                .map(item -> rating.item(item.number()))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> new double[] {pair.get(0), pair.get(1)})
                .toArray(double[][]::new);
    }

    private void consistency() {
        double[][] answers = book.scored().stream()
                .map(service -> service.latest().sheet())
                .filter(sheet -> sheet.rated() == book.scale().items().size())
                .map(sheet -> book.scale().items().stream()
                        .mapToDouble(item -> sheet.item(item.number()).getAsInt())
                        .toArray())
                .toArray(double[][]::new);
        CronbachAlpha.of(answers)
                .ifPresent(alpha -> row(
                        "Items of the latest reviews",
                        "Cronbach's alpha; Feldt's interval",
                        within(
                                Finding.of(
                                        chapter.address("items", "cronbach-alpha"),
                                        Statistic.ALPHA,
                                        alpha.estimate(),
                                        Basis.ofNoPeople("items")),
                                alpha.interval(LEVEL),
                                "Feldt"),
                        "%s services, %s items"
                                .formatted(answers.length, alpha.items().size())));
    }

    private static Finding within(Finding finding, Optional<Interval> interval, String method) {
        return interval.map(i -> finding.within(Range.confidence(i.lower(), i.upper(), i.level(), method)))
                .orElse(finding);
    }

    private void row(String what, String form, Finding finding, String of) {
        String address = chapter.put(finding.by(form, book.scale().id()));
        View view = finding.range().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE;
        rows.add(Row.data(what, List.of(Cell.words(form), Cell.of(view, address), Cell.words(of))));
    }
}
