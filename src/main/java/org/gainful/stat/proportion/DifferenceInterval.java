package org.gainful.stat.proportion;

import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;

/**
 * Intervals for the difference p1 - p2 of two independent proportions, as shares in [-1, 1].
 *
 * <p>Comparison: Newcombe 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
 */
public enum DifferenceInterval {
    /**
     * Hybrid score interval, Newcombe's method 10: with Wilson limits l and u of each p, d - sqrt((p1 - l1)² + (u2 -
     * p2)²) to d + sqrt((u1 - p1)² + (p2 - l2)²).
     */
    NEWCOMBE {
        @Override
        Interval limits(ProportionPair pair, double level) {
            return hybrid(pair, ProportionInterval.WILSON, level);
        }
    },

    /** NEWCOMBE with continuity-corrected Wilson limits, his method 11. */
    NEWCOMBE_CONTINUITY {
        @Override
        Interval limits(ProportionPair pair, double level) {
            return hybrid(pair, ProportionInterval.WILSON_CONTINUITY, level);
        }
    },

    /**
     * The differences that a score test with variance times N / (N - 1) does not reject (Miettinen and Nurminen 1985,
     * doi:10.1002/sim.4780040211).
     */
    MIETTINEN_NURMINEN {
        @Override
        Interval limits(ProportionPair pair, double level) {
            return score(pair, pair.total() / (pair.total() - 1), level);
        }
    },

    /** MIETTINEN_NURMINEN without the factor (Mee 1984). */
    MEE {
        @Override
        Interval limits(ProportionPair pair, double level) {
            return score(pair, 1, level);
        }
    },

    /** WALD after one success and one failure are added to each (Agresti and Caffo 2000, doi:10.2307/2685779). */
    AGRESTI_CAFFO {
        @Override
        Interval limits(ProportionPair pair, double level) {
            double n1 = pair.trials1() + 2.0;
            double n2 = pair.trials2() + 2.0;
            double p1 = (pair.successes1() + 1) / n1;
            double p2 = (pair.successes2() + 1) / n2;
            return cut(p1 - p2, margin(p1, n1, p2, n2, level), level);
        }
    },

    /** d ± z sqrt(p1 (1 - p1) / n1 + p2 (1 - p2) / n2); a point where neither proportion varies. */
    WALD {
        @Override
        Interval limits(ProportionPair pair, double level) {
            double margin = margin(pair.share1(), pair.trials1(), pair.share2(), pair.trials2(), level);
            return cut(pair.difference(), margin, level);
        }
    },

    /** WALD, wider by (1 / n1 + 1 / n2) / 2 on both sides. */
    WALD_CONTINUITY {
        @Override
        Interval limits(ProportionPair pair, double level) {
            double margin = margin(pair.share1(), pair.trials1(), pair.share2(), pair.trials2(), level);
            double correction = (1.0 / pair.trials1() + 1.0 / pair.trials2()) / 2;
            return cut(pair.difference(), margin + correction, level);
        }
    },

    /** Score-like, with the mean of p1 and p2 for the nuisance parameter (Beal 1987). */
    HALDANE {
        @Override
        Interval limits(ProportionPair pair, double level) {
            return beal(pair, (pair.share1() + pair.share2()) / 2, level);
        }
    },

    /** HALDANE with the mean of (x + 1/2) / (n + 1) instead (Beal 1987). */
    JEFFREYS_PERKS {
        @Override
        Interval limits(ProportionPair pair, double level) {
            double p1 = (pair.successes1() + 0.5) / (pair.trials1() + 1);
            double p2 = (pair.successes2() + 0.5) / (pair.trials2() + 1);
            return beal(pair, (p1 + p2) / 2, level);
        }
    };

    public Interval of(ProportionPair pair, double level) {
        return limits(pair, Arguments.level(level));
    }

    abstract Interval limits(ProportionPair pair, double level);

    private static Interval hybrid(ProportionPair pair, ProportionInterval method, double level) {
        Interval first = method.of(pair.successes1(), pair.trials1(), level);
        Interval second = method.of(pair.successes2(), pair.trials2(), level);
        double p1 = pair.share1();
        double p2 = pair.share2();
        double below = Math.hypot(p1 - first.lower(), second.upper() - p2);
        double above = Math.hypot(first.upper() - p1, p2 - second.lower());
        return new Interval(Math.max(-1, p1 - p2 - below), Math.min(1, p1 - p2 + above), level);
    }

    private static Interval score(ProportionPair pair, double factor, double level) {
        double z = Normal.criticalValue(level);
        double difference = pair.difference();
        double lower = Roots.ofDecreasing(-1, difference, d -> scoreStatistic(pair, d, factor) - z);
        double upper = Roots.ofDecreasing(difference, 1, d -> scoreStatistic(pair, d, factor) + z);
        return new Interval(lower, upper, level);
    }

    /** (p1 - p2 - d) in standard errors at the likeliest proportions that differ by d. */
    private static double scoreStatistic(ProportionPair pair, double d, double factor) {
        double distance = pair.difference() - d;
        if (distance == 0) {
            return 0;
        }
        double p2 = likeliestSecond(pair, d);
        double p1 = p2 + d;
        double variance = p1 * (1 - p1) / pair.trials1() + p2 * (1 - p2) / pair.trials2();
        return distance / Math.sqrt(Math.max(0, variance) * factor);
    }

    /** Where the log-likelihood's derivative passes 0: free of the cancellation in the cubic's closed form. */
    private static double likeliestSecond(ProportionPair pair, double d) {
        double x1 = pair.successes1();
        double x2 = pair.successes2();
        double y1 = pair.trials1() - x1;
        double y2 = pair.trials2() - x2;
        return Roots.ofDecreasing(
                Math.max(0, -d),
                Math.min(1, 1 - d),
                p -> share(x1, p + d) - share(y1, 1 - p - d) + share(x2, p) - share(y2, 1 - p));
    }

    /** Without a count there is no pull away from 0. */
    private static double share(double count, double probability) {
        return count == 0 ? 0 : count / Math.max(0, probability);
    }

    private static double margin(double p1, double n1, double p2, double n2, double level) {
        return Normal.criticalValue(level) * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    }

    private static Interval beal(ProportionPair pair, double psi, double level) {
        double z = Normal.criticalValue(level);
        double d = pair.difference();
        double u = (1.0 / pair.trials1() + 1.0 / pair.trials2()) / 4;
        double v = (1.0 / pair.trials1() - 1.0 / pair.trials2()) / 4;
        double skew = 1 - 2 * psi;
        double spread = 4 * psi * (1 - psi);
        double scale = 1 + z * z * u;
        double square = u * (spread - d * d) + 2 * v * skew * d + z * z * (u * u * spread + v * v * skew * skew);
        double centre = (d + z * z * v * skew) / scale;
        return cut(centre, z / scale * Math.sqrt(Math.max(0, square)), level);
    }

    private static Interval cut(double centre, double margin, double level) {
        double lower = Math.max(-1, Math.min(1, centre - margin));
        return new Interval(lower, Math.max(lower, Math.min(1, centre + margin)), level);
    }
}
