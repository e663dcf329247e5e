package org.gainful.stat.counts;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.gainful.stat.Arguments;

/**
 * Fisher's exact test of a 2 x 2 table with rows a, b and c, d.
 *
 * <p>Two-sided: the probability, margins given, of all tables no likelier than this one, where likelier means by more
 * than a share of 1e-7, as in R's {@code fisher.test}.
 */
public record FisherExact(long a, long b, long c, long d) {
    private static final double TIES = 1 + 1e-7;

    public FisherExact {
        Arguments.notNegative("a", a);
        Arguments.notNegative("b", b);
        Arguments.notNegative("c", c);
        Arguments.notNegative("d", d);
        if ((double) a + b + c + d > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the table's total must not exceed %s, was %s"
                    .formatted(Integer.MAX_VALUE, (double) a + b + c + d));
        }
    }

    /** 1 for a table with an empty row or column. */
    public double pValue() {
        int total = (int) (a + b + c + d);
        if (total == 0) {
            return 1;
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(total, (int) (a + c), (int) (a + b));
        double limit = tables.probability((int) a) * TIES;
        double sum = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double probability = tables.probability(k);
            sum += probability <= limit ? probability : 0;
        }
        return Math.min(1, sum);
    }

    /** The sample odds ratio a d / (b c), not the conditional estimate; empty where b or c is 0. */
    public OptionalDouble sampleOddsRatio() {
        return b == 0 || c == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) a / b * ((double) d / c));
    }
}
