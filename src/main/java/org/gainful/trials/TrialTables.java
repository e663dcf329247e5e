package org.gainful.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.Trial;
import org.gainful.cases.Trials;
import org.gainful.stat.synthesis.EffectMeasure;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** Each trial's two-by-two table, with how sure its counts are, and what it found by itself. */
public final class TrialTables implements Analysis {
    static final String ID = "trials/tables";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "What each trial found";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.trials().isPresent() ? List.of() : List.of("trials with the counts of both groups");
    }

    @Override
    public boolean needsCases() {
        return false;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        Trials trials = evidence.trials().orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(ID, title());
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Trial trial : trials.all()) {
            int time = seen.merge(trial.name(), 1, Integer::sum);
            rows.add(row(chapter, trial, time == 1 ? trial.name() : trial.name() + " " + time));
        }
        chapter.table(new Table(
                "trials",
                "%s in each trial".formatted(trials.plan().event()),
                "Trial",
                List.of(
                        new Column("treatment", trials.plan().treatment()),
                        new Column("control", trials.plan().control()),
                        new Column("risk_ratio", "Risk ratio (95% interval)"),
                        new Column("odds_ratio", "Odds ratio (95% interval)"),
                        new Column("certainty", "Certainty of the counts"),
                        new Column("source", "Where found")),
                rows,
                List.of()));
        chapter.say(Sentence.of("%s comparisons%s.".formatted(rows.size(), recalled(trials))));
        return chapter.note(
                        "High: the counts are printed, or the only ones that give all that is printed. Medium: other counts would"
                                + " fit, or a group’s size is recalled. Low: recalled.")
                .note("Intervals are Wald’s on the log scale. Where a cell is 0, 1/2 is added to all four.")
                .build();
    }

    private static String recalled(Trials trials) {
        long low = trials.all().stream()
                .filter(trial -> trial.certainty() == Trial.Certainty.LOW)
                .count();
        return low == 0 ? "" : "; %s of them are of low certainty".formatted(low);
    }

    private static Row row(ChapterBuilder chapter, Trial trial, String key) {
        String treatment = chapter.put(
                Ratios.share(chapter.address(key, "treatment", "share"), trial.name(), trial.events(), trial.total()));
        String control = chapter.put(Ratios.share(
                chapter.address(key, "control", "share"), trial.name(), trial.controlEvents(), trial.controlTotal()));
        return Row.data(
                "%s (%s)".formatted(trial.name(), trial.followUp()),
                List.of(
                        Cell.of(View.OUT_OF, treatment),
                        Cell.of(View.OUT_OF, control),
                        ratio(chapter, trial, key, "risk-ratio", Statistic.RISK_RATIO, EffectMeasure.LOG_RISK_RATIO),
                        ratio(chapter, trial, key, "odds-ratio", Statistic.ODDS_RATIO, EffectMeasure.LOG_ODDS_RATIO),
                        Cell.words(trial.certainty().word()),
                        Cell.words(trial.source())));
    }

    private static Cell ratio(
            ChapterBuilder chapter, Trial trial, String key, String name, Statistic statistic, EffectMeasure measure) {
        return Pool.effect(trial, measure)
                .map(effect -> Cell.of(
                        View.ESTIMATE_INTERVAL,
                        chapter.put(Ratios.of(chapter.address(key, name), trial.name(), statistic, effect))))
                .orElseGet(Cell::notApplicable);
    }
}
