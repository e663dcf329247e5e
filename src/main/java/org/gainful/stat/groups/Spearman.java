package org.gainful.stat.groups;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.MidRanks;

/**
 * Spearman's rank correlation: Pearson's r of the mid-ranks.
 *
 * @param ofRanks the correlation of the ranks; its interval is not one for rho
 */
public record Spearman(Pearson ofRanks) {
    /** 9! = 362,880 orders take a few milliseconds. */
    private static final int MOST_PERMUTED = 9;

    /** Empty for fewer than two pairs, or where a variable is constant. */
    public static Optional<Spearman> of(double[] x, double[] y) {
        return Pearson.of(MidRanks.of(x).ranks(), MidRanks.of(y).ranks()).map(Spearman::new);
    }

    public double rho() {
        return ofRanks.r();
    }

    /** S = (n³ - n) (1 - rho) / 6: without ties the sum of squared differences of ranks. */
    public double s() {
        double n = ofRanks.n();
        return n * (n * n - 1) * (1 - rho()) / 6;
    }

    /** By Student's t with n - 2 degrees of freedom; good from about ten pairs. */
    public OptionalDouble pValue() {
        return ofRanks.pValue();
    }

    /**
     * Twice the smaller tail over all orders of the ranks, tied or not; for the few pairs, as of services, where t is not
     * to be relied on. Empty for fewer than two pairs, for more than nine, or where a variable is constant.
     */
    public static OptionalDouble exactPValue(double[] x, double[] y) {
        return x.length <= MOST_PERMUTED && of(x, y).isPresent()
                ? OptionalDouble.of(new RankPermutations(x, y).twoSidedPValue())
                : OptionalDouble.empty();
    }
}
