package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.FStatistic;
import org.gainful.stat.describe.Description;

/**
 * One-way analysis of variance of independent groups of equal variance: sums of squares between and within them.
 *
 * <p>F = (between / (k - 1)) / (within / (N - k)). Fisher (1925).
 */
public record Anova(double between, double within, int betweenFreedom, long withinFreedom) {
    /** A spread within groups below this share of the means is rounding; as in {@link TTest}. */
    private static final double SMALLEST_RELATIVE_SPREAD = 10 * Math.ulp(1.0);

    public Anova {
        Arguments.positive("betweenFreedom", betweenFreedom);
        Arguments.positive("withinFreedom", withinFreedom);
    }

    /**
     * As {@link #of}, from the values themselves: their distances from the first keep the digits that means beside
     * large numbers lose.
     */
    public static Optional<Anova> ofValues(List<double[]> groups) {
        double origin =
                groups.stream().flatMapToDouble(Arrays::stream).findFirst().orElse(0);
        List<double[]> distances = groups.stream()
                .map(group -> Arrays.stream(Arguments.finiteCopy("groups", group))
                        .map(value -> value - origin)
                        .toArray())
                .toList();
        return distances.stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                ? of(distances.stream().map(Description::of).toList(), Math.abs(origin))
                : Optional.empty();
    }

    /**
     * Groups without values are passed over. Empty for fewer than two groups, without a degree of freedom within them,
     * or where the spread within them cannot be told from 0.
     */
    public static Optional<Anova> of(List<Description> groups) {
        return of(groups, 0);
    }

    private static Optional<Anova> of(List<Description> groups, double smallestSize) {
        List<Description> filled = groups.stream().filter(g -> g.count() > 0).toList();
        long n = filled.stream().mapToLong(Description::count).sum();
        int k = filled.size();
        if (k < 2 || n <= k || filled.stream().anyMatch(g -> g.mean().isEmpty())) {
            return Optional.empty();
        }
        double start = filled.get(0).mean().getAsDouble();
        double shift = 0;
        double size = smallestSize;
        double within = 0;
        for (Description group : filled) {
            double mean = group.mean().getAsDouble();
            shift += group.count() * (mean - start) / n;
            size = Math.max(size, Math.abs(mean));
            within += group.count() == 1
                    ? 0
                    : (group.count() - 1) * group.sampleVariance().orElse(Double.NaN);
        }
        double between = 0;
        for (Description group : filled) {
            double deviation = group.mean().getAsDouble() - start - shift;
            between += group.count() * deviation * deviation;
        }
        boolean usable = Math.sqrt(within / (n - k)) > SMALLEST_RELATIVE_SPREAD * size
                && Double.isFinite(within)
                && Double.isFinite(between);
        return usable ? Optional.of(new Anova(between, within, k - 1, n - k)) : Optional.empty();
    }

    public FStatistic test() {
        return new FStatistic(between / betweenFreedom / meanSquareWithin(), betweenFreedom, withinFreedom);
    }

    public double meanSquareWithin() {
        return within / withinFreedom;
    }

    /** η², the share of the sum of squares that lies between groups. */
    public double etaSquared() {
        return between / (between + within);
    }

    /** ω², η² less what chance alone would give; may lie below 0. */
    public double omegaSquared() {
        return (between - betweenFreedom * meanSquareWithin()) / (between + within + meanSquareWithin());
    }
}
