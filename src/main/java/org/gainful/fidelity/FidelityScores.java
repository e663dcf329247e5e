package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Role;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
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

/** Totals and bands of each service on the scale, and the items they are made of. */
public final class FidelityScores implements Analysis {
    private static final String TOTALS = "fidelity-totals";
    private static final String ITEMS = "fidelity-items";

    @Override
    public String id() {
        return "fidelity/scores";
    }

    @Override
    public String title() {
        return "Fidelity to the model";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.reviews().isPresent()
                ? List.of()
                : List.of("fidelity ratings of the services (a fidelity file in study.yaml)");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        FidelityReviews reviews = evidence.reviews().orElseThrow();
        List<ServiceScore> scores = reviews.services().stream()
                .map(service -> ServiceScore.of(reviews, service))
                .toList();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        findings(chapter, evidence, scores);
        Sentence summary = summary(reviews.scale(), scores);
        chapter.headline(summary).say(summary);
        chapter.table(totals(chapter, evidence, reviews.scale(), scores));
        chapter.table(items(chapter, evidence, reviews.scale(), scores));
        chapter.chart(totalsChart(reviews.scale(), scores, evidence, summary));
        chapter.chart(itemsChart(reviews.scale(), scores, evidence));
        notes(chapter, reviews.scale());
        return chapter.build();
    }

    private static void findings(ChapterBuilder chapter, Evidence evidence, List<ServiceScore> scores) {
        for (ServiceScore score : scores) {
            if (score.applicable()) {
                Basis basis = Basis.ofNoPeople(label(evidence, score.service()));
                chapter.put(total(chapter, score, basis));
                score.items()
                        .forEach((item, rating) -> chapter.put(Finding.of(
                                        itemAddress(chapter, score, item), Statistic.SCORE, rating, basis)
                                .by("rating of the latest review", score.scale().id())));
            }
        }
    }

    private static Finding total(ChapterBuilder chapter, ServiceScore score, Basis basis) {
        String address = chapter.address(score.service(), "total");
        Finding total = score.isComplete()
                ? Finding.of(address, Statistic.SCORE, score.lowestTotal(), basis)
                : Finding.notAvailable(
                        address,
                        Statistic.SCORE,
                        basis,
                        Sentence.of("%s of %s items have no agreed rating, so there are bounds and no total."
                                .formatted(
                                        score.missingItems(),
                                        score.scale().items().size())));
        return total.within(Range.bounds(score.lowestTotal(), score.highestTotal()))
                .by("sum of item ratings", score.scale().id());
    }

    private static String itemAddress(ChapterBuilder chapter, ServiceScore score, int item) {
        return chapter.address(score.service(), "item-" + item);
    }

    private static Table totals(
            ChapterBuilder chapter, Evidence evidence, FidelityScale scale, List<ServiceScore> scores) {
        List<Column> columns = List.of(
                new Column("total", "Total (of %s to %s)".formatted(scale.lowestTotal(), scale.highestTotal())),
                new Column("band", "Band"),
                new Column("rated", "Items rated"));
        List<Row> rows = scores.stream()
                .map(score -> Row.data(label(evidence, score.service()), totalCells(chapter, score)))
                .toList();
        return new Table(TOTALS, "Fidelity totals and bands", "Service", columns, rows, List.of(bandNote(scale)));
    }

    private static List<Cell> totalCells(ChapterBuilder chapter, ServiceScore score) {
        if (!score.applicable()) {
            return List.of(
                    Cell.notApplicable(),
                    Cell.words("The scale cannot be applied to this service"),
                    Cell.words("none"));
        }
        return List.of(
                Cell.of(View.BOUNDS, chapter.address(score.service(), "total")),
                Cell.words(score.band().map(Band::label).orElse("Not certain: items are missing")),
                Cell.words("%s of %s"
                        .formatted(score.items().size(), score.scale().items().size())));
    }

    private static Table items(
            ChapterBuilder chapter, Evidence evidence, FidelityScale scale, List<ServiceScore> scores) {
        List<Column> columns = scores.stream()
                .map(score -> new Column(score.service(), label(evidence, score.service())))
                .toList();
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (Item item : scale.items()) {
            if (!item.section().equals(section)) {
                section = item.section();
                rows.add(Row.heading(section));
            }
            rows.add(Row.detail(item.number() + ". " + item.label(), itemCells(chapter, scores, item)));
        }
        return new Table(ITEMS, "Ratings of each item", "Item", columns, rows, List.of());
    }

    private static List<Cell> itemCells(ChapterBuilder chapter, List<ServiceScore> scores, Item item) {
        return scores.stream()
                .map(score -> score.applicable() && score.item(item.number()).isPresent()
                        ? Cell.of(View.VALUE, itemAddress(chapter, score, item.number()))
                        : Cell.notApplicable())
                .toList();
    }

    private static Sentence summary(FidelityScale scale, List<ServiceScore> scores) {
        String bands = scale.bands().stream()
                .map(band -> count(scores, band) + " " + band.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        long scored = scores.stream().filter(ServiceScore::applicable).count();
        long inapplicable = scores.size() - scored;
        String rest = inapplicable == 0
                ? ""
                : "; to %s of the %s the scale does not apply".formatted(inapplicable, scores.size());
        return Sentence.of("Of %s services scored on the %s: %s%s.".formatted(scored, scale.title(), bands, rest));
    }

    private static long count(List<ServiceScore> scores, Band band) {
        return scores.stream()
                .filter(s ->
                        s.band().filter(b -> b.label().equals(band.label())).isPresent())
                .count();
    }

    private static Sentence bandNote(FidelityScale scale) {
        return Sentence.of(scale.bands().stream()
                .map(b -> "%s %s to %s".formatted(b.label(), b.lowest(), b.highest()))
                .collect(Collectors.joining("; ", "Bands: ", ".")));
    }

    private static Chart totalsChart(
            FidelityScale scale, List<ServiceScore> scores, Evidence evidence, Sentence summary) {
        String totals = scores.stream()
                .filter(ServiceScore::isComplete)
                .map(s -> "%s %s".formatted(label(evidence, s.service()), s.lowestTotal()))
                .collect(Collectors.joining(", ", " Totals: ", "."));
        return new Chart(
                TOTALS,
                Chart.Kind.BARS,
                TOTALS,
                List.of("total"),
                "Fidelity totals by service",
                "Total score, possible range %s to %s".formatted(scale.lowestTotal(), scale.highestTotal()),
                summary.say(totals));
    }

    private static Chart itemsChart(FidelityScale scale, List<ServiceScore> scores, Evidence evidence) {
        List<String> columns = scores.stream().map(ServiceScore::service).toList();
        String lowest = scores.stream()
                .filter(s -> s.applicable() && !s.items().isEmpty())
                .map(s -> "%s: %s".formatted(label(evidence, s.service()), weakest(scale, s)))
                .collect(Collectors.joining("; "));
        return new Chart(
                ITEMS,
                Chart.Kind.HEAT_MAP,
                ITEMS,
                columns,
                "Ratings by item and service",
                "Rating, 1 (far from the model) to 5 (as the model has it)",
                Sentence.of("Ratings of %s items for %s services. Lowest-rated items: %s."
                        .formatted(scale.items().size(), scores.size(), lowest)));
    }

    private static String weakest(FidelityScale scale, ServiceScore score) {
        int lowest = score.items().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        return scale.items().stream()
                .filter(item -> score.item(item.number()).orElse(Integer.MAX_VALUE) == lowest)
                .map(Item::label)
                .limit(3)
                .collect(Collectors.joining(", ", "", " (" + lowest + ")"));
    }

    private static void notes(ChapterBuilder chapter, FidelityScale scale) {
        chapter.note("Scale: %s. %s Each of %s items is rated 1 to 5; the total is their sum."
                .formatted(scale.title(), scale.citation(), scale.items().size()));
        chapter.note("An item that does not fit the service scores 1, as the form prescribes. An item without enough"
                + " evidence has no score and is never counted as a number; the total then has bounds only.");
        chapter.note(
                "The latest review of each service is shown. A total rests on the judgement of its raters; no error of"
                        + " measurement can be given from one consensus rating.");
    }

    private static String label(Evidence evidence, String service) {
        return evidence.codebook()
                .firstWithRole(Role.SERVICE)
                .map(field -> field.label(service))
                .orElse(service);
    }
}
