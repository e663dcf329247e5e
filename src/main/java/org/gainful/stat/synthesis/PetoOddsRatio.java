package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

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
    /** Empty where no study says anything. */
    public static Optional<PetoOddsRatio> of(List<TwoGroups> studies) {
        double excess = 0;
        double variance = 0;
        for (TwoGroups study : studies) {
            double n = study.total();
            double events = (double) study.firstEvents() + study.secondEvents();
            if (n < 2) {
                continue;
            }
            double share = study.firstTotal() / n;
            excess += study.firstEvents() - events * share;
            variance += events * share * (study.secondTotal() / n) * (n - events) / (n - 1);
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
