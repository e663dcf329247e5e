package org.gainful.stat.groups;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;
import org.gainful.stat.numeric.StudentisedRange;

/**
 * Tukey's honest significant differences: all pairs of means, held to one level together.
 *
 * <p>q = |difference| / sqrt(MS within / 2 × (1/n1 + 1/n2)), compared with the studentised range (Kramer 1956 for
 * unequal groups).
 */
public final class Tukey {
    /**
     * Two groups, named by their places in the list.
     *
     * @param difference first mean less second
     * @param pValue adjusted for all pairs
     */
    public record Comparison(int first, int second, double difference, Interval interval, double pValue) {}

    private Tukey() {}

    /** Empty where {@link Anova} is, or where a group has no values. */
    public static Optional<List<Comparison>> of(List<Description> groups, double level) {
        Arguments.level(level);
        if (groups.stream().anyMatch(group -> group.count() == 0)) {
            return Optional.empty();
        }
        return Anova.of(groups).map(anova -> compare(groups, anova, level));
    }

    private static List<Comparison> compare(List<Description> groups, Anova anova, double level) {
        StudentisedRange range = new StudentisedRange(groups.size(), anova.withinFreedom());
        double critical = range.inverseSurvivalProbability(1 - level);
        return PairOfGroups.all(groups.size()).stream()
                .map(pair -> {
                    Description first = groups.get(pair.first());
                    Description second = groups.get(pair.second());
                    double difference =
                            first.mean().getAsDouble() - second.mean().getAsDouble();
                    double reciprocals = 1.0 / first.count() + 1.0 / second.count();
                    double error = Math.sqrt(anova.meanSquareWithin() / 2 * reciprocals);
                    double reach = critical * error;
                    return new Comparison(
                            pair.first(),
                            pair.second(),
                            difference,
                            new Interval(difference - reach, difference + reach, level),
                            range.survivalProbability(Math.abs(difference) / error));
                })
                .toList();
    }
}
