package org.gainful.stat.groups;

import org.gainful.stat.Normal;

/**
 * A rank statistic with its exact permutation p-value, two-sided: as far from the mean or farther.
 *
 * @param statistic the sum of ranks the test is named for
 * @param z the statistic less its mean, by its standard deviation
 * @param midP the p-value with half of what is exactly as far
 */
public record ExactRankTest(double statistic, double z, double pValue, double midP) {
    /** By the normal distribution, without continuity correction. */
    public double asymptoticPValue() {
        return Normal.twoSidedPValue(z);
    }

    static ExactRankTest of(double statistic, double z, RankDistribution distribution, double sumOfScores) {
        return new ExactRankTest(
                statistic, z, distribution.twoSided(sumOfScores, 1), distribution.twoSided(sumOfScores, 0.5));
    }
}
