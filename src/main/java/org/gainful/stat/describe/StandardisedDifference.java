package org.gainful.stat.describe;

import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * Differences of two groups, first less second, in units of their pooled standard deviation sqrt((v1 + v2) / 2).
 *
 * <p>The two variances weigh the same whatever the sizes of the groups, so that the measure does not change with the
 * sampling (Austin 2009, doi:10.1002/sim.3697).
 */
public final class StandardisedDifference {
    private StandardisedDifference() {}

    /** Of means, with sample variances; empty where a group has fewer than two values or neither varies. */
    public static OptionalDouble ofMeans(Description first, Description second) {
        if (first.sampleVariance().isEmpty() || second.sampleVariance().isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = first.mean().getAsDouble() - second.mean().getAsDouble();
        return divided(
                difference,
                first.sampleVariance().getAsDouble(),
                second.sampleVariance().getAsDouble());
    }

    /** Of proportions, with variances p (1 - p); empty where neither group varies. */
    public static OptionalDouble ofProportions(long successes1, long trials1, long successes2, long trials2) {
        Arguments.successesOfTrials(successes1, trials1);
        Arguments.successesOfTrials(successes2, trials2);
        double p1 = (double) successes1 / trials1;
        double p2 = (double) successes2 / trials2;
        return divided(p1 - p2, p1 * (1 - p1), p2 * (1 - p2));
    }

    private static OptionalDouble divided(double difference, double variance1, double variance2) {
        double pooled = variance1 / 2 + variance2 / 2;
        return pooled > 0 ? OptionalDouble.of(difference / Math.sqrt(pooled)) : OptionalDouble.empty();
    }
}
