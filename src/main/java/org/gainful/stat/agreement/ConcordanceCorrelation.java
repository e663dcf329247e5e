package org.gainful.stat.agreement;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Sums;

/**
 * Lin's concordance correlation: how near pairs of ratings lie to the line of equal ratings.
 *
 * <p>2 sxy / (sx² + sy² + (x̄ - ȳ)²) with moments divided by n; the product of precision r, Pearson's correlation, and
 * accuracy, 1 where both raters have the same mean and spread. From -1 to 1. Lin (1989), Biometrics 45, 255-268, with
 * the correction of 2000.
 *
 * @param precision Pearson's correlation of the two raters
 * @param accuracy the bias-correction factor
 * @param shift the distance of the means in geometric means of the standard deviations
 */
public record ConcordanceCorrelation(int pairs, double precision, double accuracy, double shift) {
    /**
     * The raters of {@code ratings} must be two. Empty for fewer than two subjects rated by both and where a rater's
     * ratings are all alike.
     */
    public static Optional<ConcordanceCorrelation> of(Ratings ratings) {
        Ratings complete = ratings.twoRaters().complete();
        double[] x = complete.ofRater(0);
        double[] y = complete.ofRater(1);
        int n = x.length;
        if (n < 2) {
            return Optional.empty();
        }
        double meanX = Sums.mean(x);
        double meanY = Sums.mean(y);
        double varianceX = Sums.squaredDeviations(x, meanX) / n;
        double varianceY = Sums.squaredDeviations(y, meanY) / n;
        for (int i = 0; i < n; i++) {
            x[i] -= meanX;
            y[i] -= meanY;
        }
        double covariance = Sums.dot(x, y) / n;
        double spread = Math.sqrt(varianceX) * Math.sqrt(varianceY);
        double distance = (meanX - meanY) * (meanX - meanY);
        boolean usable = varianceX > rounding(meanX)
                && varianceY > rounding(meanY)
                && varianceX + varianceY + distance <= Double.MAX_VALUE;
        return usable
                ? Optional.of(new ConcordanceCorrelation(
                        n,
                        Math.max(-1, Math.min(1, covariance / spread)),
                        2 * spread / (varianceX + varianceY + distance),
                        (meanX - meanY) / Math.sqrt(spread)))
                : Optional.empty();
    }

    /** A variance below this is what rounding leaves of equal values. */
    private static double rounding(double mean) {
        double error = 8 * Math.ulp(1.0) * mean;
        return error * error;
    }

    public double estimate() {
        return precision * accuracy;
    }

    /** By Fisher's z and its asymptotic variance; empty for fewer than three pairs and where the raters agree wholly or not at all. */
    public Optional<Interval> interval(double level) {
        double z = Normal.criticalValue(Arguments.level(level));
        double c = estimate();
        double r = precision;
        double rest = 1 - c * c;
        if (pairs < 3 || r == 0 || !(rest > 0)) {
            return Optional.empty();
        }
        double u = shift * shift;
        double variance = ((1 - r * r) * c * c / (rest * r * r)
                        + 2 * c * c * c * (1 - c) * u / (r * rest * rest)
                        - c * c * c * c * u * u / (2 * r * r * rest * rest))
                / (pairs - 2);
        double centre = 0.5 * (Math.log1p(c) - Math.log1p(-c));
        double reach = z * Math.sqrt(variance);
        return variance > 0
                ? Optional.of(new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach), level))
                : Optional.empty();
    }
}
