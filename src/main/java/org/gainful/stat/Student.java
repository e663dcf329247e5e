package org.gainful.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution, as intervals and tests of means and coefficients need it. */
public final class Student {
    private Student() {}

    public static Interval interval(double estimate, double standardError, double degreesOfFreedom, double level) {
        double t = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - Arguments.level(level)) / 2);
        return new Interval(estimate - t * standardError, estimate + t * standardError, level);
    }

    public static double twoSidedPValue(double t, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }
}
