package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.resampling.Bootstrap;
import org.gainful.stat.resampling.BootstrapDistribution;

/**
 * Krippendorff's alpha: reliability of ratings by any number of raters, of any level of measurement, with any gaps.
 *
 * <p>1 - Do / De, the disagreement within subjects over that expected if the same ratings were dealt out at random. Only
 * subjects with two or more ratings count. 1 for perfect agreement, 0 for chance, at worst below. Krippendorff (2004),
 * Content Analysis, 2nd ed., ch. 11.
 */
public final class KrippendorffAlpha {
    /**
     * The coefficient.
     *
     * @param subjects with two or more ratings
     * @param ratings of these
     */
    public record Result(int subjects, int ratings, double observed, double expected) {
        public double estimate() {
            return 1 - observed / expected;
        }
    }

    private final MeasurementLevel measurement;

    private KrippendorffAlpha(MeasurementLevel measurement) {
        this.measurement = measurement;
    }

    public static KrippendorffAlpha of(MeasurementLevel measurement) {
        return new KrippendorffAlpha(measurement);
    }

    /**
     * Empty where no subject was rated twice, where all ratings are alike, where squares overflow, and for a negative
     * rating on a ratio scale.
     */
    public Optional<Result> fit(Ratings ratings) {
        return fit(paired(ratings));
    }

    /**
     * Alpha of subjects drawn with replacement from those rated twice or more, for its standard error and intervals;
     * Zapf, Castell, Morawietz and Karch (2016, doi:10.1186/s12874-016-0200-9) find the percentile interval to cover
     * well. Empty where alpha is, or that of one of the resamples.
     */
    public Optional<BootstrapDistribution> bootstrap(Ratings ratings, Bootstrap draws) {
        double[][] paired = paired(ratings);
        double[] subjects = IntStream.range(0, paired.length).asDoubleStream().toArray();
        return draws.of(
                subjects,
                drawn -> estimate(Arrays.stream(drawn)
                        .mapToObj(subject -> paired[(int) subject])
                        .toArray(double[][]::new)));
    }

    private double estimate(double[][] paired) {
        return fit(paired).map(Result::estimate).orElse(Double.NaN);
    }

    private static double[][] paired(Ratings ratings) {
        return IntStream.range(0, ratings.subjects())
                .mapToObj(ratings::ofSubject)
                .filter(subject -> subject.length > 1)
                .toArray(double[][]::new);
    }

    private Optional<Result> fit(double[][] paired) {
        double[] all = Arrays.stream(paired).flatMapToDouble(Arrays::stream).toArray();
        if (measurement == MeasurementLevel.RATIO && Arrays.stream(all).anyMatch(value -> value < 0)) {
            return Optional.empty();
        }
        double[] scaled = measurement.scale(all);
        double within = 0;
        int start = 0;
        for (double[] subject : paired) {
            double[] own = Arrays.copyOfRange(scaled, start, start + subject.length);
            Arrays.sort(own);
            within += measurement.disagreement(own) / (own.length - 1);
            start += own.length;
        }
        Arrays.sort(scaled);
        double n = scaled.length;
        double observed = within / n;
        double expected = measurement.disagreement(scaled) / (n * (n - 1));
        return expected > 0 && expected <= Double.MAX_VALUE && observed <= Double.MAX_VALUE
                ? Optional.of(new Result(paired.length, scaled.length, observed, expected))
                : Optional.empty();
    }
}
