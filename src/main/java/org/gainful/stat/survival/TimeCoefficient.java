package org.gainful.stat.survival;

import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * One fitted term of a model of time to event: of the log hazard in Cox's model, of the log time in a model of
 * accelerated failure. Derived columns are computed, never stored.
 */
public record TimeCoefficient(String term, double estimate, double standardError) {
    public double z() {
        return estimate / standardError;
    }

    /** Two-sided p-value of the Wald test that the coefficient is 0. */
    public double waldPValue() {
        return Normal.twoSidedPValue(z());
    }

    /** The hazard ratio, or the ratio of times, for one unit more of the term. */
    public double ratio() {
        return StrictMath.exp(estimate);
    }

    /** Wald interval of the coefficient. */
    public Interval waldInterval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(estimate - margin, estimate + margin, level);
    }
}
