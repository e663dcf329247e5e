package org.gainful.stat.counts;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;

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
