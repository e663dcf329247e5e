package org.gainful.stat.groups;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.describe.Description;

/**
 * The ratio of two means of the same people, mean(x) / mean(y), such as cost to outcomes, with Fieller's interval: the ratios
 * R that the paired t test of x - R y against 0 does not reject.
 *
 * <pre>  (mean x - R mean y)² ≤ t² (s_xx - 2 R s_xy + R² s_yy) / n</pre>
 *
 * <p>No ratio where mean(y) is 0; no interval where mean(y) does not differ clearly from 0 or there are fewer than two
 * people, since the ratios not rejected then have no end (Fieller 1954; Willan and O'Brien 1996).
 *
 * <p>Where an independent mean m of other people is taken off mean(y), as for outcomes beyond those of a comparison, its
 * variance joins s_yy / n: the ratio is mean(x) / (mean(y) - m). The t quantile then has the degrees of freedom of the smaller
 * of the two samples, fewer than any R would have by Welch's formula, so that the interval is rather too wide than too narrow.
 */
public record FiellerRatio(
        double meanX, double meanY, double varianceX, double varianceY, double covariance, long pairs) {

    /** Empty for no pairs. */
    public static Optional<FiellerRatio> of(double[] x, double[] y) {
        Arguments.sameLength("y", x.length, y.length);
        if (x.length == 0) {
            return Optional.empty();
        }
        double meanX = Description.of(x).mean().orElseThrow();
        double meanY = Description.of(y).mean().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double below = Math.max(1, x.length - 1.0) * x.length;
        return Optional.of(new FiellerRatio(meanX, meanY, xx / below, yy / below, xy / below, x.length));
    }

    /**
     * The same with the mean of other people taken off mean(y).
     *
     * @param variance of that mean; 0 for one that is certain
     * @param people it is the mean of
     */
    public FiellerRatio less(double mean, double variance, long people) {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException("variance must be 0 or more, was %s".formatted(variance));
        }
        return new FiellerRatio(
                meanX, meanY - mean, varianceX, varianceY + variance, covariance, Math.min(pairs, people));
    }

    /** Empty where mean(y) is 0. */
    public OptionalDouble estimate() {
        return meanY == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanX / meanY);
    }

    /** Empty where it would have no end. */
    public Optional<Interval> interval(double level) {
        Arguments.level(level);
        if (pairs < 2) {
            return Optional.empty();
        }
        double t = TDistribution.of(pairs - 1.0).inverseSurvivalProbability((1 - level) / 2);
        double a = meanY * meanY - t * t * varianceY;
        double b = meanX * meanY - t * t * covariance;
        double c = meanX * meanX - t * t * varianceX;
        double root = b * b - a * c;
        if (!(a > 0) || !(root >= 0)) {
            return Optional.empty();
        }
        double reach = Math.sqrt(root);
        return Optional.of(new Interval((b - reach) / a, (b + reach) / a, level));
    }
}
