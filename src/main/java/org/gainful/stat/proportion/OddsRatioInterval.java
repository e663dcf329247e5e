package org.gainful.stat.proportion;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;

/** Intervals for the odds ratio of two independent proportions, both groups' sizes given. */
public enum OddsRatioInterval {
    /** On the log scale, with variance 1/a + 1/b + 1/c + 1/d (Woolf 1955); empty where a count is 0. */
    WOOLF {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            boolean empty = pair.successes1() == 0
                    || pair.successes2() == 0
                    || pair.successes1() == pair.trials1()
                    || pair.successes2() == pair.trials2();
            return empty
                    ? Optional.empty()
                    : Optional.of(log(pair, 0, pair.oddsRatio().getAsDouble(), level));
        }
    },

    /** WOOLF about {@link ProportionPair#haldaneOddsRatio()}, after 1/2 is added to all four counts. */
    HALDANE {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            return Optional.of(log(pair, 0.5, pair.haldaneOddsRatio(), level));
        }
    },

    /**
     * The odds ratios that a score test with variance times N / (N - 1) does not reject (Miettinen and Nurminen 1985).
     * The lower limit is 0 where the first has no success or the second no failure, the upper infinite where the first
     * has no failure or the second no success.
     */
    SCORE {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            double z = Normal.criticalValue(level);
            double lower = isBounded(pair) ? root(pair, -z) : 0;
            double upper = isFinite(pair) ? root(pair, z) : Double.POSITIVE_INFINITY;
            return Optional.of(new Interval(lower, upper, level));
        }
    },

    /**
     * The odds ratios that a likelihood ratio test does not reject: twice the log-likelihood lost, with the second proportion
     * fitted anew, stays within z². The limits are 0 and infinite where SCORE's are. For a model of one group variable it is
     * the profile interval of the logistic regression.
     */
    PROFILE {
        @Override
        Optional<Interval> limits(ProportionPair pair, double level) {
            double z = Normal.criticalValue(level);
            double lower = isBounded(pair) ? profileRoot(pair, -z) : 0;
            double upper = isFinite(pair) ? profileRoot(pair, z) : Double.POSITIVE_INFINITY;
            return Optional.of(new Interval(lower, upper, level));
        }
    };

    private static final double LARGEST_LOG = 200;

    /** Empty where the method has no interval. */
    public Optional<Interval> of(ProportionPair pair, double level) {
        return limits(pair, Arguments.level(level));
    }

    abstract Optional<Interval> limits(ProportionPair pair, double level);

    private static Interval log(ProportionPair pair, double added, double oddsRatio, double level) {
        double variance = 1 / (pair.successes1() + added)
                + 1 / (pair.trials1() - pair.successes1() + added)
                + 1 / (pair.successes2() + added)
                + 1 / (pair.trials2() - pair.successes2() + added);
        double margin = Normal.criticalValue(level) * Math.sqrt(variance);
        return new Interval(oddsRatio * StrictMath.exp(-margin), oddsRatio * StrictMath.exp(margin), level);
    }

    private static boolean isBounded(ProportionPair pair) {
        return pair.successes1() > 0 && pair.successes2() < pair.trials2();
    }

    private static boolean isFinite(ProportionPair pair) {
        return pair.successes1() < pair.trials1() && pair.successes2() > 0;
    }

    private static double profileRoot(ProportionPair pair, double z) {
        return StrictMath.exp(Roots.ofDecreasing(-LARGEST_LOG, LARGEST_LOG, o -> signedRoot(pair, o) + z));
    }

    /** The root of the deviance between the counts and those likeliest with this odds ratio; below 0 where x1 is. */
    private static double signedRoot(ProportionPair pair, double logOddsRatio) {
        double a = pair.successes1();
        double c = pair.successes2();
        FittedTable fitted = FittedTable.of(pair.trials1(), pair.trials2(), a + c, StrictMath.exp(logOddsRatio));
        double deviance = 2
                * (part(a, fitted.a())
                        + part(pair.trials1() - a, fitted.b())
                        + part(c, fitted.c())
                        + part(pair.trials2() - c, fitted.d()));
        return Math.copySign(Math.sqrt(Math.max(0, deviance)), a - fitted.a());
    }

    private static double part(double count, double fitted) {
        return count == 0 ? 0 : count * StrictMath.log(count / fitted);
    }

    private static double root(ProportionPair pair, double z) {
        return StrictMath.exp(Roots.ofDecreasing(-LARGEST_LOG, LARGEST_LOG, o -> statistic(pair, o) + z));
    }

    /** x1 less its expectation in standard errors, at the likeliest proportions with this odds ratio. */
    private static double statistic(ProportionPair pair, double logOddsRatio) {
        FittedTable fitted = FittedTable.of(
                pair.trials1(),
                pair.trials2(),
                (double) pair.successes1() + pair.successes2(),
                StrictMath.exp(logOddsRatio));
        double distance = pair.successes1() - fitted.a();
        double total = pair.total();
        return distance == 0 ? 0 : distance / Math.sqrt(fitted.variance() * total / (total - 1));
    }
}
