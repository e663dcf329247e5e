package org.gainful.stat.groups;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.FStatistic;
import org.gainful.stat.describe.Description;

/**
 * Welch's comparison of means of groups whose variances may differ.
 *
 * <p>Welch (1951), doi:10.1093/biomet/38.3-4.330: means weighted by n / s², F with approximate degrees of freedom.
 */
public final class WelchAnova {
    private WelchAnova() {}

    /** Empty for fewer than two groups, or where one has no variance or one that cannot be told from 0. */
    public static Optional<FStatistic> test(List<Description> groups) {
        int k = groups.size();
        if (k < 2 || !groups.stream().allMatch(WelchAnova::usable)) {
            return Optional.empty();
        }
        double start = groups.get(0).mean().getAsDouble();
        double weights = 0;
        double weighted = 0;
        for (Description group : groups) {
            weights += weight(group);
            weighted += weight(group) * (group.mean().getAsDouble() - start);
        }
        double between = 0;
        double lack = 0;
        for (Description group : groups) {
            double deviation = group.mean().getAsDouble() - start - weighted / weights;
            double rest = 1 - weight(group) / weights;
            between += weight(group) * deviation * deviation;
            lack += rest * rest / (group.count() - 1) / ((double) k * k - 1);
        }
        double f = between / (k - 1) / (1 + 2 * (k - 2) * lack);
        boolean known = Double.isFinite(f) && lack > 0;
        return known ? Optional.of(new FStatistic(f, k - 1, 1 / (3 * lack))) : Optional.empty();
    }

    private static boolean usable(Description group) {
        return group.sampleVariance().isPresent()
                && group.sampleStandardDeviation().getAsDouble()
                        > 10 * Math.ulp(group.mean().getAsDouble());
    }

    private static double weight(Description group) {
        return group.count() / group.sampleVariance().getAsDouble();
    }
}
