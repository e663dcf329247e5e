package org.gainful.stat.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;

/**
 * Intervals for a binomial proportion x / n, as shares in [0, 1].
 *
 * <p>All but AGRESTI_COULL, which is cut at 0 and 1, and JEFFREYS_EQUAL_TAILED give 0 as the lower limit for no success
 * and 1 as the upper for no failure. Comparison: Brown, Cai and DasGupta 2001, doi:10.1214/ss/1009213286; Newcombe 1998,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E.
 */
public enum ProportionInterval {
    /** The proportions that a score test does not reject (Wilson 1927). */
    WILSON {
        @Override
        Interval limits(double x, double n, double level) {
            double z = Normal.criticalValue(level);
            double centre = x + z * z / 2;
            double margin = z * Math.sqrt(x * (n - x) / n + z * z / 4);
            return within(x, n, (centre - margin) / (n + z * z), (centre + margin) / (n + z * z), level);
        }
    },

    /** Wilson's interval with continuity correction (Newcombe's method 4). */
    WILSON_CONTINUITY {
        @Override
        Interval limits(double x, double n, double level) {
            double z = Normal.criticalValue(level);
            double p = x / n;
            double centre = 2 * x + z * z;
            double below = z * Math.sqrt(Math.max(0, z * z - 2 - 1 / n + 4 * p * (n - x + 1)));
            double above = z * Math.sqrt(Math.max(0, z * z + 2 - 1 / n + 4 * p * (n - x - 1)));
            double divisor = 2 * (n + z * z);
            return within(x, n, (centre - 1 - below) / divisor, (centre + 1 + above) / divisor, level);
        }
    },

    /** The proportions that neither one-sided exact test rejects (Clopper and Pearson 1934). */
    CLOPPER_PEARSON {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = (1 - level) / 2;
            double lower = x == 0 ? 0 : lowerQuantile(x, n - x + 1, tail);
            double upper = x == n ? 1 : upperQuantile(x + 1, n - x, tail);
            return within(x, n, lower, upper, level);
        }
    },

    /**
     * Between the proportions at which half the probability of x and all beyond it is the level's tail (Lancaster 1961);
     * shorter than CLOPPER_PEARSON.
     */
    MID_P {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = (1 - level) / 2;
            double p = x / n;
            double lower = Roots.ofDecreasing(0, p, share -> tail - midTail(x, n, share));
            double upper = Roots.ofDecreasing(p, 1, share -> midTail(n - x, n, 1 - share) - tail);
            return within(x, n, lower, upper, level);
        }
    },

    /** JEFFREYS_EQUAL_TAILED with the lower limit 0 for no success and the upper 1 for no failure, as Brown et al. advise. */
    JEFFREYS {
        @Override
        Interval limits(double x, double n, double level) {
            Interval raw = JEFFREYS_EQUAL_TAILED.limits(x, n, level);
            return within(x, n, raw.lower(), raw.upper(), level);
        }
    },

    /** Equal-tailed interval of the posterior under Jeffreys' prior, a beta distribution of x + 1/2 and n - x + 1/2. */
    JEFFREYS_EQUAL_TAILED {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = (1 - level) / 2;
            double lower = lowerQuantile(x + 0.5, n - x + 0.5, tail);
            double upper = upperQuantile(x + 0.5, n - x + 0.5, tail);
            return new Interval(lower, upper, level);
        }
    },

    /** Wald's interval after z²/2 successes and failures are added (Agresti and Coull 1998, doi:10.2307/2685469). */
    AGRESTI_COULL {
        @Override
        Interval limits(double x, double n, double level) {
            double z = Normal.criticalValue(level);
            double trials = n + z * z;
            double p = (x + z * z / 2) / trials;
            double margin = z * Math.sqrt(p * (1 - p) / trials);
            return new Interval(Math.max(0, p - margin), Math.min(1, p + margin), level);
        }
    },

    /** p ± z sqrt(p (1 - p) / n), cut at 0 and 1; a point for no success or no failure, and too short near them. */
    WALD {
        @Override
        Interval limits(double x, double n, double level) {
            double p = x / n;
            double margin = Normal.criticalValue(level) * Math.sqrt(p * (1 - p) / n);
            return new Interval(Math.max(0, p - margin), Math.min(1, p + margin), level);
        }
    };

    /** The interval for {@code successes} among {@code trials}, of which there must be one at least. */
    public Interval of(long successes, long trials, double level) {
        Arguments.successesOfTrials(successes, trials);
        return limits(successes, trials, Arguments.level(level));
    }

    abstract Interval limits(double x, double n, double level);

    private static Interval within(double x, double n, double lower, double upper, double level) {
        return new Interval(x == 0 ? 0 : Math.max(0, lower), x == n ? 1 : Math.min(1, upper), level);
    }

    /** P(X > x) + P(X = x) / 2 for X binomial of n and share. */
    private static double midTail(double x, double n, double share) {
        return (upperTail(x, n, share) + upperTail(x + 1, n, share)) / 2;
    }

    /** P(X ≥ x), by the beta distribution. */
    private static double upperTail(double x, double n, double share) {
        return x <= 0 ? 1 : x > n ? 0 : BetaDistribution.of(x, n - x + 1).cumulativeProbability(share);
    }

    private static double lowerQuantile(double alpha, double beta, double tail) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(tail);
    }

    private static double upperQuantile(double alpha, double beta, double tail) {
        return BetaDistribution.of(alpha, beta).inverseSurvivalProbability(tail);
    }
}
