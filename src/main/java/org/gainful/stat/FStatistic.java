package org.gainful.stat;

import org.apache.commons.statistics.distribution.FDistribution;

/** A ratio of variances to be compared with Fisher's F distribution; the p-value is its upper tail. */
public record FStatistic(double statistic, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom) {
    private static final int POLISHING_STEPS = 3;

    public FStatistic {
        if (!(statistic >= 0)) {
            throw new IllegalArgumentException("statistic must not be negative, was %s".formatted(statistic));
        }
        Arguments.positive("numeratorDegreesOfFreedom", numeratorDegreesOfFreedom);
        Arguments.positive("denominatorDegreesOfFreedom", denominatorDegreesOfFreedom);
    }

    public double pValue() {
        return FDistribution.of(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
                .survivalProbability(statistic);
    }

    /** For a ratio of two variances, which may be small as well as large: twice the smaller tail. */
    public double twoSidedPValue() {
        double lower = FDistribution.of(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
                .cumulativeProbability(statistic);
        return 2 * Math.min(lower, pValue());
    }

    /**
     * The value that F exceeds with the given probability.
     *
     * <p>The distribution's own inverse stops within 1e-9 of the quantile; Newton's steps bring the other digits.
     */
    public static double criticalValue(double upperTail, double numeratorDegrees, double denominatorDegrees) {
        FDistribution f = FDistribution.of(numeratorDegrees, denominatorDegrees);
        double value = f.inverseSurvivalProbability(upperTail);
        for (int i = 0; i < POLISHING_STEPS; i++) {
            double next = value + (f.survivalProbability(value) - upperTail) / f.density(value);
            if (!(next > 0 && next <= Double.MAX_VALUE)) {
                return value;
            }
            value = next;
        }
        return value;
    }
}
