package org.gainful.stat.proportion;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;

/** Intervals for the ratio p1 / p2 of two independent proportions. */
public enum RiskRatioInterval {
    /**
     * On the log scale, with variance 1/x1 - 1/n1 + 1/x2 - 1/n2 (Katz et al. 1978); empty where either has no success.
     */
    LOG {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            if (pair.successes1() == 0 || pair.successes2() == 0) {
                return Optional.empty();
            }
            double variance =
                    1.0 / pair.successes1() - 1.0 / pair.trials1() + 1.0 / pair.successes2() - 1.0 / pair.trials2();
            double margin = Normal.criticalValue(level) * Math.sqrt(Math.max(0, variance));
            double estimate = pair.riskRatio().getAsDouble();
            return Optional.of(
                    new Interval(estimate * StrictMath.exp(-margin), estimate * StrictMath.exp(margin), level));
        }
    },

    /**
     * The ratios that a score test does not reject (Koopman 1984, doi:10.2307/2531405). The lower limit is 0 where the
     * first has no success, the upper infinite where the second has none.
     */
    SCORE {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            double z = Normal.criticalValue(level);
            boolean first = pair.successes1() > 0;
            boolean second = pair.successes2() > 0;
            double lower =
                    first ? Roots.ofDecreasing(-LARGEST_LOG, LARGEST_LOG, r -> statistic(pair, r) - z) : -LARGEST_LOG;
            double upper =
                    second ? Roots.ofDecreasing(-LARGEST_LOG, LARGEST_LOG, r -> statistic(pair, r) + z) : LARGEST_LOG;
            return Optional.of(new Interval(
                    first ? StrictMath.exp(lower) : 0,
                    second ? StrictMath.exp(upper) : Double.POSITIVE_INFINITY,
                    level));
        }
    };

    /** Ratios of counts of up to 2^63 cases lie within. */
    private static final double LARGEST_LOG = 200;

    /** Empty where the method has no interval. */
    public Optional<Interval> of(ProportionPair pair, double level) {
        return limits(pair, Arguments.level(level));
    }

    abstract Optional<Interval> limits(ProportionPair pair, double level);

    /** p1 - r p2 in standard errors at the likeliest proportions whose ratio is r. */
    private static double statistic(ProportionPair pair, double logRatio) {
        double r = StrictMath.exp(logRatio);
        double n1 = pair.trials1();
        double n2 = pair.trials2();
        double distance = pair.share1() - r * pair.share2();
        double a = r * pair.total();
        double b = r * (n1 + pair.successes2()) + n2 + pair.successes1();
        double c = (double) pair.successes1() + pair.successes2();
        double p2 = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
        double p1 = Math.min(1, r * p2);
        double variance = p1 * (1 - p1) / n1 + r * r * p2 * (1 - p2) / n2;
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
    }
}
