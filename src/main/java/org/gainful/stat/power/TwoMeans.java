package org.gainful.stat.power;

import org.apache.commons.statistics.distribution.TDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.NoncentralT;

/**
 * Two independent means by Student's t test; size is the number in each group, at least 2.
 *
 * <p>Exact under normality: the statistic is noncentral t on 2n - 2 degrees of freedom about d sqrt(n / 2).
 *
 * @param standardisedDifference the difference of means in standard deviations, d
 */
public record TwoMeans(double standardisedDifference) implements Plan {
    public TwoMeans {
        Arguments.finite("standardisedDifference", standardisedDifference);
    }

    /** Rejections in either direction. */
    @Override
    public double power(double size, double alpha) {
        NoncentralT statistic = statistic(size);
        double critical = critical(size, alpha);
        return statistic.survivalProbability(critical) + statistic.cumulativeProbability(-critical);
    }

    /** Rejections in the direction of the difference only, as R's {@code power.t.test} counts unless told. */
    public double powerInDirection(double size, double alpha) {
        return new NoncentralT(2 * size - 2, Math.abs(standardisedDifference) * Math.sqrt(size / 2))
                .survivalProbability(critical(size, alpha));
    }

    @Override
    public double smallestSize() {
        return 2;
    }

    private NoncentralT statistic(double size) {
        return new NoncentralT(2 * size - 2, standardisedDifference * Math.sqrt(size / 2));
    }

    private static double critical(double size, double alpha) {
        return TDistribution.of(2 * size - 2).inverseSurvivalProbability(Plan.checkShare("alpha", alpha) / 2);
    }
}
