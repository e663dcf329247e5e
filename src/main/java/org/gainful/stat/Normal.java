package org.gainful.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as intervals and Wald tests need it. */
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The two-sided critical value, 1.96 for a level of 0.95. */
    public static double criticalValue(double level) {
        return STANDARD.inverseSurvivalProbability((1 - Arguments.level(level)) / 2);
    }

    /** Φ⁻¹, -1.96 for a probability of 0.025. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** Φ. */
    public static double cumulativeProbability(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    public static double twoSidedPValue(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
