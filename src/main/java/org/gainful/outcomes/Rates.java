package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.DefinitionNeeds;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * How many had each outcome, by the study's named definitions; each rate with its own denominator and Wilson interval.
 *
 * <p>The bounds beside a rate count everyone recruited who was at risk, and take those whose outcome is not known once as
 * all without it and once as all with it.
 */
public final class Rates implements Analysis {
    @Override
    public String id() {
        return "outcomes/rates";
    }

    @Override
    public String title() {
        return "Outcomes, by definition";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return defined(evidence).isEmpty()
                ? List.of("an outcome definition whose fields are in the export (definitions in study.yaml)")
                : List.of();
    }

    private static List<OutcomeGroups> defined(Evidence evidence) {
        return evidence.study().definitions().stream()
                .flatMap(d -> OutcomeGroups.of(evidence, d).stream())
                .toList();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> overview = new ArrayList<>();
        GroupTests tests = new GroupTests(chapter);
        for (OutcomeGroups groups : defined(evidence)) {
            OutcomeGroups recruited = OutcomeGroups.of(evidence, groups.definition(), evidence.recruited())
                    .orElseThrow();
            overview.addAll(rows(chapter, evidence, groups, recruited, tests));
            new RateByQuarter(chapter, evidence, groups.definition()).write();
            chapter.note(new RateWords(evidence, groups.definition()).meaning());
        }
        for (OutcomeDefinition definition : evidence.study().definitions()) {
            List<String> lacks = DefinitionNeeds.lacks(evidence, definition);
            if (!lacks.isEmpty()) {
                chapter.note("%s: no rate, for want of %s.".formatted(definition.label(), String.join(" and ", lacks)));
            }
        }
        tests.write();
        chapter.table(0, overviewTable(overview));
        chapter.note(
                "Intervals: Wilson's score interval at 95%. Each rate has its own denominator; rates with different"
                        + " denominators are not added.");
        chapter.note("No comparison group: a rate describes what happened, and cannot say what the service changed.");
        return chapter.build();
    }

    private static List<Row> rows(
            ChapterBuilder chapter,
            Evidence evidence,
            OutcomeGroups groups,
            OutcomeGroups recruited,
            GroupTests tests) {
        OutcomeDefinition definition = groups.definition();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading(definition.label()));
        RateFindings findings = new RateFindings(chapter);
        findings.putRate(groups, "all", definition.label());
        findings.putBounds(recruited, "all");
        rows.add(Row.detail(
                groups.atRisk().count() == groups.among().count() ? "Everyone" : "Everyone at risk",
                cells(findings, definition, "all")));
        Sentence sentence = new RateWords(evidence, definition).rate(findings, recruited);
        chapter.headline(sentence).say(sentence);
        if (groups.origins().size() > 1) {
            rows.addAll(byOrigin(findings, evidence, groups, recruited));
        }
        List<RateBreakdown> breakdowns = new ArrayList<>();
        for (String name : definition.by()) {
            RateBreakdown breakdown =
                    new RateBreakdown(chapter, groups, evidence.codebook().get(name), evidence.cases());
            breakdown.write();
            tests.add(breakdown);
            breakdowns.add(breakdown);
        }
        if (breakdowns.size() > 1) {
            tests.addInteraction(breakdowns.get(0), breakdowns.get(1));
        }
        return rows;
    }

    private static List<Row> byOrigin(
            RateFindings findings, Evidence evidence, OutcomeGroups groups, OutcomeGroups recruited) {
        Field before = evidence.statusBefore().orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (String status : groups.origins()) {
            findings.putRate(groups.within(before, status), status, before.label(status));
            findings.putBounds(recruited.within(before, status), status);
            rows.add(Row.detail(before.label(status) + " at first", cells(findings, groups.definition(), status)));
        }
        findings.addUp(groups, groups.origins(), before);
        findings.addUp(recruited, groups.origins(), before);
        return rows;
    }

    private static List<Cell> cells(RateFindings findings, OutcomeDefinition definition, String key) {
        String share = findings.share(definition, key);
        return List.of(
                Cell.of(View.OUT_OF, share),
                Cell.of(View.PERCENT, share),
                Cell.of(View.INTERVAL, share),
                Cell.of(View.MISSING, share),
                Cell.of(View.BOUNDS, findings.bounds(definition, key)),
                Cell.of(View.BOUNDS, findings.likelyBounds(definition, key)));
    }

    private static Table overviewTable(List<Row> rows) {
        return new Table(
                "outcomes",
                "Outcomes by definition",
                "Outcome",
                List.of(
                        new Column("people", "People"),
                        new Column("rate", "Rate"),
                        new Column("interval", "95% interval"),
                        new Column("unknown", "Outcome not known"),
                        new Column("bounds", "Counting all recruited"),
                        new Column("likely-bounds", "Lost at half to twice the odds")),
                rows,
                List.of(Sentence.of(
                        "Outcome not known: people seen again whose outcome cannot be told. Counting all recruited: people"
                                + " not seen again join them, taken once as all without the outcome and once as all with it."
                                + " Lost at half to twice the odds: all recruited again, the odds of those not known"
                                + " taken as half and as twice those of the others.")));
    }
}
