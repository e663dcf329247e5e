package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.ProportionInterval;
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

/**
 * How many had each outcome, by the study's named definitions; each rate with its own denominator and Wilson interval.
 *
 * <p>The bounds beside a rate count everyone recruited who was at risk, and take those whose outcome is not known once as
 * all without it and once as all with it.
 */
public final class Rates implements Analysis {
    private static final double LEVEL = 0.95;
    private static final int FEW = 30;

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
                .flatMap(d -> OutcomeGroups.of(evidence, d, evidence.participants()).stream())
                .toList();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> overview = new ArrayList<>();
        for (OutcomeGroups groups : defined(evidence)) {
            OutcomeGroups recruited = OutcomeGroups.of(evidence, groups.definition(), evidence.recruited())
                    .orElseThrow();
            overview.addAll(rows(chapter, evidence, groups, recruited));
            chapter.note(meaning(groups.definition()));
        }
        chapter.table(0, overviewTable(overview));
        chapter.note(
                "Intervals: Wilson's score interval at 95%. Each rate has its own denominator; rates with different"
                        + " denominators are not added.");
        chapter.note("No comparison group: a rate describes what happened, and cannot say what the service changed.");
        return chapter.build();
    }

    private static List<Row> rows(
            ChapterBuilder chapter, Evidence evidence, OutcomeGroups groups, OutcomeGroups recruited) {
        OutcomeDefinition definition = groups.definition();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.heading(definition.label()));
        String address = put(chapter, groups, "all", definition.label());
        bounds(chapter, recruited, "all");
        rows.add(Row.detail(
                definition.isRecorded() ? "Everyone" : "Everyone at risk", cells(chapter, definition, "all")));
        Sentence sentence = inWords(chapter, evidence, definition, address, recruited);
        chapter.headline(sentence).say(sentence);
        if (groups.origins().size() > 1) {
            rows.addAll(byOrigin(chapter, evidence, groups, recruited));
        }
        definition
                .by()
                .forEach(name ->
                        breakdown(chapter, evidence, groups, evidence.codebook().get(name)));
        return rows;
    }

    private static List<Row> byOrigin(
            ChapterBuilder chapter, Evidence evidence, OutcomeGroups groups, OutcomeGroups recruited) {
        Field before = evidence.statusBefore().orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (String status : groups.origins()) {
            put(chapter, groups.within(before, status), status, before.label(status));
            bounds(chapter, recruited.within(before, status), status);
            rows.add(Row.detail(before.label(status) + " at first", cells(chapter, groups.definition(), status)));
        }
        addUp(chapter, groups, groups.origins(), before);
        addUp(chapter, recruited, groups.origins(), before);
        return rows;
    }

    /** The parts of every group add up to the group, level by level. */
    private static void addUp(ChapterBuilder chapter, OutcomeGroups groups, List<String> levels, Field field) {
        List<OutcomeGroups> parts = new ArrayList<>();
        levels.forEach(level -> parts.add(groups.within(field, level)));
        addUp(chapter, groups, parts);
    }

    private static void addUp(ChapterBuilder chapter, OutcomeGroups groups, List<OutcomeGroups> parts) {
        chapter.sum(
                groups.atRisk().name(),
                parts.stream().map(p -> p.atRisk().name()).toList());
        chapter.sum(
                groups.happened().name(),
                parts.stream().map(p -> p.happened().name()).toList());
        chapter.sum(groups.not().name(), parts.stream().map(p -> p.not().name()).toList());
        chapter.sum(
                groups.knownName(), parts.stream().map(OutcomeGroups::knownName).toList());
        chapter.sum(
                groups.unknown().name(),
                parts.stream().map(p -> p.unknown().name()).toList());
    }

    private static String put(ChapterBuilder chapter, OutcomeGroups groups, String key, String group) {
        chapter.sums(groups.sums());
        Basis basis = Basis.ofShare(
                        group,
                        groups.happened().count(),
                        groups.known(),
                        groups.unknown().count(),
                        groups.happened().name(),
                        groups.knownName())
                .leavingOut(groups.unknown().name());
        Finding finding = Finding.share(chapter.address(groups.definition().name(), key, "share"), basis)
                .by("share", groups.definition().name())
                .from(groups.fields());
        return chapter.put(groups.known() == 0 ? finding : withInterval(finding, groups));
    }

    private static Finding withInterval(Finding finding, OutcomeGroups groups) {
        Interval wilson = ProportionInterval.WILSON.of(groups.happened().count(), groups.known(), LEVEL);
        Finding with = finding.within(Range.confidence(wilson.lower(), wilson.upper(), LEVEL, "Wilson"));
        return groups.known() < FEW
                ? with.warned(Sentence.of(
                        "Fewer than %s people: the interval is wide, and one person more or less moves the rate."
                                .formatted(FEW)))
                : with;
    }

    private static void bounds(ChapterBuilder chapter, OutcomeGroups recruited, String key) {
        chapter.sums(recruited.sums());
        int all = recruited.atRisk().count();
        Basis basis = Basis.ofShare(
                        "everyone recruited and at risk",
                        recruited.happened().count(),
                        all,
                        recruited.unknown().count(),
                        recruited.happened().name(),
                        recruited.atRisk().name())
                .leavingOut(recruited.unknown().name());
        chapter.sum(
                recruited.atRisk().name(),
                List.of(
                        recruited.happened().name(),
                        recruited.not().name(),
                        recruited.unknown().name()));
        String address = chapter.address(recruited.definition().name(), key, "bounds");
        double most = recruited.happened().count() + recruited.unknown().count();
        Finding finding = all == 0
                ? Finding.share(address, basis)
                : Finding.between(address, Statistic.SHARE, Range.bounds(low(recruited), most / all), basis);
        chapter.put(finding.by(
                        "all unknown without the outcome, all unknown with it",
                        recruited.definition().name())
                .from(recruited.fields()));
    }

    private static double low(OutcomeGroups recruited) {
        return (double) recruited.happened().count() / recruited.atRisk().count();
    }

    private static List<Cell> cells(ChapterBuilder chapter, OutcomeDefinition definition, String key) {
        String share = chapter.address(definition.name(), key, "share");
        return List.of(
                Cell.of(View.OUT_OF, share),
                Cell.of(View.PERCENT, share),
                Cell.of(View.INTERVAL, share),
                Cell.of(View.MISSING, share),
                Cell.of(View.BOUNDS, chapter.address(definition.name(), key, "bounds")));
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
                        new Column("bounds", "Counting all recruited")),
                rows,
                List.of(
                        Sentence.of(
                                "Outcome not known: people seen again whose outcome cannot be told. Counting all recruited: people"
                                        + " not seen again join them, taken once as all without the outcome and once as all with it.")));
    }

    private static void breakdown(ChapterBuilder chapter, Evidence evidence, OutcomeGroups groups, Field field) {
        OutcomeDefinition definition = groups.definition();
        List<Row> rows = new ArrayList<>();
        List<OutcomeGroups> parts = new ArrayList<>();
        for (String level : evidence.cases().levels(field)) {
            OutcomeGroups part = groups.within(field, level);
            rows.add(breakdownRow(chapter, part, field.name() + "=" + level, field.label(level)));
            parts.add(part);
        }
        OutcomeGroups unknown = groups.withoutKnowing(field);
        if (!unknown.atRisk().isEmpty()) {
            rows.add(breakdownRow(chapter, unknown, field.name() + "-missing", "Not stated"));
        }
        parts.add(unknown);
        chapter.sums(unknown.sums());
        addUp(chapter, groups, parts);
        String id = definition.name() + "-by-" + field.name();
        chapter.table(new Table(
                id,
                definition.label() + ", by " + field.title().toLowerCase(Locale.ROOT),
                field.title(),
                List.of(
                        new Column("people", "People"),
                        new Column("rate", "Rate"),
                        new Column("interval", "95% interval")),
                rows,
                List.of()));
        breakdownChart(chapter, groups, field, id, rows.size());
    }

    private static Row breakdownRow(ChapterBuilder chapter, OutcomeGroups part, String key, String label) {
        String share = put(chapter, part, key, label);
        return Row.data(
                label,
                List.of(Cell.of(View.OUT_OF, share), Cell.of(View.PERCENT, share), Cell.of(View.INTERVAL, share)));
    }

    private static void breakdownChart(ChapterBuilder chapter, OutcomeGroups groups, Field field, String id, int rows) {
        if (rows < 2) {
            return;
        }
        OutcomeDefinition definition = groups.definition();
        String overall = chapter.address(definition.name(), "all", "share");
        chapter.chart(new Chart(
                id,
                Chart.Kind.DOTS,
                id,
                List.of("interval"),
                "%s, by %s".formatted(definition.label(), field.title().toLowerCase(Locale.ROOT)),
                "Share, with 95% interval",
                Sentence.of("Rate and interval for each of %s groups; everyone together: ".formatted(rows))
                        .number(View.PERCENT, overall)
                        .say(".")));
    }

    private static Sentence inWords(
            ChapterBuilder chapter,
            Evidence evidence,
            OutcomeDefinition definition,
            String share,
            OutcomeGroups recruited) {
        Sentence rate = Sentence.of(definition.label() + ": ")
                .number(View.OUT_OF, share)
                .say(" " + whom(evidence, definition) + ", ")
                .number(View.PERCENT, share)
                .say(" (95% interval ")
                .number(View.INTERVAL, share)
                .say(")");
        return recruited.unknown().isEmpty()
                ? rate.say(".")
                : rate.say(". Counting everyone recruited and at risk, it lies at ")
                        .number(View.BOUNDS, chapter.address(definition.name(), "all", "bounds"))
                        .say(", whatever became of those whose outcome is not known.");
    }

    private static String whom(Evidence evidence, OutcomeDefinition definition) {
        if (definition.isRecorded()) {
            return "people whose outcome is known";
        }
        Field before = evidence.statusBefore().orElseThrow();
        return "people whose status at first was "
                + anyOf(definition.from().stream()
                        .map(status -> before.label(status).toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    private static String anyOf(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String meaning(OutcomeDefinition definition) {
        String what = definition.isRecorded()
                ? "as recorded in the field " + definition.outcome()
                : "from %s at the first wave to %s at the last"
                        .formatted(anyOf(definition.from()), anyOf(definition.to()));
        return "%s: %s (%s).".formatted(definition.label(), what, definition.cite());
    }
}
