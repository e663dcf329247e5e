package org.gainful.stat.counts;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.ProportionInterval;

/**
 * McNemar's test that as many pairs changed one way as the other (1947, doi:10.1007/BF02295996).
 *
 * @param firstOnly pairs with the trait at the first observation only
 * @param secondOnly pairs with the trait at the second observation only
 */
public record McNemar(long firstOnly, long secondOnly) {
    public McNemar {
        Arguments.notNegative("firstOnly", firstOnly);
        Arguments.notNegative("secondOnly", secondOnly);
        if (firstOnly > Integer.MAX_VALUE - secondOnly) {
            throw new IllegalArgumentException("discordant pairs must not exceed %s, was %s and %s"
                    .formatted(Integer.MAX_VALUE, firstOnly, secondOnly));
        }
    }

    /**
     * Two-sided exact p-value: twice the smaller tail of a fair coin's throws, 1 at most; 1 without discordant pairs.
     */
    public double exactPValue() {
        int discordant = (int) (firstOnly + secondOnly);
        int fewer = (int) Math.min(firstOnly, secondOnly);
        return Math.min(1, 2 * BinomialDistribution.of(discordant, 0.5).cumulativeProbability(fewer));
    }

    /** {@link #exactPValue()} with half the probability of the observed split (Lancaster 1961); 1 without discordant pairs. */
    public double midPValue() {
        int discordant = (int) (firstOnly + secondOnly);
        int fewer = (int) Math.min(firstOnly, secondOnly);
        BinomialDistribution splits = BinomialDistribution.of(discordant, 0.5);
        double tail = splits.cumulativeProbability(fewer) - splits.probability(fewer) / 2;
        return Math.min(1, 2 * tail);
    }

    /** Conditional odds ratio c / b of the trait at the second observation; infinite where only b is 0, empty where both are. */
    public OptionalDouble oddsRatio() {
        return firstOnly + secondOnly == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) secondOnly / firstOnly);
    }

    /** Of {@link #oddsRatio()}, exact: Clopper and Pearson's for the share c / (b + c), as odds; empty without discordant pairs. */
    public Optional<Interval> oddsRatioInterval(double level) {
        Arguments.level(level);
        long discordant = firstOnly + secondOnly;
        if (discordant == 0) {
            return Optional.empty();
        }
        Interval second = ProportionInterval.CLOPPER_PEARSON.of(secondOnly, discordant, level);
        Interval first = ProportionInterval.CLOPPER_PEARSON.of(firstOnly, discordant, level);
        return Optional.of(new Interval(second.lower() / first.upper(), second.upper() / first.lower(), level));
    }

    /** (b - c)² / (b + c); empty without discordant pairs. */
    public Optional<ChiSquareStatistic> asymptotic() {
        return statistic(Math.abs(firstOnly - secondOnly));
    }

    /** (|b - c| - 1)² / (b + c), 0 where b = c; empty without discordant pairs. */
    public Optional<ChiSquareStatistic> corrected() {
        return statistic(Math.max(0, Math.abs(firstOnly - secondOnly) - 1));
    }

    private Optional<ChiSquareStatistic> statistic(double distance) {
        long discordant = firstOnly + secondOnly;
        return discordant == 0
                ? Optional.empty()
                : Optional.of(new ChiSquareStatistic(distance * distance / discordant, 1));
    }
}
