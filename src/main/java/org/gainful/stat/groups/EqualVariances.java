package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.FStatistic;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Quantiles;

/** Tests of whether groups spread alike. */
public final class EqualVariances {
    private EqualVariances() {}

    /**
     * The ratio of the first variance to the second; two-sided as {@link FStatistic#twoSidedPValue}. Empty where a
     * variance does not exist or is 0.
     */
    public static Optional<FStatistic> ratio(Description first, Description second) {
        double ratio =
                first.sampleVariance().orElse(0) / second.sampleVariance().orElse(0);
        return ratio > 0 && Double.isFinite(ratio)
                ? Optional.of(new FStatistic(ratio, first.count() - 1, second.count() - 1))
                : Optional.empty();
    }

    /** Levene's (1960): analysis of variance of the distances from each group's mean. */
    public static Optional<FStatistic> levene(List<double[]> groups) {
        return ofDistances(groups, group -> Description.of(group).mean().orElse(0));
    }

    /** Brown's and Forsythe's (1974), doi:10.1080/01621459.1974.10482955: distances from each group's median. */
    public static Optional<FStatistic> brownForsythe(List<double[]> groups) {
        return ofDistances(groups, group -> Quantiles.TYPE_7.of(group, 0.5).orElse(0));
    }

    /** Bartlett's (1937), for normal groups only. Empty for fewer than two, or where one has no or no positive variance. */
    public static Optional<ChiSquareStatistic> bartlett(List<Description> groups) {
        int k = groups.size();
        double freedom = 0;
        double reciprocals = 0;
        double squares = 0;
        double logs = 0;
        for (Description group : groups) {
            double variance = group.sampleVariance().orElse(0);
            if (!(variance > 0)) {
                return Optional.empty();
            }
            double own = group.count() - 1;
            freedom += own;
            reciprocals += 1 / own;
            squares += own * variance;
            logs += own * Math.log(variance);
        }
        if (k < 2 || Double.isInfinite(squares)) {
            return Optional.empty();
        }
        double statistic =
                (freedom * Math.log(squares / freedom) - logs) / (1 + (reciprocals - 1 / freedom) / (3 * (k - 1)));
        return Optional.of(new ChiSquareStatistic(Math.max(0, statistic), k - 1));
    }

    private static Optional<FStatistic> ofDistances(List<double[]> groups, ToDoubleFunction<double[]> centre) {
        List<double[]> distances = groups.stream()
                .map(group -> {
                    double middle = centre.applyAsDouble(group);
                    return Arrays.stream(group)
                            .map(value -> Math.abs(value - middle))
                            .toArray();
                })
                .toList();
        boolean finite = distances.stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        return finite
                ? Anova.of(distances.stream().map(Description::of).toList()).map(Anova::test)
                : Optional.empty();
    }
}
