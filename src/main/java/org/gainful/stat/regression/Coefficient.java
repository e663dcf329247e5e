package org.gainful.stat.regression;

import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/** One fitted term of a logistic model on the log-odds scale; derived columns are computed, never stored. */
public record Coefficient(String term, double estimate, double standardError) {
    public double z() {
        return estimate / standardError;
    }

    /** Two-sided p-value of the Wald test that the coefficient is 0. */
    public double waldPValue() {
        return Normal.twoSidedPValue(z());
    }

    /** The odds ratio for one unit more of the term; for the intercept, the odds where all terms are 0. */
    public double oddsRatio() {
        return StrictMath.exp(estimate);
    }

    /** Wald interval on the log-odds scale. */
    public Interval waldInterval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }
}
