package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Normal;

/**
 * Kendall's tau-b: concordant less discordant pairs, by the root of the pairs not tied in x times those not tied in y.
 *
 * <p>The normal approximation has the variance of S under ties (Kendall 1970, Rank Correlation Methods). Pairs are
 * counted by merge sort (Knight 1966, doi:10.1080/01621459.1966.10480879).
 *
 * @param s concordant less discordant pairs
 */
public record Kendall(int n, double s, double tauB, double z, boolean tied) {
    private static final int MOST_EXACT = 200;

    /** Empty for fewer than two pairs, or where a variable is constant. */
    public static Optional<Kendall> of(double[] x, double[] y) {
        Arguments.sameLength("y", x.length, y.length);
        PairCounts counts = PairCounts.of(Arguments.finiteCopy("x", x), Arguments.finiteCopy("y", y));
        double untiedX = counts.pairs() - counts.x().pairs();
        double untiedY = counts.pairs() - counts.y().pairs();
        if (!(untiedX > 0 && untiedY > 0)) {
            return Optional.empty();
        }
        double tau = counts.s() / Math.sqrt(untiedX) / Math.sqrt(untiedY);
        boolean tied = counts.x().pairs() + counts.y().pairs() > 0;
        double z = counts.s() / Math.sqrt(variance(x.length, counts.x(), counts.y()));
        return Optional.of(new Kendall(x.length, counts.s(), Math.max(-1, Math.min(1, tau)), z, tied));
    }

    private static double variance(double n, PairCounts.Ties x, PairCounts.Ties y) {
        double first = (n * (n - 1) * (2 * n + 5) - x.weighted() - y.weighted()) / 18;
        double second = 2 * x.pairs() * y.pairs() / (n * (n - 1));
        double third = n < 3 ? 0 : x.triples() * y.triples() / (9 * n * (n - 1) * (n - 2));
        return first + second + third;
    }

    /** By the normal approximation, two-sided. */
    public double pValue() {
        return Normal.twoSidedPValue(z);
    }

    /**
     * By all orders of n values, each as likely; empty with ties, or for more than 200 pairs, where z serves.
     *
     * <p>The i-th value stands before 0 to i - 1 of those placed so far, which adds as many discordant pairs; sums of
     * small terms alone, so that small p keep their digits.
     */
    public OptionalDouble exactPValue() {
        if (tied || n > MOST_EXACT) {
            return OptionalDouble.empty();
        }
        int extreme = (int) Math.round((n * (n - 1) / 2.0 - Math.abs(s)) / 2);
        double[] discordant = new double[extreme + 1];
        discordant[0] = 1;
        for (int i = 2; i <= n; i++) {
            for (int k = extreme; k >= 0; k--) {
                double sum = 0;
                for (int added = 0; added < i && added <= k; added++) {
                    sum += discordant[k - added];
                }
                discordant[k] = sum / i;
            }
        }
        return OptionalDouble.of(Math.min(1, 2 * Arrays.stream(discordant).sum()));
    }
}
