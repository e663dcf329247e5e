package org.gainful.stat.power;

import org.apache.commons.math3.special.Gamma;
import org.gainful.stat.Arguments;
import org.gainful.stat.counts.FisherExact;

/**
 * The smallest two-sided p-value that an exact test can give at all, whatever the effect.
 *
 * <p>Where it exceeds the level of the test, the test cannot reject and no outcome is evidence against it.
 */
public final class SmallestPValue {
    /** The factorial of more is no double. */
    private static final long MOST_IN_A_FACTORIAL = 170;

    private SmallestPValue() {}

    /** Of a sign test or McNemar's: 2 / 2^n for n pairs that differ, 1 for none. */
    public static double ofSigns(long pairs) {
        return Math.min(1, 2 * Math.pow(2, -(double) Arguments.notNegative("pairs", pairs)));
    }

    /** Of Wilcoxon's signed ranks without ties: as few as all signs alike. */
    public static double ofSignedRanks(long pairs) {
        return ofSigns(pairs);
    }

    /** Of a rank or permutation test of two groups, as when some of a few services changed: 2 / C(m + n, m). */
    public static double ofGroups(long first, long second) {
        Arguments.notNegative("first", first);
        Arguments.notNegative("second", second);
        return Math.min(1, 2 * StrictMath.exp(-logChoose((double) first + second, first)));
    }

    /** Of a rank correlation without ties, as of fidelity and outcome across services: 2 / n! for n pairs. */
    public static double ofOrders(long pairs) {
        double orders = 1;
        for (long pair = Math.min(Arguments.notNegative("pairs", pairs), MOST_IN_A_FACTORIAL); pair > 1; pair--) {
            orders *= pair;
        }
        return Math.min(1, 2 / orders);
    }

    /** Of Fisher's test with these margins: one of the two ends is the least likely table. */
    public static double ofFisher(long firstRow, long secondRow, long firstColumn) {
        long fewest = Math.max(0, firstColumn - Arguments.notNegative("secondRow", secondRow));
        long most = Math.min(Arguments.notNegative("firstRow", firstRow), firstColumn);
        if (most < fewest) {
            throw new IllegalArgumentException(
                    "firstColumn must lie in [0, %s], was %s".formatted(firstRow + secondRow, firstColumn));
        }
        return Math.min(
                fisher(fewest, firstRow, secondRow, firstColumn), fisher(most, firstRow, secondRow, firstColumn));
    }

    private static double fisher(long a, long firstRow, long secondRow, long firstColumn) {
        return new FisherExact(a, firstRow - a, firstColumn - a, secondRow - firstColumn + a).pValue();
    }

    private static double logChoose(double n, double k) {
        return Gamma.logGamma(n + 1) - Gamma.logGamma(k + 1) - Gamma.logGamma(n - k + 1);
    }
}
