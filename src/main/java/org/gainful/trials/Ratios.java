package org.gainful.trials;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.Synthesis;
import org.gainful.table.Basis;
import org.gainful.table.Basis.Bond;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Statistic;

/** Findings of ratios from effects on the log scale. What is counted was published; no set of people is named. */
final class Ratios {
    static final double LEVEL = 0.95;

    private Ratios() {}

    /** One trial's ratio with its Wald interval on the log scale. */
    static Finding of(String address, String group, Statistic statistic, Effect effect) {
        double margin = Normal.criticalValue(LEVEL) * effect.standardError();
        double z = effect.estimate() / effect.standardError();
        return Finding.of(address, statistic, StrictMath.exp(effect.estimate()), Basis.ofNoPeople(group))
                .within(Range.confidence(
                        StrictMath.exp(effect.estimate() - margin),
                        StrictMath.exp(effect.estimate() + margin),
                        LEVEL,
                        "Wald, log scale"))
                .withStandardError(effect.standardError())
                .tested(new HypothesisTest(
                        "Wald", OptionalDouble.of(z), OptionalDouble.empty(), Normal.twoSidedPValue(z)))
                .by("log ratio from two groups' counts", "");
    }

    /** The mean of several trials. */
    static Finding of(String address, String group, Statistic statistic, Synthesis synthesis, String method) {
        return of(
                        address,
                        group,
                        statistic,
                        synthesis.estimate(),
                        synthesis.interval(),
                        synthesis.usesNormal() ? "Wald, log scale" : "Hartung and Knapp, log scale")
                .withStandardError(synthesis.standardError())
                .tested(new HypothesisTest(
                        synthesis.usesNormal() ? "Wald" : "t",
                        OptionalDouble.of(synthesis.statistic()),
                        synthesis.usesNormal() ? OptionalDouble.empty() : OptionalDouble.of(synthesis.studies() - 1.0),
                        synthesis.pValue()))
                .by(method, "");
    }

    /** A ratio and its interval, both on the log scale. */
    static Finding of(
            String address, String group, Statistic statistic, double log, Interval interval, String intervalMethod) {
        return Finding.of(address, statistic, StrictMath.exp(log), Basis.ofNoPeople(group))
                .within(Range.confidence(
                        StrictMath.exp(interval.lower()),
                        StrictMath.exp(interval.upper()),
                        interval.level(),
                        intervalMethod));
    }

    /** The mean, with where the true ratio of a further trial would lie. */
    static Finding prediction(
            String address, String group, Statistic statistic, Synthesis synthesis, Interval interval) {
        return of(address, group, statistic, synthesis.estimate(), interval, "prediction interval")
                .by("prediction", "");
    }

    /** People with the event in a group of a trial. */
    static Finding share(String address, String group, long events, long total) {
        Basis basis = new Basis(
                group,
                OptionalLong.of(events),
                OptionalLong.of(total),
                OptionalLong.of(0),
                "",
                "",
                "",
                List.of(),
                Bond.TIGHT);
        return Finding.share(address, basis).by("share of those analysed", "");
    }
}
