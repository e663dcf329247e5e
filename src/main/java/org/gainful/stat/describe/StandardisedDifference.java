package org.gainful.stat.describe;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;

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

    /**
     * Of the shares of two or more categories, counted in both groups in the same order: sqrt(d' S⁻¹ d) with d the
     * differences of all shares but one and S the mean of their two multinomial covariances; never negative (Yang and
     * Dalton 2012). Categories without a case in either group do not count. Empty where a group is empty, and where
     * the groups share no category.
     */
    public static OptionalDouble ofCategories(long[] counts1, long[] counts2) {
        Arguments.sameLength("counts2", counts1.length, counts2.length);
        for (int k = 0; k < counts1.length; k++) {
            Arguments.notNegative("counts1[%s]".formatted(k), counts1[k]);
            Arguments.notNegative("counts2[%s]".formatted(k), counts2[k]);
        }
        double total1 = Arrays.stream(counts1).sum();
        double total2 = Arrays.stream(counts2).sum();
        int[] filled = IntStream.range(0, counts1.length)
                .filter(k -> counts1[k] > 0 || counts2[k] > 0)
                .toArray();
        boolean shared = IntStream.of(filled).anyMatch(k -> counts1[k] > 0 && counts2[k] > 0);
        if (total1 == 0 || total2 == 0 || !shared) {
            return OptionalDouble.empty();
        }
        int[] free = Arrays.copyOfRange(filled, 1, filled.length);
        double[] first =
                IntStream.of(free).mapToDouble(k -> counts1[k] / total1).toArray();
        double[] second =
                IntStream.of(free).mapToDouble(k -> counts2[k] / total2).toArray();
        return distance(first, second);
    }

    private static OptionalDouble distance(double[] first, double[] second) {
        double[] difference = new double[first.length];
        double[][] covariance = new double[first.length][first.length];
        for (int i = 0; i < first.length; i++) {
            difference[i] = first[i] - second[i];
            for (int j = 0; j < i; j++) {
                covariance[i][j] = -(first[i] * first[j] + second[i] * second[j]) / 2;
            }
            covariance[i][i] = (first[i] * (1 - first[i]) + second[i] * (1 - second[i])) / 2;
        }
        Optional<Cholesky> factor = Cholesky.of(covariance);
        return factor.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Sums.dot(difference, factor.get().solve(difference))));
    }

    private static OptionalDouble divided(double difference, double variance1, double variance2) {
        double pooled = variance1 / 2 + variance2 / 2;
        return pooled > 0 ? OptionalDouble.of(difference / Math.sqrt(pooled)) : OptionalDouble.empty();
    }
}
