package org.gainful.stat.proportion;

import org.gainful.stat.Interval;

/**
 * The difference of two independent proportions, first less second, as a share.
 *
 * <p>Newcombe's hybrid score interval: with Wilson limits l and u of each proportion p, lower = d - sqrt((p1 - l1)² +
 * (u2 - p2)²) and upper = d + sqrt((u1 - p1)² + (p2 - l2)²); it never leaves [-1, 1] (Newcombe 1998, method 10,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).
 */
public record ProportionDifference(double estimate, Interval interval) {
    public static ProportionDifference newcombe(
            long successes1, long trials1, long successes2, long trials2, double level) {
        Interval first = ProportionInterval.WILSON.of(successes1, trials1, level);
        Interval second = ProportionInterval.WILSON.of(successes2, trials2, level);
        double p1 = (double) successes1 / trials1;
        double p2 = (double) successes2 / trials2;
        double below = Math.hypot(p1 - first.lower(), second.upper() - p2);
        double above = Math.hypot(first.upper() - p1, p2 - second.lower());
        double difference = p1 - p2;
        double lower = Math.max(-1, difference - below);
        double upper = Math.min(1, difference + above);
        return new ProportionDifference(difference, new Interval(lower, upper, level));
    }
}
