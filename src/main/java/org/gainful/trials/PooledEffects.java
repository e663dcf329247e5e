package org.gainful.trials;

import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.Trials;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Sentence;
import org.gainful.table.View;

/**
 * The trials put together, by each of the usual methods, with how far they differ; and what comes out when totals are taken for
 * people without the event, a slip that a published pool made.
 */
public final class PooledEffects implements Analysis {
    static final String ID = "trials/pooled";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "The trials together";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.trials().filter(trials -> !Pool.of(trials).isEmpty()).isPresent()
                ? List.of()
                : List.of("a set of trials to pool (trials in study.yaml)");
    }

    @Override
    public boolean needsCases() {
        return false;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        Trials trials = evidence.trials().orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(ID, title());
        for (Pool pool : Pool.of(trials)) {
            new PooledRows(chapter, pool, trials.plan()).write();
        }
        String main = Pool.main(trials).set().name();
        Sentence found = Sentence.of("%s: over %s trials the risk ratio is "
                        .formatted(
                                trials.plan().event(),
                                Pool.main(trials).trials().size()))
                .number(View.ESTIMATE_INTERVAL, ID + "/" + main + "/risk-ratio/reml-hk")
                .say("; in a further trial the true ratio would lie at ")
                .number(View.INTERVAL, ID + "/" + main + "/risk-ratio/prediction")
                .say(".");
        return chapter.headline(found)
                .say(found)
                .note(
                        "REML estimates how far true effects differ; Hartung’s and Knapp’s interval allows for that estimate being"
                                + " one from few trials. A prediction interval is about a further trial, not about the mean.")
                .note(
                        "Totals for non-events: a/(a + n) over c/(c + m) instead of a/n over c/m, which comes of passing the groups’"
                                + " sizes where software takes people without the event. It pulls every ratio towards 1.")
                .build();
    }
}
