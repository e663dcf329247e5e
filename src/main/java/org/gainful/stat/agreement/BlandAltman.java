package org.gainful.stat.agreement;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.MeanInterval;
import org.gainful.stat.describe.Moments;

/**
 * Bland and Altman's limits of agreement of two raters or methods.
 *
 * <p>The differences, first less second, have the mean {@code bias} and the standard deviation s; a share {@code
 * coverage} of them is expected within bias ± z s. It assumes that neither depends on the size of what is measured and
 * that differences are about normal. Unit: that of the ratings. Bland and Altman (1986), Lancet 327, 307-310; (1999),
 * Statistical Methods in Medical Research 8, 135-160.
 *
 * @param differences first less second, of the subjects that both rated
 * @param coverage share of the differences that the limits are to hold, for example 0.95
 */
public record BlandAltman(Description differences, double bias, double standardDeviation, double coverage) {
    /** Limits for 95 % of the differences; the raters of {@code ratings} must be two. Empty for fewer than two pairs. */
    public static Optional<BlandAltman> of(Ratings ratings) {
        return of(ratings, 0.95);
    }

    public static Optional<BlandAltman> of(Ratings ratings, double coverage) {
        Arguments.level(coverage);
        Ratings complete = ratings.twoRaters().complete();
        Moments differences = new Moments();
        for (int i = 0; i < complete.subjects(); i++) {
            double[] pair = complete.ofSubject(i);
            double difference = pair[0] - pair[1];
            if (Double.isInfinite(difference)) {
                return Optional.empty();
            }
            differences.add(difference);
        }
        Description described = differences.snapshot();
        return described.sampleVariance().isEmpty()
                ? Optional.empty()
                : Optional.of(new BlandAltman(
                        described,
                        described.mean().getAsDouble(),
                        Math.sqrt(described.sampleVariance().getAsDouble()),
                        coverage));
    }

    public double lowerLimit() {
        return bias - Normal.criticalValue(coverage) * standardDeviation;
    }

    public double upperLimit() {
        return bias + Normal.criticalValue(coverage) * standardDeviation;
    }

    /** Student's interval of the bias. */
    public Interval biasInterval(double level) {
        return MeanInterval.of(differences, level).orElseThrow();
    }

    /** s √(1/n + z² / (2 (n - 1))), the standard error of either limit. */
    public double standardErrorOfLimit() {
        double n = differences.count();
        double z = Normal.criticalValue(coverage);
        return standardDeviation * Math.sqrt(1 / n + z * z / (2 * (n - 1)));
    }

    public Interval lowerLimitInterval(double level) {
        return Student.interval(lowerLimit(), standardErrorOfLimit(), differences.count() - 1, level);
    }

    public Interval upperLimitInterval(double level) {
        return Student.interval(upperLimit(), standardErrorOfLimit(), differences.count() - 1, level);
    }

    /** s / √2: the error of a single rating when both raters err equally and the bias is corrected for. */
    public MeasurementError measurementError() {
        return new MeasurementError(standardDeviation / Math.sqrt(2));
    }
}
