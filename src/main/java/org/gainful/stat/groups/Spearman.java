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
}
