package org.gainful.stat.mixed;

import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * By how much the intercept of one cluster is predicted to differ from the others' mean.
 *
 * @param estimate shrunk towards 0, the more so the less the cluster tells (best linear unbiased prediction in a linear
 *     model, the conditional mode in a logistic one)
 * @param standardDeviation of the true difference, given the data and the parameters
 */
public record RandomEffect(String cluster, double estimate, double standardDeviation) {
    /** Where the true difference lies with a probability of {@code level}, by the normal approximation. */
    public Interval interval(double level) {
        double margin = Normal.criticalValue(level) * standardDeviation;
        return new Interval(estimate - margin, estimate + margin, level);
    }
}
