package org.gainful.stat.regression;

import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/** What a logistic model says of one case, on the log-odds scale and as a probability. */
public record LinearPredictor(double logOdds, double standardError) {
    /** Wald interval of the log odds; about the probability of such cases, not about one case's outcome. */
    public Interval logOddsInterval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(logOdds - margin, logOdds + margin, level);
    }

    public double probability() {
        return logistic(logOdds);
    }

    /** The interval of the log odds as probabilities, so that it stays within [0, 1]. */
    public Interval probabilityInterval(double level) {
        return logOddsInterval(level).map(LinearPredictor::logistic);
    }

    static double logistic(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
