package org.gainful.stat.resampling;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Quantiles;

/**
 * What a statistic was in the sample and in its resamples, with the intervals that follow.
 *
 * <p>Unit: that of the statistic. Efron and Tibshirani (1993), An Introduction to the Bootstrap; Davison and Hinkley
 * (1997), Bootstrap Methods and their Application.
 */
public final class BootstrapDistribution {
    /** Levels of the quantiles of a BCa interval. */
    public record Levels(double lower, double upper) {}

    /** A resample nearer to the estimate than this share of it is equal to it but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final double estimate;
    private final double[] replicates;
    private final double[] jackknife;

    private BootstrapDistribution(double estimate, double[] replicates, double[] jackknife) {
        this.estimate = estimate;
        this.replicates = replicates;
        this.jackknife = jackknife;
    }

    /** Empty where a value is not finite or there are fewer than two resamples. */
    static Optional<BootstrapDistribution> of(double estimate, double[] replicates, double[] jackknife) {
        boolean finite = Double.isFinite(estimate)
                && Arrays.stream(replicates).allMatch(Double::isFinite)
                && Arrays.stream(jackknife).allMatch(Double::isFinite);
        return finite && replicates.length > 1
                ? Optional.of(new BootstrapDistribution(estimate, replicates, jackknife))
                : Optional.empty();
    }

    /** The statistic of the sample itself. */
    public double estimate() {
        return estimate;
    }

    /** The statistic of each resample, in the order they were drawn. */
    public double[] replicates() {
        return replicates.clone();
    }

    /** The mean of the resamples less the estimate; empty where it overflows. */
    public OptionalDouble bias() {
        OptionalDouble mean = Description.of(replicates).mean();
        return mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() - estimate) : mean;
    }

    /** The standard deviation over the resamples; empty where it overflows. */
    public OptionalDouble standardError() {
        return Description.of(replicates).sampleStandardDeviation();
    }

    /** estimate - bias ± z × standard error. */
    public Optional<Interval> normal(double level) {
        Arguments.level(level);
        if (bias().isEmpty() || standardError().isEmpty()) {
            return Optional.empty();
        }
        double centre = estimate - bias().getAsDouble();
        double reach = Normal.criticalValue(level) * standardError().getAsDouble();
        return Optional.of(new Interval(centre - reach, centre + reach, level));
    }

    /** Quantiles of the resamples. */
    public Interval percentile(double level, Quantiles type) {
        double tail = (1 - Arguments.level(level)) / 2;
        return between(tail, 1 - tail, level, type);
    }

    /** The percentile interval turned about the estimate: 2 × estimate - quantile. */
    public Interval basic(double level, Quantiles type) {
        Interval percentile = percentile(level, type);
        return new Interval(2 * estimate - percentile.upper(), 2 * estimate - percentile.lower(), level);
    }

    /** z0 = Φ⁻¹ of the share of resamples below the estimate; empty where none or all are. */
    public OptionalDouble biasCorrection() {
        double equal = estimate - ROUNDING * Math.abs(estimate);
        long below = Arrays.stream(replicates).filter(value -> value < equal).count();
        return below == 0 || below == replicates.length
                ? OptionalDouble.empty()
                : OptionalDouble.of(Normal.quantile((double) below / replicates.length));
    }

    /** Σd³ / (6 (Σd²)^1.5), d the jackknife's mean less each of its values; empty where they are all alike. */
    public OptionalDouble acceleration() {
        if (jackknife.length == 0) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(jackknife).sum() / jackknife.length;
        double largest = Arrays.stream(jackknife)
                .map(value -> Math.abs(mean - value))
                .max()
                .getAsDouble();
        if (!(largest > 0 && largest <= Double.MAX_VALUE)) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        double cubes = 0;
        for (double value : jackknife) {
            double deviation = (mean - value) / largest;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return OptionalDouble.of(cubes / (6 * Math.pow(squares, 1.5)));
    }

    /** Φ(z0 + (z0 ± z) / (1 - a (z0 ± z))): which quantiles the BCa interval takes. Efron (1987). */
    public Optional<Levels> bcaLevels(double level) {
        double z = Normal.criticalValue(level);
        if (biasCorrection().isEmpty() || acceleration().isEmpty()) {
            return Optional.empty();
        }
        double z0 = biasCorrection().getAsDouble();
        double a = acceleration().getAsDouble();
        boolean sane = a * (z0 - z) < 1 && a * (z0 + z) < 1;
        return sane ? Optional.of(new Levels(bca(z0, a, z0 - z), bca(z0, a, z0 + z))) : Optional.empty();
    }

    private static double bca(double z0, double a, double shifted) {
        return Normal.cumulativeProbability(z0 + shifted / (1 - a * shifted));
    }

    /** The bias-corrected and accelerated interval; empty where a correction does not exist. */
    public Optional<Interval> bca(double level, Quantiles type) {
        return bcaLevels(level).map(levels -> between(levels.lower(), levels.upper(), level, type));
    }

    private Interval between(double lower, double upper, double level, Quantiles type) {
        return new Interval(
                type.of(replicates, lower).orElseThrow(),
                type.of(replicates, upper).orElseThrow(),
                level);
    }
}
