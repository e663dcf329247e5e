package org.gainful.stat.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.MidRanks;

/**
 * Groups compared by the mean ranks of their values among all.
 *
 * <p>H = (12 Σ n_i (R̄_i - R̄)² / (N (N + 1))) / (1 - Σ(t³ - t) / (N³ - N)). Kruskal and Wallis (1952),
 * doi:10.1080/01621459.1952.10483441; pairs by Dunn (1964), doi:10.1080/00401706.1964.10490181.
 *
 * @param variance that of a rank, (N (N + 1) - Σ(t³ - t) / (N - 1)) / 12
 */
public record KruskalWallis(List<Group> groups, double variance) {
    /** How many values a group has, and the mean of their ranks among all. */
    public record Group(int count, double meanRank) {}

    /**
     * Dunn's comparison of two groups; they are named by their places in the list.
     *
     * @param difference first mean rank less second
     */
    public record Comparison(int first, int second, double difference, double z) {
        /** Not adjusted for the number of comparisons. */
        public double pValue() {
            return Normal.twoSidedPValue(z);
        }
    }

    public KruskalWallis {
        groups = List.copyOf(groups);
    }

    /** Empty for fewer than two groups, for a group without values, or where all values are equal. */
    public static Optional<KruskalWallis> of(List<double[]> samples) {
        double[] all = samples.stream().flatMapToDouble(Arrays::stream).toArray();
        MidRanks ranks = MidRanks.of(all);
        double n = all.length;
        double variance = (n * (n + 1) - ranks.tieSum() / (n - 1)) / 12;
        boolean spread = n * (n * n - 1) > ranks.tieSum();
        if (samples.size() < 2 || samples.stream().anyMatch(sample -> sample.length == 0) || !spread) {
            return Optional.empty();
        }
        double[] midranks = ranks.ranks();
        List<Group> groups = new ArrayList<>();
        int start = 0;
        for (double[] sample : samples) {
            double sum = Arrays.stream(midranks, start, start + sample.length).sum();
            groups.add(new Group(sample.length, sum / sample.length));
            start += sample.length;
        }
        return Optional.of(new KruskalWallis(groups, variance));
    }

    public ChiSquareStatistic test() {
        double middle = (count() + 1) / 2;
        double sum = 0;
        for (Group group : groups) {
            sum += group.count * (group.meanRank - middle) * (group.meanRank - middle);
        }
        return new ChiSquareStatistic(sum / variance, groups.size() - 1);
    }

    /** ε² = H / (N - 1), from 0 to 1. */
    public double epsilonSquared() {
        return test().statistic() / (count() - 1);
    }

    /** All pairs, each later group less an earlier one. */
    public List<Comparison> dunn() {
        return PairOfGroups.all(groups.size()).stream()
                .map(pair -> {
                    Group first = groups.get(pair.first());
                    Group second = groups.get(pair.second());
                    double difference = first.meanRank - second.meanRank;
                    double error = Math.sqrt(variance * (1.0 / first.count + 1.0 / second.count));
                    return new Comparison(pair.first(), pair.second(), difference, difference / error);
                })
                .toList();
    }

    private double count() {
        return groups.stream().mapToDouble(Group::count).sum();
    }
}
