package org.gainful.stat.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.Roots;

/**
 * Where the true effect of a further study would lie, with what the studies leave open about tau².
 *
 * <pre>  F(x) = ∫ Φ((x - mean(tau²)) / sqrt(tau² + 1 / sum w(tau²))) dH(tau²),  H(tau²) = P(χ²(k - 1) ≥ Q(tau²))</pre>
 *
 * <p>H is the confidence distribution of tau² that comes from profiling Q, whose quantiles are the limits of
 * {@link Synthesis#tauSquaredInterval}; what it puts below 0 stands at 0. Where all studies are large it leads to the
 * textbook interval for a further observation, mean ± t(k - 1) s sqrt(1 + 1/k). An interval that takes tau² for known
 * covers too little with few studies, since tau² is then too often estimated as 0.
 *
 * <p>Algorithm: the trapezoidal rule over normal scores of H, whose error falls off faster than any power of the step.
 *
 * <p>Reference: Nagashima, Noma and Furukawa 2019, Statistical Methods in Medical Research 28, 1689, who take H from
 * the distribution of Q with the weights 1/v and draw at random; Viechtbauer 2007, Statistics in Medicine 26, 37, for H.
 */
final class PredictiveDistribution {
    private static final double STEP = 0.05;
    private static final double LAST_SCORE = 8;
    private static final int NODES = 1 + (int) Math.round(2 * LAST_SCORE / STEP);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] weights = new double[NODES];
    private final double[] means = new double[NODES];
    private final double[] deviations = new double[NODES];

    /** Of two studies or more. */
    PredictiveDistribution(List<Effect> effects) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(effects.size() - 1.0);
        for (int i = 0; i < NODES; i++) {
            double score = STEP * i - LAST_SCORE;
            double tail = NORMAL.survivalProbability(Math.abs(score));
            double q = score > 0
                    ? chiSquared.inverseCumulativeProbability(tail)
                    : chiSquared.inverseSurvivalProbability(tail);
            double tauSquared = Heterogeneity.whereQIs(effects, q).orElse(0);
            WeightedEffects weighted = new WeightedEffects(effects, tauSquared);
            weights[i] = STEP * NORMAL.density(score);
            means[i] = weighted.mean();
            deviations[i] = Math.sqrt(tauSquared + 1 / weighted.weightSum());
        }
    }

    /** The central interval; empty where its limits leave the range of a double. */
    Optional<Interval> interval(double level) {
        double tail = (1 - level) / 2;
        OptionalDouble lower = quantile(tail, -1);
        OptionalDouble upper = quantile(tail, 1);
        return lower.isEmpty() || upper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(lower.getAsDouble(), upper.getAsDouble(), level));
    }

    /** The value beyond which, below (sign -1) or above (sign 1), so much of the distribution lies. */
    private OptionalDouble quantile(double tail, int sign) {
        double start = means[NODES / 2];
        boolean lies = beyond(start, sign) > tail;
        double step = (lies ? sign : -sign) * deviations[NODES / 2];
        return Roots.beyond(start, step, Math.copySign(Double.MAX_VALUE, step), x -> beyond(x, sign) - tail);
    }

    private double beyond(double x, int sign) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += weights[i] * NORMAL.survivalProbability(sign * (x - means[i]) / deviations[i]);
        }
        return sum;
    }
}
