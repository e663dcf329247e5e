package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.stat.agreement.CategoryWeights;
import org.gainful.stat.agreement.CohenKappa;
import org.gainful.stat.agreement.KrippendorffAlpha;
import org.gainful.stat.agreement.MeasurementLevel;
import org.gainful.stat.agreement.RaterTable;
import org.gainful.stat.agreement.Ratings;
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

/** How far two raters agree on each item: exactly, within one point, and beyond chance. */
final class ItemAgreementTable {
    private static final double[] SCORES = {1, 2, 3, 4, 5};
    private static final String KAPPA =
            "Kappa with quadratic weights: agreement beyond chance. It cannot be had where a rater"
                    + " gives every review the same rating, and has no interval where raters agree on every review.";
    private static final String ALPHA =
            "Krippendorff's alpha for an interval scale: agreement beyond chance, as kappa with"
                    + " quadratic weights; but kappa tells a first rater from a second, and here raters change from review to review."
                    + " It cannot be had where all ratings are alike.";

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final List<DoubleRating> ratings;
    /** Whether the same two raters rated all reviews, which kappa takes for granted. */
    private final boolean sameRaters;

    ItemAgreementTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
        this.ratings = DoubleRating.all(book);
        this.sameRaters = DoubleRating.areBySameRaters(ratings);
    }

    void put() {
        List<Row> rows = new ArrayList<>();
        for (Item item : book.scale().items()) {
            rows.add(row(item.title(), "item-" + item.number(), List.of(item), Row.Kind.DATA));
        }
        rows.add(row("All items", "items", book.scale().items(), Row.Kind.TOTAL));
        List<Column> columns = List.of(
                new Column("n", "Rated twice"),
                new Column("exact", "Same rating"),
                new Column("within", "Within one point"),
                sameRaters
                        ? new Column("kappa", "Weighted kappa (95% interval)")
                        : new Column("alpha", "Krippendorff's alpha"));
        chapter.table(new Table(
                "fidelity-agreement",
                "Agreement of two raters on each item",
                "Item",
                columns,
                rows,
                List.of(Sentence.of(sameRaters ? KAPPA : ALPHA))));
        Sentence summary = Sentence.of("Two raters gave the same rating to ")
                .number(View.VALUE, chapter.address("items", "exact"))
                .say(" of items, and ratings within one point of each other to ")
                .number(View.VALUE, chapter.address("items", "within-one"))
                .say(" (%s reviews).".formatted(ratings.size()));
        chapter.headline(summary).say(summary);
        worst();
        if (ratings.stream().anyMatch(r -> r.review().raters().size() > 2)) {
            chapter.note("Of reviews with more than two raters, the first two by name are compared.");
        }
    }

    private Row row(String label, String name, List<Item> items, Row.Kind kind) {
        double[][] pairs = ratings.stream()
                .flatMap(r -> items.stream().map(item -> r.item(item.number())))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> new double[] {pair.get(0), pair.get(1)})
                .toArray(double[][]::new);
        RaterTable table = RaterTable.of(Ratings.of(pairs), SCORES);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(Integer.toString(pairs.length)));
        cells.add(share(chapter.address(name, "exact"), table.exactAgreement().orElse(-1)));
        cells.add(share(
                chapter.address(name, "within-one"), table.agreementWithin(1).orElse(-1)));
        cells.add(
                sameRaters
                        ? kappa(chapter.address(name, "kappa"), table)
                        : alpha(chapter.address(name, "alpha"), pairs));
        return new Row(kind, label, cells);
    }

    private Cell share(String address, double share) {
        return share < 0
                ? Cell.notApplicable()
                : Cell.of(
                        View.VALUE,
                        chapter.put(Finding.of(address, Statistic.AGREEMENT, share, Basis.ofNoPeople("item ratings"))
                                .by("share of reviews", book.scale().id())));
    }

    private Cell kappa(String address, RaterTable table) {
        Optional<CohenKappa.Result> kappa =
                CohenKappa.withDefaults().with(CategoryWeights.QUADRATIC).fit(table);
        if (kappa.isEmpty()) {
            return Cell.notApplicable();
        }
        Finding bare = Finding.of(address, Statistic.KAPPA, kappa.get().estimate(), Basis.ofNoPeople("item ratings"))
                .by("Cohen's kappa, quadratic weights", book.scale().id());
        Finding finding = kappa.get()
                .interval()
                .map(i -> bare.within(
                        Range.confidence(Math.max(-1, i.lower()), i.upper(), i.level(), "Fleiss, Cohen and Everitt")))
                .orElse(bare);
        return Cell.of(finding.range().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE, chapter.put(finding));
    }

    private Cell alpha(String address, double[][] pairs) {
        return KrippendorffAlpha.of(MeasurementLevel.INTERVAL)
                .fit(Ratings.of(pairs))
                .map(alpha -> Cell.of(
                        View.VALUE,
                        chapter.put(
                                Finding.of(address, Statistic.ALPHA, alpha.estimate(), Basis.ofNoPeople("item ratings"))
                                        .by(
                                                "Krippendorff's alpha, interval",
                                                book.scale().id()))))
                .orElse(Cell.notApplicable());
    }

    /** Names the items on which raters agree least. */
    private void worst() {
        record Agreement(Item item, long same, long rated) {
            double share() {
                return (double) same / rated;
            }
        }
        List<Agreement> found = book.scale().items().stream()
                .map(item -> {
                    List<List<Integer>> pairs = ratings.stream()
                            .map(r -> r.item(item.number()))
                            .filter(pair -> !pair.isEmpty())
                            .toList();
                    long same = pairs.stream()
                            .filter(pair -> pair.get(0).equals(pair.get(1)))
                            .count();
                    return new Agreement(item, same, pairs.size());
                })
                .filter(a -> a.rated() > 0)
                .toList();
        double least = found.stream().mapToDouble(Agreement::share).min().orElse(1);
        if (least < 1) {
            chapter.say(Sentence.of(found.stream()
                    .filter(a -> a.share() == least)
                    .limit(3)
                    .map(a -> "%s (%s of %s the same)".formatted(a.item().label(), a.same(), a.rated()))
                    .collect(Collectors.joining(", ", "Raters agree least on: ", "."))));
        }
    }
}
