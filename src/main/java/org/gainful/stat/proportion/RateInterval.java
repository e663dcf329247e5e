package org.gainful.stat.proportion;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/** Intervals for a rate of events that are a Poisson count, x / exposure, per unit of exposure. */
public enum RateInterval {
    /** Half quantiles of chi-squared distributions on 2x and 2x + 2 degrees of freedom (Garwood 1936). */
    EXACT {
        @Override
        Interval ofCount(double x, double level) {
            double tail = (1 - level) / 2;
            double lower = x == 0 ? 0 : GammaDistribution.of(x, 1).inverseCumulativeProbability(tail);
            return new Interval(lower, GammaDistribution.of(x + 1, 1).inverseSurvivalProbability(tail), level);
        }
    },

    /**
     * Byar's approximation x (1 - 1/(9x) - z / (3 sqrt x))³, and with + z for x + 1 above (Breslow and Day 1987); within
     * a few per cent of EXACT from 10 events on.
     */
    BYAR {
        @Override
        Interval ofCount(double x, double level) {
            double z = Normal.criticalValue(level);
            double lower = x == 0 ? 0 : Math.max(0, cube(x, -z));
            return new Interval(lower, cube(x + 1, z), level);
        }

        private double cube(double x, double z) {
            double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
            return x * root * root * root;
        }
    },

    /** x ± z sqrt(x), cut at 0; a point without an event. */
    NORMAL {
        @Override
        Interval ofCount(double x, double level) {
            double margin = Normal.criticalValue(level) * Math.sqrt(x);
            return new Interval(Math.max(0, x - margin), x + margin, level);
        }
    };

    /** The interval of the rate. */
    public Interval of(long events, double exposure, double level) {
        Arguments.positive("exposure", exposure);
        return of(events, level).map(count -> count / exposure);
    }

    /** The interval of the expected number of events. */
    public Interval of(long events, double level) {
        return ofCount(Arguments.notNegative("events", events), Arguments.level(level));
    }

    abstract Interval ofCount(double events, double level);
}
