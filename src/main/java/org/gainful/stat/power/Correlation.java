package org.gainful.stat.power;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.gainful.stat.Arguments;

/**
 * A correlation against 0 by Student's t; size is the number of pairs, more than 2.
 *
 * <p>Exact where both variables are normal, also for the few pairs where Fisher's z is not to be relied on: r² then is
 * beta(½ + J, (n - 2)/2), J negative binomial with probability (Γ(m + j) / (j! Γ(m))) ρ^(2j) (1 - ρ²)^m, m = (n - 1)/2
 * (Muirhead 1982, section 5.1.3). Rejections in either direction.
 */
public record Correlation(double coefficient) implements Plan {
    /** Terms expected beyond which no significance level in use is missed. */
    private static final double CERTAIN = 10_000;

    private static final double NEGLIGIBLE = 1e-17;

    public Correlation {
        if (!(Math.abs(coefficient) < 1)) {
            throw new IllegalArgumentException("coefficient must lie in (-1, 1), was %s".formatted(coefficient));
        }
    }

    /** The smallest correlation, either way, that is significant among so many pairs. */
    public static double smallestSignificant(double size, double alpha) {
        double freedom = Arguments.positive("size - 2", size - 2);
        double t = TDistribution.of(freedom).inverseSurvivalProbability(Plan.checkShare("alpha", alpha) / 2);
        return t / Math.sqrt(t * t + freedom);
    }

    @Override
    public double power(double size, double alpha) {
        double critical = smallestSignificant(size, alpha);
        double half = (size - 1) / 2;
        double square = coefficient * coefficient;
        double expected = half * square / (1 - square);
        if (expected > CERTAIN) {
            return 1;
        }
        double weight = StrictMath.exp(half * StrictMath.log1p(-square));
        double power = 0;
        for (int j = 0; weight > NEGLIGIBLE || j <= expected; j++) {
            power += weight * BetaDistribution.of(0.5 + j, (size - 2) / 2).survivalProbability(critical * critical);
            weight *= square * (half + j) / (j + 1);
        }
        return Math.min(1, power);
    }

    @Override
    public double smallestSize() {
        return 3;
    }
}
