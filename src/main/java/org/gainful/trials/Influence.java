package org.gainful.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.Trial;
import org.gainful.cases.Trials;
import org.gainful.stat.synthesis.BeggTest;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.EffectMeasure;
import org.gainful.stat.synthesis.EggerTest;
import org.gainful.stat.synthesis.MetaAnalysis;
import org.gainful.stat.synthesis.Synthesis;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * How the pooled risk ratio hangs on single trials: the forest of all, the mean as trials came out year by year, the mean without
 * each in turn; and whether small trials found more than large ones.
 */
public final class Influence implements Analysis {
    static final String ID = "trials/influence";
    private static final EffectMeasure MEASURE = EffectMeasure.LOG_RISK_RATIO;
    private static final List<Column> RATIO = List.of(new Column("risk_ratio", "Risk ratio (95% interval)"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "What single trials do to the whole";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.trials()
                        .filter(trials -> !Pool.of(trials).isEmpty()
                                && Pool.main(trials).trials().size() > 2)
                        .isPresent()
                ? List.of()
                : List.of("three trials or more in the main set");
    }

    @Override
    public boolean needsCases() {
        return false;
    }

    @Override
    public String restsOn() {
        return PooledEffects.ID;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        Trials trials = evidence.trials().orElseThrow();
        Pool pool = Pool.main(trials);
        ChapterBuilder chapter = new ChapterBuilder(ID, title());
        forest(chapter, pool);
        cumulative(chapter, pool);
        leaveOneOut(chapter, pool);
        smallStudies(chapter, pool);
        return chapter.note("Means are REML with Hartung’s and Knapp’s interval, as in the chapter before.")
                .note(
                        "Egger’s slope is the change of the log risk ratio for one unit of its standard error; Begg’s tau a rank"
                                + " correlation. Either above 0 says that small trials found more: they may have been printed only then,"
                                + " or differ in whom they took. With fewer than ten trials neither tells much.")
                .build();
    }

    private static MetaAnalysis method() {
        return MetaAnalysis.withDefaults();
    }

    private static void forest(ChapterBuilder chapter, Pool pool) {
        List<Row> rows = new ArrayList<>();
        for (Trial trial : pool.trials()) {
            Pool.effect(trial, MEASURE)
                    .ifPresent(effect -> rows.add(Row.data(
                            trial.name(),
                            ratio(chapter.put(Ratios.of(
                                    chapter.address("forest", trial.name()),
                                    trial.name(),
                                    Statistic.RISK_RATIO,
                                    effect))))));
        }
        method().fit(pool.effects(MEASURE)).ifPresent(synthesis -> {
            rows.add(Row.total(
                    "All %s".formatted(synthesis.studies()),
                    ratio(put(chapter, "forest", "all trials", pool.set().label(), synthesis))));
        });
        table(chapter, "forest", "Risk ratios of the trials", "Trial", rows);
    }

    private static String put(ChapterBuilder chapter, String part, String name, String group, Synthesis synthesis) {
        return chapter.put(Ratios.of(
                chapter.address(part, name), group, Statistic.RISK_RATIO, synthesis, "REML, Hartung and Knapp"));
    }

    private static List<Cell> ratio(String address) {
        return List.of(Cell.of(View.ESTIMATE_INTERVAL, address));
    }

    private static void cumulative(ChapterBuilder chapter, Pool pool) {
        List<Row> rows = new ArrayList<>();
        List<Optional<Synthesis>> steps = method().cumulative(pool.effects(MEASURE));
        for (int i = 2; i < steps.size(); i++) {
            Trial trial = pool.trials().get(i);
            steps.get(i)
                    .ifPresent(synthesis -> rows.add(Row.data(
                            "%s trials to %s (%s)".formatted(synthesis.studies(), trial.year(), trial.name()),
                            ratio(put(chapter, "cumulative", trial.name(), "up to " + trial.name(), synthesis)))));
        }
        table(chapter, "cumulative", "The mean as trials came out", "Trials so far", rows);
    }

    private static void leaveOneOut(ChapterBuilder chapter, Pool pool) {
        List<Row> rows = new ArrayList<>();
        List<Optional<Synthesis>> without = method().leaveOneOut(pool.effects(MEASURE));
        for (int i = 0; i < without.size(); i++) {
            Trial trial = pool.trials().get(i);
            without.get(i)
                    .ifPresent(synthesis -> rows.add(Row.data(
                            "Without " + trial.name(),
                            ratio(put(chapter, "leave-one-out", trial.name(), "without " + trial.name(), synthesis)))));
        }
        table(chapter, "leave-one-out", "The mean without each trial", "Trial left out", rows);
    }

    private static void table(ChapterBuilder chapter, String id, String title, String heading, List<Row> rows) {
        chapter.table(new Table(id, title, heading, RATIO, rows, List.of()));
        chapter.chart(new Chart(
                id,
                Chart.Kind.FOREST,
                id,
                List.of("risk_ratio"),
                title,
                "Risk ratio, log scale",
                Sentence.of("%s; the numbers stand beside each line.".formatted(title))));
    }

    private static void smallStudies(ChapterBuilder chapter, Pool pool) {
        List<Effect> effects = pool.effects(MEASURE);
        List<Row> rows = new ArrayList<>();
        EggerTest.of(effects).ifPresent(egger -> {
            String address = chapter.put(
                    Finding.of(chapter.address("egger"), Statistic.SLOPE, egger.slope(), Basis.ofNoPeople("trials"))
                            .withStandardError(egger.slopeError())
                            .tested(new HypothesisTest(
                                    "Egger",
                                    OptionalDouble.of(egger.statistic()),
                                    OptionalDouble.of(egger.degreesOfFreedom()),
                                    egger.pValue()))
                            .by("Egger's regression", ""));
            rows.add(Row.data("Egger’s slope", List.of(Cell.of(View.VALUE, address), Cell.of(View.P_VALUE, address))));
        });
        BeggTest.of(effects).ifPresent(begg -> {
            String address = chapter.put(
                    Finding.of(chapter.address("begg"), Statistic.CORRELATION, begg.tau(), Basis.ofNoPeople("trials"))
                            .tested(new HypothesisTest(
                                    "Begg and Mazumdar", OptionalDouble.empty(), OptionalDouble.empty(), begg.pValue()))
                            .by("rank correlation", ""));
            rows.add(Row.data("Begg’s tau", List.of(Cell.of(View.VALUE, address), Cell.of(View.P_VALUE, address))));
        });
        chapter.table(new Table(
                "small-studies",
                "Whether small trials found more",
                "Test",
                List.of(new Column("estimate", "Estimate"), new Column("test", "p-value")),
                rows,
                List.of()));
    }
}
