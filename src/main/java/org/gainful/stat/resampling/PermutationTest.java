package org.gainful.stat.resampling;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/**
 * Permutation tests, two-sided: how often a statistic that is 0 without an effect lies as far from 0 as it did, or
 * farther, when chance alone arranges the data.
 *
 * <p>All rearrangements where there are at most {@code mostExact} of them, else {@code draws} at random, decided by the
 * seed alone. Statistics that differ by rounding alone are as far from 0 as each other. Fisher (1935), The Design of
 * Experiments; Pitman (1937). Empty for empty samples, or where the statistic is not finite for a rearrangement.
 */
public record PermutationTest(int mostExact, int draws, long seed) {
    /**
     * What the test found.
     *
     * @param rearrangements how many were looked at
     * @param asFar how many of them were as far from 0 as the data; the data are one of them where the test is exact
     * @param farthest how many of them were as far from 0 as any
     */
    public record Result(double statistic, int rearrangements, int asFar, int farthest, boolean exact) {
        /** By chance draws (asFar + 1) / (draws + 1), never 0: Phipson and Smyth (2010), doi:10.2202/1544-6115.1585. */
        public double pValue() {
            return exact ? (double) asFar / rearrangements : (asFar + 1.0) / (rearrangements + 1.0);
        }

        /** No data with these values, or no data with so few draws, could have had a smaller p-value. */
        public double smallestPValue() {
            return exact ? (double) farthest / rearrangements : 1 / (rearrangements + 1.0);
        }

        /** How far the p-value would vary from seed to seed; empty for exact tests, which do not vary. */
        public OptionalDouble standardErrorOfPValue() {
            double p = pValue();
            return exact ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(p * (1 - p) / rearrangements));
        }
    }

    /** Relative to the largest. */
    private static final double ROUNDING = 1e-11;

    public PermutationTest {
        Arguments.positive("mostExact", mostExact);
        Arguments.positive("draws", draws);
    }

    /** Exact up to 200,000 rearrangements, else as many draws less one. */
    public static PermutationTest withSeed(long seed) {
        return new PermutationTest(200_000, 199_999, seed);
    }

    /** Independent samples: does the difference of means, first less second, depend on who is in which? */
    public Optional<Result> ofMeans(double[] first, double[] second) {
        return ofSamples(first, second, (x, y) -> mean(x) - mean(y));
    }

    /** Independent samples, compared by a statistic that changes its sign or stays as far from 0 if they change roles. */
    public Optional<Result> ofSamples(
            double[] first, double[] second, ToDoubleBiFunction<double[], double[]> statistic) {
        double[] values = DoubleStream.concat(
                        Arrays.stream(Arguments.finiteCopy("first", first)),
                        Arrays.stream(Arguments.finiteCopy("second", second)))
                .toArray();
        return first.length == 0 || second.length == 0
                ? Optional.empty()
                : test(new Rearrangements.Splits(values, first.length, statistic));
    }

    /** Paired samples: is the mean difference farther from 0 than with signs by chance? */
    public Optional<Result> ofMeanDifference(double[] differences) {
        return ofDifferences(differences, PermutationTest::mean);
    }

    /** Differences of pairs, summarised by a statistic. */
    public Optional<Result> ofDifferences(double[] differences, ToDoubleFunction<double[]> statistic) {
        double[] copy = Arguments.finiteCopy("differences", differences);
        return copy.length == 0 ? Optional.empty() : test(new Rearrangements.Signs(copy, statistic));
    }

    /** Two measures of the same people, whose association a statistic measures. */
    public Optional<Result> ofPairs(double[] x, double[] y, ToDoubleBiFunction<double[], double[]> statistic) {
        Arguments.sameLength("y", x.length, y.length);
        double[] first = Arguments.finiteCopy("x", x);
        double[] second = Arguments.finiteCopy("y", y);
        return x.length == 0 ? Optional.empty() : test(new Rearrangements.Orders(first, second, statistic));
    }

    private Optional<Result> test(Rearrangements all) {
        boolean exact = all.count() <= mostExact;
        double[] distances = exact ? everyDistance(all) : drawnDistances(all);
        double observed = all.observed();
        double largest = Math.abs(observed);
        for (double distance : distances) {
            largest = Math.max(largest, distance);
        }
        if (!(largest <= Double.MAX_VALUE)) {
            return Optional.empty();
        }
        double rounding = ROUNDING * largest;
        int asFar = countFrom(Math.abs(observed) - rounding, distances);
        int farthest = countFrom(largest - rounding, distances);
        return Optional.of(new Result(observed, distances.length, asFar, farthest, exact));
    }

    private static double[] everyDistance(Rearrangements all) {
        return IntStream.range(0, (int) Math.round(all.count()))
                .parallel()
                .mapToDouble(number -> Math.abs(all.statistic(number)))
                .toArray();
    }

    private double[] drawnDistances(Rearrangements all) {
        SplittableRandom[] generators = Resamples.generators(seed, draws);
        return IntStream.range(0, draws)
                .parallel()
                .mapToDouble(draw -> Math.abs(all.statistic(generators[draw])))
                .toArray();
    }

    private static int countFrom(double bound, double[] distances) {
        return (int) Arrays.stream(distances).filter(d -> d >= bound).count();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
