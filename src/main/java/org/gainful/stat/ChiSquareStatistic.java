package org.gainful.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** A statistic to be compared with a chi-squared distribution; the p-value is its upper tail. */
public record ChiSquareStatistic(double statistic, int degreesOfFreedom) {
    public ChiSquareStatistic {
        if (!(statistic >= 0)) {
            throw new IllegalArgumentException("statistic must not be negative, was %s".formatted(statistic));
        }
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive, was %s".formatted(degreesOfFreedom));
        }
    }

    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
