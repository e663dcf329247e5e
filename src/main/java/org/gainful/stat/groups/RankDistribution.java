package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.Optional;

/**
 * The exact distribution of a sum of scores under random signs or random halves, by convolution.
 *
 * <p>Scores are twice the mid-ranks, so that they are whole numbers also where there are ties. Streitberg and Röhmel
 * (1986), Statistical Software Newsletter 12: the shift algorithm, on probabilities rather than counts, so that nothing
 * overflows.
 */
final class RankDistribution {
    /** Cells of the table of sums; beyond this, and {@link #MOST_STEPS}, no exact answer. */
    private static final long MOST_CELLS = 20_000_000;

    private static final double MOST_STEPS = 4e9;

    private final double[] probabilities;

    private final double mean;

    private RankDistribution(double[] probabilities, double mean) {
        this.probabilities = probabilities;
        this.mean = mean;
    }

    /** The sum of those scores whose sign, each plus or minus with probability ½, is plus. */
    static Optional<RankDistribution> ofSigns(int[] scores) {
        long total = Arrays.stream(scores).asLongStream().sum();
        if (total >= MOST_CELLS || (double) total * scores.length > MOST_STEPS) {
            return Optional.empty();
        }
        double[] sums = new double[(int) total + 1];
        sums[0] = 1;
        int reached = 0;
        for (int score : scores) {
            reached += score;
            for (int sum = reached; sum >= 0; sum--) {
                sums[sum] = (sums[sum] + (sum >= score ? sums[sum - score] : 0)) / 2;
            }
        }
        return Optional.of(new RankDistribution(sums, total / 2.0));
    }

    /**
     * The sum of {@code chosen} scores drawn without replacement. After i scores, row k holds the distribution of the
     * sum of k of them: a score is among the k with probability k / i.
     */
    static Optional<RankDistribution> ofSubsets(int[] scores, int chosen) {
        int n = scores.length;
        long total = Arrays.stream(scores).asLongStream().sum();
        long largest =
                Arrays.stream(scores).sorted().skip(n - chosen).asLongStream().sum();
        if (largest * (chosen + 1L) >= MOST_CELLS || (double) largest * (chosen + 1.0) * n > MOST_STEPS) {
            return Optional.empty();
        }
        double[][] sums = new double[chosen + 1][(int) largest + 1];
        sums[0][0] = 1;
        for (int i = 1; i <= n; i++) {
            int score = scores[i - 1];
            for (int k = Math.min(i, chosen); k >= 1; k--) {
                include(sums[k], sums[k - 1], score, (double) k / i);
            }
        }
        return Optional.of(new RankDistribution(sums[chosen], (double) total * chosen / n));
    }

    private static void include(double[] without, double[] before, int score, double share) {
        for (int sum = 0; sum < without.length; sum++) {
            double with = sum >= score ? before[sum - score] : 0;
            without[sum] = (1 - share) * without[sum] + share * with;
        }
    }

    /** The smallest sum of scores with P(T ≤ sum) ≥ {@code tail}. */
    int quantile(double tail) {
        double sum = 0;
        int value = -1;
        while (sum < tail - 1e-12 && value < probabilities.length - 1) {
            sum += probabilities[++value];
        }
        return value;
    }

    /** P(|T - E T| ≥ |t - E T|), the probability of {@code t} and its mirror image counted by {@code weight}. */
    double twoSided(double t, double weight) {
        double distance = Math.abs(t - mean);
        double sum = 0;
        for (int value = 0; value < probabilities.length; value++) {
            double excess = Math.abs(value - mean) - distance;
            boolean same = Math.abs(excess) < 1e-9 * Math.max(1, mean);
            sum += same ? weight * probabilities[value] : excess > 0 ? probabilities[value] : 0;
        }
        return Math.min(1, sum);
    }
}
