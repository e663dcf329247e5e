package org.gainful.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.cases.TrialsFile;
import org.gainful.stat.Interval;
import org.gainful.stat.counts.StratifiedTables;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.EffectMeasure;
import org.gainful.stat.synthesis.Heterogeneity;
import org.gainful.stat.synthesis.MetaAnalysis;
import org.gainful.stat.synthesis.MetaAnalysis.Inference;
import org.gainful.stat.synthesis.Synthesis;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** The pooled values of one set of trials: a row a method, ratios of risks and of odds beside each other. */
final class PooledRows {
    private static final double PERCENT = 100;

    private final ChapterBuilder chapter;
    private final Pool pool;
    private final TrialsFile plan;
    private final List<Row> rows = new ArrayList<>();

    PooledRows(ChapterBuilder chapter, Pool pool, TrialsFile plan) {
        this.chapter = chapter;
        this.pool = pool;
        this.plan = plan;
    }

    /** A ratio of risks or of odds. */
    private enum Scale {
        RISK("risk-ratio", Statistic.RISK_RATIO, EffectMeasure.LOG_RISK_RATIO),
        ODDS("odds-ratio", Statistic.ODDS_RATIO, EffectMeasure.LOG_ODDS_RATIO);

        private final String word;
        private final Statistic statistic;
        private final EffectMeasure measure;

        Scale(String word, Statistic statistic, EffectMeasure measure) {
            this.word = word;
            this.statistic = statistic;
            this.measure = measure;
        }
    }

    void write() {
        row("Mantel and Haenszel", this::mantelHaenszel);
        row("Inverse variance, one true effect", scale -> pooled(scale, "inverse-variance", MetaAnalysis.fixed()));
        row(
                "DerSimonian and Laird",
                scale ->
                        pooled(scale, "dersimonian-laird", MetaAnalysis.fixed().with(Heterogeneity.DERSIMONIAN_LAIRD)));
        row("REML, Wald’s interval", scale -> pooled(scale, "reml", reml(Inference.WALD)));
        row("REML, Hartung’s and Knapp’s interval", scale -> pooled(scale, "reml-hk", reml(Inference.HARTUNG_KNAPP)));
        row("A further trial (prediction interval)", this::prediction);
        row("REML with totals taken for non-events, a slip", this::slip);
        String label = pool.set().label();
        chapter.table(new Table(
                "pooled-" + pool.set().name(),
                "%s: %s trials pooled".formatted(label, pool.trials().size()),
                "Method",
                List.of(
                        new Column("risk_ratio", "Risk ratio (95% interval)"),
                        new Column("odds_ratio", "Odds ratio (95% interval)")),
                rows,
                List.of()));
        chapter.table(new Table(
                "heterogeneity-" + pool.set().name(),
                "%s: how far the trials differ".formatted(label),
                "Measure",
                List.of(new Column("risk_ratio", "Log risk ratio"), new Column("odds_ratio", "Log odds ratio")),
                heterogeneity(),
                List.of()));
        chapter.table(shares());
    }

    private static MetaAnalysis reml(Inference inference) {
        return MetaAnalysis.withDefaults().with(Heterogeneity.REML).with(inference);
    }

    private void row(String label, java.util.function.Function<Scale, Cell> cell) {
        rows.add(Row.data(label, List.of(cell.apply(Scale.RISK), cell.apply(Scale.ODDS))));
    }

    private String address(Scale scale, String name) {
        return chapter.address(pool.set().name(), scale.word, name);
    }

    private Cell pooled(Scale scale, String name, MetaAnalysis method) {
        return pooled(scale, name, method, pool.effects(scale.measure));
    }

    private Cell pooled(Scale scale, String name, MetaAnalysis method, List<Effect> effects) {
        return method.fit(effects)
                .map(synthesis -> Cell.of(
                        View.ESTIMATE_INTERVAL,
                        chapter.put(
                                Ratios.of(address(scale, name), pool.set().label(), scale.statistic, synthesis, name))))
                .orElseGet(Cell::notApplicable);
    }

    private Cell slip(Scale scale) {
        return pooled(
                scale,
                "totals-as-non-events",
                reml(Inference.WALD),
                pool.effectsWithTotalsTakenForOthers(scale.measure));
    }

    private Cell mantelHaenszel(Scale scale) {
        StratifiedTables tables = new StratifiedTables(pool.tables());
        boolean odds = scale == Scale.ODDS;
        OptionalDouble ratio = odds ? tables.oddsRatio() : tables.riskRatio();
        Optional<Interval> limits =
                odds ? tables.oddsRatioInterval(Ratios.LEVEL) : tables.riskRatioInterval(Ratios.LEVEL);
        if (ratio.isEmpty() || limits.isEmpty()) {
            return Cell.notApplicable();
        }
        Finding finding = Finding.of(
                        address(scale, "mantel-haenszel"),
                        scale.statistic,
                        ratio.getAsDouble(),
                        Basis.ofNoPeople(pool.set().label()))
                .within(Range.confidence(
                        limits.get().lower(), limits.get().upper(), Ratios.LEVEL, "Mantel and Haenszel"))
                .by("mantel-haenszel", "");
        return Cell.of(View.ESTIMATE_INTERVAL, chapter.put(finding));
    }

    private Cell prediction(Scale scale) {
        Optional<Synthesis> synthesis = reml(Inference.HARTUNG_KNAPP).fit(pool.effects(scale.measure));
        return synthesis
                .flatMap(Synthesis::predictionIntervalAtEstimatedTau)
                .map(interval -> Cell.of(
                        View.INTERVAL,
                        chapter.put(Ratios.prediction(
                                address(scale, "prediction"),
                                pool.set().label(),
                                scale.statistic,
                                synthesis.get(),
                                interval))))
                .orElseGet(Cell::notApplicable);
    }

    private List<Row> heterogeneity() {
        List<Row> lines = new ArrayList<>();
        lines.add(line("Cochran’s Q", View.VALUE, "q", Statistic.CHI_SQUARE, s -> s.homogeneity()
                .map(q -> OptionalDouble.of(q.statistic()))
                .orElse(OptionalDouble.empty())));
        lines.add(line("p-value of Q", View.P_VALUE, "q-test", Statistic.CHI_SQUARE, s -> s.homogeneity()
                .map(q -> OptionalDouble.of(q.statistic()))
                .orElse(OptionalDouble.empty())));
        lines.add(line(
                "τ, standard deviation of true effects",
                View.VALUE,
                "tau",
                Statistic.TAU,
                s -> OptionalDouble.of(s.tau())));
        lines.add(line(
                "I², share of variance between trials, from Q",
                View.VALUE,
                "i-squared",
                Statistic.VARIANCE_SHARE,
                s -> s.iSquaredOfQ().isPresent()
                        ? OptionalDouble.of(s.iSquaredOfQ().getAsDouble() / PERCENT)
                        : OptionalDouble.empty()));
        return lines;
    }

    private Row line(
            String label,
            View view,
            String name,
            Statistic statistic,
            java.util.function.Function<Synthesis, OptionalDouble> value) {
        List<Cell> cells = new ArrayList<>();
        for (Scale scale : Scale.values()) {
            Optional<Synthesis> synthesis = reml(Inference.WALD).fit(pool.effects(scale.measure));
            OptionalDouble number = synthesis.map(value).orElse(OptionalDouble.empty());
            if (number.isEmpty()) {
                cells.add(Cell.notApplicable());
                continue;
            }
            Finding finding = Finding.of(
                            address(scale, name),
                            statistic,
                            number.getAsDouble(),
                            Basis.ofNoPeople(pool.set().label()))
                    .by(name, "");
            cells.add(Cell.of(view, chapter.put(view == View.P_VALUE ? tested(finding, synthesis.get()) : finding)));
        }
        return Row.data(label, cells);
    }

    private static Finding tested(Finding finding, Synthesis synthesis) {
        return synthesis
                .homogeneity()
                .map(q -> finding.tested(new HypothesisTest(
                        "Cochran's Q",
                        OptionalDouble.of(q.statistic()),
                        OptionalDouble.of(q.degreesOfFreedom()),
                        q.pValue())))
                .orElse(finding);
    }

    /** The groups of all trials side by side, two ways: each trial counting the same, and all people together. */
    private Table shares() {
        List<Row> lines = List.of(
                Row.data("Mean of the trials’ shares", List.of(mean(true), mean(false))),
                Row.data("All people together", List.of(together(true), together(false))));
        return new Table(
                "shares-" + pool.set().name(),
                "%s: %s in the two groups"
                        .formatted(pool.set().label(), plan.event().toLowerCase(java.util.Locale.ROOT)),
                "Of",
                List.of(new Column("treatment", plan.treatment()), new Column("control", plan.control())),
                lines,
                List.of());
    }

    private static String group(boolean treatment) {
        return treatment ? "treatment" : "control";
    }

    private Cell mean(boolean treatment) {
        Basis basis = Basis.ofPeople(pool.set().label(), pool.total(treatment), 0, "");
        return Cell.of(
                View.PERCENT,
                chapter.put(Finding.of(
                                chapter.address(pool.set().name(), "mean-share", group(treatment)),
                                Statistic.SHARE,
                                pool.meanShare(treatment),
                                basis)
                        .by("mean of shares", "")));
    }

    private Cell together(boolean treatment) {
        return Cell.of(
                View.COUNT_PERCENT,
                chapter.put(Ratios.share(
                        chapter.address(pool.set().name(), "together", group(treatment)),
                        pool.set().label(),
                        pool.events(treatment),
                        pool.total(treatment))));
    }
}
