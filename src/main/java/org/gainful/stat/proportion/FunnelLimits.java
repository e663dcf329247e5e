package org.gainful.stat.proportion;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * Where the share of a service with n people may lie by chance if the true share is the target: the lines of a funnel
 * plot.
 *
 * <p>Limits lie in [0, 1] but for {@link #INVERTED_WILSON}. Spiegelhalter (2005), Statistics in Medicine 24.
 */
public enum FunnelLimits {
    /**
     * Exact binomial quantiles, interpolated so that the lines are smooth: (r - α) / n, where r is the smallest count
     * with F(r) ≥ p and α = (F(r) - p) / (F(r) - F(r - 1)). Spiegelhalter (2005), appendix A.1.1.
     */
    EXACT {
        @Override
        double limit(double target, int n, double probability) {
            BinomialDistribution binomial = BinomialDistribution.of(n, target);
            int r = binomial.inverseCumulativeProbability(probability);
            double beyond = (binomial.cumulativeProbability(r) - probability) / binomial.probability(r);
            return within((r - beyond) / n);
        }
    },

    /** Exact binomial quantiles as they are: steps. */
    QUANTILE {
        @Override
        double limit(double target, int n, double probability) {
            return (double) BinomialDistribution.of(n, target).inverseCumulativeProbability(probability) / n;
        }
    },

    /** θ ± z sqrt(θ (1 - θ) / n). */
    NORMAL {
        @Override
        double limit(double target, int n, double probability) {
            return within(target + Normal.quantile(probability) * Math.sqrt(target * (1 - target) / n));
        }
    },

    /** Wilson's score interval about the target, as if it were the service's own share. */
    WILSON {
        @Override
        double limit(double target, int n, double probability) {
            double z = Normal.quantile(probability);
            double root = z * Math.sqrt(target * (1 - target) / n + z * z / (4.0 * n * n));
            return within((target + z * z / (2.0 * n) + root) / (1 + z * z / n));
        }
    },

    /**
     * Wilson's interval inverted for its count, as the funnels of the English public health tools draw it. The upper
     * limit passes 1 where n is 1 or 2; it is left there so that it can be recognised.
     */
    INVERTED_WILSON {
        @Override
        double limit(double target, int n, double probability) {
            double z = Normal.quantile(probability);
            double square = z * z;
            double halfSlope = target * (n / square + 1);
            double curve = 1 / square + 1.0 / n;
            double constant = target * (n * (target * (n / square + 2) - 1) + square * (target - 1));
            double root = Math.sqrt(Math.max(0, halfSlope * halfSlope - curve * constant));
            return Math.max(0, (halfSlope + Math.signum(z) * root) / curve / n);
        }
    };

    abstract double limit(double target, int n, double probability);

    /**
     * @param target the share that is thought true, in [0, 1]
     * @param n the people of a service
     * @param level 0.95 and 0.998 are usual
     */
    public Interval of(double target, int n, double level) {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("target must lie in [0, 1], was %s".formatted(target));
        }
        Arguments.positive("n", n);
        double tail = (1 - Arguments.level(level)) / 2;
        return new Interval(limit(target, n, tail), limit(target, n, 1 - tail), level);
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
