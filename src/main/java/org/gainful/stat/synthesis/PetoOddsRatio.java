package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.counts.TwoByTwo;

/**
 * Peto's one-step odds ratio over studies: sum (O - E) / sum V, with expected count and hypergeometric variance of the
 * first group's events in each study (Yusuf, Peto and others 1985).
 *
 * <p>Needs no continuity rule: a study without events, or of events only, adds nothing. Meant for rare events and groups
 * of like size; biased for large effects.
 *
 * @param logOddsRatio the estimate on the log scale
 */
public record PetoOddsRatio(double logOddsRatio, double standardError) {
    /** Groups are rows, the event is the first column; empty where no study says anything. */
    public static Optional<PetoOddsRatio> of(List<TwoByTwo> studies) {
        double excess = 0;
        double variance = 0;
        for (TwoByTwo study : studies) {
            if (!study.hasEmptyMargin()) {
                double n = study.total();
                double share = study.firstRow() / n;
                excess += study.a() - study.firstColumn() * share;
                variance += study.firstColumn() * share * (study.secondRow() / n) * study.secondColumn() / (n - 1);
            }
        }
        return variance > 0
                ? Optional.of(new PetoOddsRatio(excess / variance, Math.sqrt(1 / variance)))
                : Optional.empty();
    }

    public double oddsRatio() {
        return StrictMath.exp(logOddsRatio);
    }

    public double pValue() {
        return Normal.twoSidedPValue(logOddsRatio / standardError);
    }

    /** On the log scale. */
    public Interval interval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(logOddsRatio - margin, logOddsRatio + margin, level);
    }
}
