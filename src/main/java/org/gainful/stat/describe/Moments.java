package org.gainful.stat.describe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * Count, mean, variance, shape and range of values that arrive one by one or in parts.
 *
 * <p>Welford's update and the pairwise merge of Chan, Golub and LeVeque (1983, doi:10.2307/2683386), with Pébay's
 * (2008) for the third and fourth powers: deviations are taken from the running mean, and the mean itself is kept as its
 * distance from the first value, so that a large mean costs no digits. Not safe for several threads at once; give each
 * its own and merge them in a fixed order.
 */
public final class Moments {
    private long count;
    private double origin;
    private double mean;
    private double squaredDeviations;
    private double cubedDeviations;
    private double fourthPowers;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;

    public static Moments of(double... values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }

    public void add(double value) {
        Arguments.finite("value", value);
        if (count == 0) {
            origin = value;
        }
        count++;
        double deviation = value - origin - mean;
        double step = deviation / count;
        double added = deviation * step * (count - 1);
        mean += step;
        fourthPowers += added * step * step * ((double) count * count - 3.0 * count + 3)
                + 6 * step * step * squaredDeviations
                - 4 * step * cubedDeviations;
        cubedDeviations += added * step * (count - 2) - 3 * step * squaredDeviations;
        squaredDeviations += deviation * (value - origin - mean);
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    /** Takes in the values of {@code other}, which stays as it is. */
    public void merge(Moments other) {
        if (other.count == 0) {
            return;
        }
        long total = count + other.count;
        if (count == 0) {
            origin = other.origin;
        }
        double distance = other.origin - origin + (other.mean - mean);
        double share = (double) other.count / total;
        mergePowers(other, total, distance);
        squaredDeviations += other.squaredDeviations + distance * distance * count * share;
        mean += distance * share;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
        count = total;
    }

    /** Before the squares are merged. */
    private void mergePowers(Moments other, double total, double distance) {
        double here = count / total;
        double there = other.count / total;
        double squared = distance * distance;
        fourthPowers += other.fourthPowers
                + squared * squared * count * there * (here * here - here * there + there * there)
                + 6 * squared * (here * here * other.squaredDeviations + there * there * squaredDeviations)
                + 4 * distance * (here * other.cubedDeviations - there * cubedDeviations);
        cubedDeviations += other.cubedDeviations
                + squared * distance * count * there * (here - there)
                + 3 * distance * (here * other.squaredDeviations - there * squaredDeviations);
    }

    public Description snapshot() {
        if (count == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Description(0, none, none, none, none, Optional.empty());
        }
        double variance = squaredDeviations / (count - 1);
        boolean known = count > 1 && Double.isFinite(variance);
        return new Description(
                count,
                Double.isFinite(origin + mean) ? OptionalDouble.of(origin + mean) : OptionalDouble.empty(),
                known ? OptionalDouble.of(variance) : OptionalDouble.empty(),
                OptionalDouble.of(minimum),
                OptionalDouble.of(maximum),
                Shape.of(count, squaredDeviations / count, cubedDeviations / count, fourthPowers / count));
    }
}
