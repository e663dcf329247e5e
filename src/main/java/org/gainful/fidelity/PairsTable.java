package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.fidelity.TotalsTable.Bands;
import org.gainful.stat.agreement.BlandAltman;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** The totals two raters gave, their mean and their difference, with Bland and Altman's limits. */
final class PairsTable {
    private static final String ID = "fidelity-two-raters";

    private final ChapterBuilder chapter;
    private final ReviewBook book;

    PairsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
    }

    void put() {
        List<DoubleRating> complete = DoubleRating.complete(book);
        if (complete.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        complete.forEach(r -> rows.add(Row.data(r.label(), cells(r))));
        Optional<BlandAltman> limits = BlandAltman.of(DoubleRating.totals(complete));
        limits.ifPresent(l -> {
            rows.add(line("Mean difference", "bias", l.bias()));
            rows.add(line("Lower limit of agreement", "lower-limit", l.lowerLimit()));
            rows.add(line("Upper limit of agreement", "upper-limit", l.upperLimit()));
        });
        List<Column> columns = List.of(
                new Column("first", "Rater 1"),
                new Column("second", "Rater 2"),
                new Column("mean", "Mean"),
                new Column("difference", "Rater 1 less rater 2"));
        List<Sentence> notes = List.of(
                Sentence.of(
                        "Rater 1 is the first of a review's raters by name; in other reviews it may be"
                                + " somebody else. 95% of differences are expected within the limits of agreement (Bland and Altman)."));
        chapter.table(
                new Table(ID, "Totals of two raters", "Review", columns, rows, notes).onPageUpTo(ReviewBook.MOST_ROWS));
        if (limits.isPresent()) {
            chapter.chart(chart(complete.size(), limits.get()));
        }
    }

    private List<Cell> cells(DoubleRating rating) {
        double first = rating.first().total().lowest();
        double second = rating.second().total().lowest();
        return List.of(
                value(rating, "rater-1", Statistic.SCORE, first),
                value(rating, "rater-2", Statistic.SCORE, second),
                value(rating, "raters-mean", Statistic.SCALED_SCORE, (first + second) / 2),
                value(rating, "raters-difference", Statistic.SCORE_DIFFERENCE, first - second));
    }

    private Cell value(DoubleRating rating, String name, Statistic statistic, double value) {
        String address =
                chapter.address(rating.service().name(), rating.review().date().toString(), name);
        return Cell.of(
                View.VALUE,
                chapter.put(Finding.of(address, statistic, value, Basis.ofNoPeople(rating.label()))
                        .by("sum of one rater's item ratings", book.scale().id())));
    }

    private Row line(String label, String name, double value) {
        String address = chapter.put(Finding.of(
                        chapter.address("totals", name),
                        Statistic.SCORE_DIFFERENCE,
                        value,
                        Basis.ofNoPeople("totals of two raters"))
                .by("Bland and Altman", book.scale().id()));
        return Row.total(
                label,
                List.of(
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.of(View.VALUE, address)));
    }

    private Chart chart(int reviews, BlandAltman limits) {
        return new Chart(
                ID,
                Chart.Kind.AGREEMENT,
                ID,
                List.of("mean", "difference"),
                "Differences of two raters' totals",
                "Mean of both totals",
                Sentence.of(
                        ("Differences of the totals two raters gave, against their mean, for %s reviews: on average %s points,"
                                        + " 95%% of them expected between %s and %s.")
                                .formatted(
                                        reviews,
                                        Bands.number(limits.bias()),
                                        Bands.number(limits.lowerLimit()),
                                        Bands.number(limits.upperLimit()))));
    }
}
