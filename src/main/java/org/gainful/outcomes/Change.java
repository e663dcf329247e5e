package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;

/**
 * Change on each scale between the first and the last wave: people who had the outcome beside everyone else.
 *
 * <p>Two comparisons stand side by side: the difference of mean changes (Welch), and the difference at the last wave
 * between people who began alike (analysis of covariance, last = group + first). They answer different questions when the
 * groups began apart.
 */
public final class Change implements Analysis {
    private static final String TABLE = "change";
    private static final String CHANGE = "change";

    @Override
    public String id() {
        return "outcomes/change";
    }

    @Override
    public String title() {
        return "Change on scales";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (pairs(evidence).isEmpty()) {
            lacks.add("a scale score at two waves (fields with the role score)");
        }
        if (groups(evidence).isEmpty()) {
            lacks.add("an outcome to compare by (definitions in study.yaml)");
        }
        return lacks;
    }

    private static List<BeforeAfter> pairs(Evidence evidence) {
        return evidence.scales().stream()
                .flatMap(scale -> evidence.scorePair(scale).stream())
                .toList();
    }

    /** The outcome of the model, or the first one defined. */
    private static Optional<OutcomeGroups> groups(Evidence evidence) {
        String modelled = evidence.study().model().map(ModelPlan::outcome).orElse("");
        Optional<OutcomeDefinition> definition = evidence.study()
                .definition(modelled)
                .or(() -> evidence.study().definitions().stream().findFirst());
        return definition.flatMap(d -> OutcomeGroups.of(evidence, d));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        OutcomeGroups groups = groups(evidence).orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> rows = new ArrayList<>();
        List<Sentence> said = new ArrayList<>();
        for (BeforeAfter pair : pairs(evidence)) {
            Compared compared = Compared.of(groups, pair);
            new ChangeFindings(chapter, compared).put();
            ChangeRows ofScale = new ChangeRows(chapter, compared);
            rows.addAll(ofScale.rows());
            said.add(ofScale.sentence());
        }
        said.forEach(chapter::say);
        chapter.headline(said.get(0));
        chapter.table(new Table(
                TABLE, "Change from the first wave to the last", "Scale and group", columns(), rows, List.of()));
        chapter.chart(chart(said.get(0)));
        chapter.note(
                "Change is the last score less the first, for people who have both. The difference of changes is tested"
                        + " by Welch's t; the adjusted difference compares people who began with the same score (analysis of"
                        + " covariance). Effect sizes are Hedges' g: in standard deviations of the changes, pooled for the"
                        + " difference.");
        if (groups.definition().isByStatus()) {
            chapter.note("Everyone else: all for whom the outcome certainly did not happen. People to whom it could not"
                    + " happen, because they did not begin where it starts from, are among them.");
        }
        chapter.note("Whether work raised a score or a rising score led to work cannot be told from two waves.");
        return chapter.build();
    }

    private static List<Column> columns() {
        return List.of(
                new Column("people", "People"),
                new Column("first", "First wave: mean (SD)"),
                new Column("last", "Last wave: mean (SD)"),
                new Column(CHANGE, "Change (95% interval)"),
                new Column("p", "p"),
                new Column("effect", "Effect size"));
    }

    private static Chart chart(Sentence first) {
        return new Chart(
                TABLE,
                Chart.Kind.DOTS,
                TABLE,
                List.of(CHANGE),
                "Change on each scale, by outcome",
                "Mean change from the first wave to the last, in each scale's own points, with 95% interval",
                first.say(" Right of 0 is a rise."));
    }
}
