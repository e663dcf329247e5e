package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.Optional;

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
        double[][] subjects = new double[ratings.subjects()][];
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = ratings.ofSubject(i);
        }
        return fit(subjects);
    }

    private Optional<Result> fit(double[][] ratingsOfSubjects) {
        double[][] paired = Arrays.stream(ratingsOfSubjects)
                .filter(subject -> subject.length > 1)
                .toArray(double[][]::new);
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
