package org.gainful.stat.groups;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.Student;
import org.gainful.stat.numeric.Sums;

/**
 * The product-moment correlation of pairs.
 *
 * <p>t = r sqrt((n - 2) / (1 - r²)); the interval is atanh r ± z / sqrt(n - 3), turned back (Fisher 1921).
 */
public record Pearson(double r, int n) {
    /** Deviations below this share of the mean are rounding. */
    private static final double SMALLEST_RELATIVE_SPREAD = 10 * Math.ulp(1.0);

    /** Empty for fewer than two pairs, or where a variable is constant but for rounding. */
    public static Optional<Pearson> of(double[] x, double[] y) {
        Arguments.sameLength("y", x.length, y.length);
        Optional<double[]> u = unitDeviations(Arguments.finiteCopy("x", x));
        Optional<double[]> v = unitDeviations(Arguments.finiteCopy("y", y));
        if (u.isEmpty() || v.isEmpty()) {
            return Optional.empty();
        }
        double r = Sums.dot(u.get(), v.get());
        return Optional.of(new Pearson(Math.max(-1, Math.min(1, r)), x.length));
    }

    private static Optional<double[]> unitDeviations(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (values.length < 2 || largest == 0) {
            return Optional.empty();
        }
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] / largest;
        }
        double mean = Sums.mean(deviations);
        double length = Math.sqrt(Sums.squaredDeviations(deviations, mean));
        for (int i = 0; i < values.length; i++) {
            deviations[i] = (deviations[i] - mean) / length;
        }
        boolean spread = length > SMALLEST_RELATIVE_SPREAD * Math.sqrt(values.length) * Math.abs(mean);
        return spread && length > 0 ? Optional.of(deviations) : Optional.empty();
    }

    /** Empty for two pairs, or where the points lie on a line. */
    public OptionalDouble t() {
        return n > 2 && Math.abs(r) < 1
                ? OptionalDouble.of(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))))
                : OptionalDouble.empty();
    }

    /** 0 where more than two points lie on a line; empty for two. */
    public OptionalDouble pValue() {
        return n <= 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(t().isPresent() ? Student.twoSidedPValue(t().getAsDouble(), n - 2) : 0);
    }

    /** Fisher's; empty for fewer than four pairs or on a line. */
    public Optional<Interval> interval(double level) {
        Arguments.level(level);
        if (n <= 3 || Math.abs(r) == 1) {
            return Optional.empty();
        }
        double centre = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double reach = Normal.criticalValue(level) / Math.sqrt(n - 3);
        return Optional.of(new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach), level));
    }
}
