package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** One outcome and fidelity: services, their relation, and what so many services could have shown. */
final class RelationChapter {
    /** More points are a cloud of ink. */
    private static final int MOST_DRAWN = 200;

    private final ChapterBuilder chapter;
    private final Evidence evidence;
    private final OutcomeGroups groups;
    private final Relation relation;
    private final Field service;
    private final RelationFindings findings;
    private final RelationWords words;
    private final Demonstrable demonstrable;
    private final Benchmarks benchmarks;

    RelationChapter(
            ChapterBuilder chapter, Evidence evidence, OutcomeGroups groups, Relation relation, Benchmarks benchmarks) {
        this.chapter = chapter;
        this.evidence = evidence;
        this.groups = groups;
        this.relation = relation;
        this.benchmarks = benchmarks;
        service = evidence.codebook().firstWithRole(Role.SERVICE).orElseThrow();
        findings = new RelationFindings(chapter, groups, service, relation);
        demonstrable = new Demonstrable(relation.services().size());
        words = new RelationWords(groups.definition(), demonstrable, benchmarks);
    }

    void write() {
        String correlation = findings.putPearson();
        chapter.headline(words.verdict()).say(words.verdict());
        chapter.say(words.observed(correlation));
        chapter.table(services());
        chapter.table(relationTable(correlation));
        if (!benchmarks.isEmpty()) {
            chapter.table(new PowerTable(chapter, groups.definition(), demonstrable, benchmarks).table());
        }
        if (relation.services().size() <= MOST_DRAWN) {
            chapter.chart(chart(correlation));
        }
        chapter.note(words.method(relation));
    }

    private Chart chart(String correlation) {
        return new Chart(
                id("services"),
                Chart.Kind.SCATTER,
                id("services"),
                List.of("fidelity", "interval"),
                "%s, by fidelity of the service".formatted(groups.definition().label()),
                "Share with the outcome, with 95% interval",
                words.alternative(correlation));
    }

    private FidelityScale scale() {
        return evidence.reviews().orElseThrow().scale();
    }

    private String id(String part) {
        return "fidelity-and-%s-%s".formatted(groups.definition().name(), part);
    }

    private Table services() {
        List<Row> rows = new ArrayList<>();
        List<OutcomeGroups> parts = new ArrayList<>();
        for (String level : evidence.cases().levels(service)) {
            OutcomeGroups clients = groups.within(service, level);
            parts.add(clients);
            rows.add(row(level, clients));
        }
        parts.add(groups.withoutKnowing(service));
        chapter.sums(groups.sumsOf(parts));
        OutcomeDefinition definition = groups.definition();
        return new Table(
                        id("services"),
                        "%s and fidelity, by service".formatted(definition.label()),
                        service.title(),
                        List.of(
                                new Column(
                                        "fidelity",
                                        "Fidelity total (of %s to %s)"
                                                .formatted(scale().lowestTotal(), scale().highestTotal())),
                                new Column("people", "People"),
                                new Column("rate", "Rate"),
                                new Column("interval", "95% interval")),
                        rows,
                        List.of())
                .onPageUpTo(ReviewBook.MOST_ROWS);
    }

    private Row row(String level, OutcomeGroups clients) {
        String label = service.label(level);
        String share = findings.putRate(clients, level, label);
        Cell total = relation.services().stream()
                .filter(scored -> scored.service().equals(level))
                .findFirst()
                .map(scored -> Cell.of(View.VALUE, findings.putTotal(scored, scale().id())))
                .orElseGet(Cell::notApplicable);
        return Row.data(
                label,
                List.of(
                        total,
                        Cell.of(View.OUT_OF, share),
                        Cell.of(View.PERCENT, share),
                        Cell.of(View.INTERVAL, share)));
    }

    private Table relationTable(String correlation) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading("Across services, each counted once"));
        rows.add(row("Correlation of total and rate (Pearson)", correlation));
        rows.add(row("Correlation of ranks (Spearman)", findings.putSpearman()));
        rows.add(row("Difference in rate for ten points more", findings.putSlope()));
        rows.add(Row.heading("Among their clients: odds ratio for ten points more"));
        rows.add(row("Random intercept for each service", findings.putRandomIntercept()));
        rows.add(row("Cluster-robust error (CR2)", findings.putClusterRobust()));
        return new Table(
                id("relation"),
                "%s and fidelity: how they go together"
                        .formatted(groups.definition().label()),
                "Measure",
                List.of(
                        new Column("estimate", "Estimate"),
                        new Column("interval", "95% interval"),
                        new Column("p", "p")),
                rows,
                List.of(Sentence.of(
                        "p of the correlations: how many of the orders in which the rates could have come give one as"
                                + " far from 0. The smallest such p that %s services can give is %s."
                                        .formatted(
                                                demonstrable.services(),
                                                Look.P_VALUE.show(demonstrable.smallestPValue())))));
    }

    private static Row row(String label, String address) {
        return Row.detail(
                label,
                List.of(Cell.of(View.VALUE, address), Cell.of(View.INTERVAL, address), Cell.of(View.P_VALUE, address)));
    }
}
