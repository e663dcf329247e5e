package org.gainful.stat.groups;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.describe.Description;

/**
 * A mean change in units of a standard deviation.
 *
 * @param dz in units of the standard deviation of the changes
 * @param dav in units of the root of the mean of the two variances
 */
public record PairedEffect(long pairs, double dz, double dav) {
    /** The change is first less second; empty where a standard deviation does not exist or is 0. */
    public static Optional<PairedEffect> of(double[] first, double[] second) {
        Arguments.sameLength("second", first.length, second.length);
        Description x = Description.of(first);
        Description y = Description.of(second);
        if (x.sampleVariance().isEmpty() || y.sampleVariance().isEmpty()) {
            return Optional.empty();
        }
        double spread =
                Math.sqrt((x.sampleVariance().getAsDouble() + y.sampleVariance().getAsDouble()) / 2);
        return TTest.paired()
                .test(first, second)
                .map(test -> new PairedEffect(
                        first.length, test.statistic() / Math.sqrt(first.length), test.estimate() / spread));
    }

    /** dz without its small bias, by the exact factor. */
    public double hedgesGz() {
        return CohensD.hedgesFactor(pairs - 1.0) * dz;
    }
}
