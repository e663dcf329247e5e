package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.groups.Kendall;

/**
 * Begg's and Mazumdar's test for small-study effects: do estimates rise or fall with their variances?
 *
 * <p>Kendall's correlation of the variances v with (y - m) / sqrt(v - 1 / Σ(1/v)), m the common-effect mean. Weaker than
 * {@link EggerTest}, but it assumes no line. Begg and Mazumdar (1994), doi:10.2307/2533446.
 */
public record BeggTest(Kendall correlation) {
    /** Empty for fewer than two studies, or where all have the same variance or the same standardised effect. */
    public static Optional<BeggTest> of(List<Effect> effects) {
        double weights = 0;
        double weighted = 0;
        for (Effect effect : effects) {
            weights += 1 / effect.variance();
            weighted += effect.estimate() / effect.variance();
        }
        double[] standardised = new double[effects.size()];
        double[] variances = new double[effects.size()];
        for (int i = 0; i < variances.length; i++) {
            Effect effect = effects.get(i);
            variances[i] = effect.variance();
            standardised[i] = (effect.estimate() - weighted / weights) / Math.sqrt(effect.variance() - 1 / weights);
            if (!Double.isFinite(standardised[i])) {
                return Optional.empty();
            }
        }
        return Kendall.of(standardised, variances).map(BeggTest::new);
    }

    /** From -1 to 1; above 0 where small studies found more. */
    public double tau() {
        return correlation.tauB();
    }

    /** Exact without ties among up to 200 studies, else by the normal approximation. */
    public double pValue() {
        return correlation.exactPValue().orElse(correlation.pValue());
    }
}
