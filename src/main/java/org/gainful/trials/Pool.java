package org.gainful.trials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.Trial;
import org.gainful.cases.Trials;
import org.gainful.cases.TrialsFile;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.EffectMeasure;

/** The trials of a set that can be pooled, in the order of their years, with their tables and effects. */
record Pool(TrialsFile.Set set, List<Trial> trials) {
    Pool {
        trials = trials.stream().sorted(Comparator.comparingInt(Trial::year)).toList();
    }

    /** The sets of a study, the main one first. */
    static List<Pool> of(Trials trials) {
        return trials.plan().sets().stream()
                .map(set -> new Pool(set, trials.in(set)))
                .filter(pool -> !pool.trials().isEmpty())
                .toList();
    }

    /** The set everything but the table of pooled values is about. */
    static Pool main(Trials trials) {
        return of(trials).get(0);
    }

    /** Treatment and control are rows, the event is the first column. */
    static TwoByTwo table(Trial trial) {
        return new TwoByTwo(
                trial.events(),
                trial.total() - trial.events(),
                trial.controlEvents(),
                trial.controlTotal() - trial.controlEvents());
    }

    /** The same with totals in the place of people without the event: a slip that pulls every ratio towards 1. */
    private static TwoByTwo totalsTakenForOthers(Trial trial) {
        return new TwoByTwo(trial.events(), trial.total(), trial.controlEvents(), trial.controlTotal());
    }

    List<TwoByTwo> tables() {
        return trials.stream().map(Pool::table).toList();
    }

    List<Effect> effects(EffectMeasure measure) {
        return effects(tables(), measure);
    }

    List<Effect> effectsWithTotalsTakenForOthers(EffectMeasure measure) {
        return effects(trials.stream().map(Pool::totalsTakenForOthers).toList(), measure);
    }

    private static List<Effect> effects(List<TwoByTwo> tables, EffectMeasure measure) {
        List<Effect> effects = new ArrayList<>();
        tables.forEach(table -> measure.of(table).ifPresent(effects::add));
        return effects;
    }

    static Optional<Effect> effect(Trial trial, EffectMeasure measure) {
        return measure.of(table(trial));
    }

    /** The mean of the trials' shares with the event, each trial counting the same. */
    double meanShare(boolean treatment) {
        double sum = 0;
        for (Trial trial : trials) {
            sum += treatment
                    ? (double) trial.events() / trial.total()
                    : (double) trial.controlEvents() / trial.controlTotal();
        }
        return sum / trials.size();
    }

    long events(boolean treatment) {
        return trials.stream()
                .mapToLong(t -> treatment ? t.events() : t.controlEvents())
                .sum();
    }

    long total(boolean treatment) {
        return trials.stream()
                .mapToLong(t -> treatment ? t.total() : t.controlTotal())
                .sum();
    }
}
