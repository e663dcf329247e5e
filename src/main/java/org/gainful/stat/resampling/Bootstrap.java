package org.gainful.stat.resampling;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;

/**
 * The nonparametric bootstrap of one sample, or of two independent ones.
 *
 * <p>Efron (1979). The statistic must be able to run on several threads at once; the seed alone decides the resamples.
 * A resample whose statistic is not finite makes the whole bootstrap empty, since leaving it out would bias the rest.
 */
public record Bootstrap(int resamples, long seed) {
    public Bootstrap {
        Arguments.positive("resamples", resamples);
    }

    /** Draws the resamples. Empty for no values. */
    public Optional<BootstrapDistribution> of(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] sample = Arguments.finiteCopy("values", values);
        if (sample.length == 0) {
            return Optional.empty();
        }
        SplittableRandom[] generators = Resamples.generators(seed, resamples);
        double[] replicates = IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(i -> statistic.applyAsDouble(Resamples.draw(sample, generators[i])))
                .toArray();
        return BootstrapDistribution.of(statistic.applyAsDouble(sample), replicates, leaveOneOut(sample, statistic));
    }

    /**
     * Draws from each of two independent samples by itself (Efron and Tibshirani 1993, section 8.3). The first is drawn as it
     * would be alone. Empty where one has no values; there are no BCa levels, since nothing is left out.
     */
    public Optional<BootstrapDistribution> ofTwo(
            double[] first, double[] second, ToDoubleBiFunction<double[], double[]> statistic) {
        double[] one = Arguments.finiteCopy("first", first);
        double[] other = Arguments.finiteCopy("second", second);
        if (one.length == 0 || other.length == 0) {
            return Optional.empty();
        }
        SplittableRandom[] generators = Resamples.generators(seed, resamples);
        double[] replicates = IntStream.range(0, resamples)
                .parallel()
                .mapToDouble(i -> {
                    double[] drawn = Resamples.draw(one, generators[i]);
                    return statistic.applyAsDouble(drawn, Resamples.draw(other, generators[i]));
                })
                .toArray();
        return BootstrapDistribution.of(statistic.applyAsDouble(one, other), replicates, new double[0]);
    }

    /** Takes given resamples: in each the rows, counted from 0, that were drawn. */
    public static Optional<BootstrapDistribution> ofRows(
            double[] values, int[][] rows, ToDoubleFunction<double[]> statistic) {
        double[] sample = Arguments.finiteCopy("values", values);
        if (sample.length == 0) {
            return Optional.empty();
        }
        double[] replicates = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            replicates[i] = statistic.applyAsDouble(
                    IntStream.of(rows[i]).mapToDouble(row -> sample[row]).toArray());
        }
        return BootstrapDistribution.of(statistic.applyAsDouble(sample), replicates, leaveOneOut(sample, statistic));
    }

    /** The jackknife: the statistic without each value in turn; none where there is only one value. */
    private static double[] leaveOneOut(double[] sample, ToDoubleFunction<double[]> statistic) {
        int n = sample.length;
        return n < 2
                ? new double[0]
                : IntStream.range(0, n)
                        .parallel()
                        .mapToDouble(left -> statistic.applyAsDouble(without(sample, left)))
                        .toArray();
    }

    private static double[] without(double[] sample, int left) {
        double[] rest = new double[sample.length - 1];
        System.arraycopy(sample, 0, rest, 0, left);
        System.arraycopy(sample, left + 1, rest, left, rest.length - left);
        return rest;
    }
}
