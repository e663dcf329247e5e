package org.gainful.stat.proportion;

import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Roots;

/** Intervals for the difference of two proportions of the same cases, as shares in [-1, 1]. */
public enum PairedDifferenceInterval {
    /** The differences that a score test does not reject (Tango 1998). */
    TANGO {
        @Override
        Interval limits(PairedProportions pairs, double level) {
            double z = Normal.criticalValue(level);
            double d = pairs.difference();
            double lower = Roots.ofDecreasing(-1, d, delta -> score(pairs, delta) - z);
            double upper = Roots.ofDecreasing(d, 1, delta -> score(pairs, delta) + z);
            return new Interval(lower, upper, level);
        }
    },

    /**
     * Hybrid score interval, Newcombe's method 10 for pairs (1998): as {@link DifferenceInterval#NEWCOMBE}, less twice
     * the correlation of the two proportions times the product of the distances.
     */
    NEWCOMBE {
        @Override
        Interval limits(PairedProportions pairs, double level) {
            Interval first = ProportionInterval.WILSON.of(pairs.both() + pairs.firstOnly(), pairs.total(), level);
            Interval second = ProportionInterval.WILSON.of(pairs.both() + pairs.secondOnly(), pairs.total(), level);
            double p1 = (double) (pairs.both() + pairs.firstOnly()) / pairs.total();
            double p2 = (double) (pairs.both() + pairs.secondOnly()) / pairs.total();
            double correlation = correlation(pairs);
            double below = distance(p2 - second.lower(), first.upper() - p1, correlation);
            double above = distance(second.upper() - p2, p1 - first.lower(), correlation);
            return cut(pairs.difference(), below, above, level);
        }
    },

    /** d ± z sqrt(b + c - (c - b)² / n) / n; a point without change. */
    WALD {
        @Override
        Interval limits(PairedProportions pairs, double level) {
            return wald(pairs.firstOnly(), pairs.secondOnly(), pairs.total(), level);
        }
    },

    /** WALD after 1/2 is added to each of the four counts (Agresti and Min 2005, doi:10.1002/sim.1781). */
    AGRESTI_MIN {
        @Override
        Interval limits(PairedProportions pairs, double level) {
            return wald(pairs.firstOnly() + 0.5, pairs.secondOnly() + 0.5, pairs.total() + 2.0, level);
        }
    };

    /** Of the second proportion less the first. */
    public Interval of(PairedProportions pairs, double level) {
        return limits(pairs, Arguments.level(level));
    }

    abstract Interval limits(PairedProportions pairs, double level);

    /** (c - b - n δ) in standard errors at the likeliest shares of pairs whose difference is δ. */
    private static double score(PairedProportions pairs, double delta) {
        double n = pairs.total();
        double b = pairs.firstOnly();
        double c = pairs.secondOnly();
        double distance = c - b - n * delta;
        double linear = -b - c + (2 * n - c + b) * delta;
        double constant = -b * delta * (1 - delta);
        double root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
        double share = linear > 0 ? -2 * constant / (root + linear) : (root - linear) / (4 * n);
        double variance = n * (2 * Math.max(0, share) + delta * (1 - delta));
        return distance == 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
    }

    private static double correlation(PairedProportions pairs) {
        double a = pairs.both();
        double b = pairs.firstOnly();
        double c = pairs.secondOnly();
        double d = pairs.neither();
        double margins = Math.sqrt((a + b) * (c + d)) * Math.sqrt((a + c) * (b + d));
        double product = a * d - b * c;
        double corrected = product > 0 ? Math.max(0, product - (double) pairs.total() / 2) : product;
        return margins == 0 ? 0 : corrected / margins;
    }

    private static double distance(double one, double other, double correlation) {
        return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
    }

    private static Interval wald(double b, double c, double n, double level) {
        double d = (c - b) / n;
        double margin = Normal.criticalValue(level) * Math.sqrt(Math.max(0, b + c - (c - b) * d)) / n;
        return cut(d, margin, margin, level);
    }

    private static Interval cut(double d, double below, double above, double level) {
        return new Interval(Math.max(-1, d - below), Math.min(1, d + above), level);
    }
}
