package org.gainful.stat.proportion;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gainful.stat.Arguments;

/**
 * The exact test that a proportion equals a given share, two-sided.
 *
 * <p>The p-value is the probability of all outcomes no likelier than the one observed, where likelier means by more than
 * a share of 1e-7, as in R's {@code binom.test}.
 */
public record ExactBinomial(long successes, long trials, double share) {
    private static final double TIES = 1 + 1e-7;

    public ExactBinomial {
        Arguments.successesOfTrials(successes, trials);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in [0, 1], was %s".formatted(share));
        }
        if (trials > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "trials must not exceed %s, was %s".formatted(Integer.MAX_VALUE, trials));
        }
    }

    public double pValue() {
        int x = (int) successes;
        int n = (int) trials;
        BinomialDistribution binomial = BinomialDistribution.of(n, share);
        double limit = binomial.probability(x) * TIES;
        double mean = n * share;
        if (x == mean) {
            return 1;
        }
        double p = x < mean
                ? binomial.cumulativeProbability(x)
                        + binomial.survivalProbability(firstBelow(binomial, limit, (int) Math.ceil(mean), n) - 1)
                : binomial.survivalProbability(x - 1)
                        + binomial.cumulativeProbability(lastBelow(binomial, limit, (int) Math.floor(mean)));
        return Math.min(1, p);
    }

    /** The first of from, ..., n no likelier than the limit, where likelihood falls; n + 1 if none. */
    private static int firstBelow(BinomialDistribution binomial, double limit, int from, int n) {
        int low = from;
        int high = n + 1;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (binomial.probability(middle) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last of 0, ..., to no likelier than the limit, where likelihood rises; -1 if none. */
    private static int lastBelow(BinomialDistribution binomial, double limit, int to) {
        int low = -1;
        int high = to;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (binomial.probability(middle) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
