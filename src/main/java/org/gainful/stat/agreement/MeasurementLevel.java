package org.gainful.stat.agreement;

import java.util.Arrays;
import org.gainful.stat.numeric.MidRanks;
import org.gainful.stat.numeric.Sums;

/** What the values of ratings mean, and how far two of them differ for Krippendorff's alpha. */
public enum MeasurementLevel {
    /** Names: 0 or 1. */
    NOMINAL {
        @Override
        double disagreement(double[] values) {
            double same = 0;
            for (long count : runs(values)) {
                same += (double) count * count;
            }
            return (double) values.length * values.length - same;
        }
    },
    /** An order: squared differences of ranks, tied ratings sharing the mean of theirs. */
    ORDINAL {
        @Override
        double[] scale(double[] values) {
            return MidRanks.of(values).ranks();
        }

        @Override
        double disagreement(double[] values) {
            return INTERVAL.disagreement(values);
        }
    },
    /** Equal steps: squared differences. */
    INTERVAL {
        @Override
        double disagreement(double[] values) {
            return values.length < 2 || values[0] == values[values.length - 1]
                    ? 0
                    : 2.0 * values.length * Sums.squaredDeviations(values, Sums.mean(values));
        }
    },
    /** A true zero, nothing below it: squares of (c - k) / (c + k). */
    RATIO {
        @Override
        double disagreement(double[] values) {
            long[] runs = runs(values);
            double sum = 0;
            int i = 0;
            for (int first = 0; first < runs.length; i += (int) runs[first++]) {
                int j = i;
                for (int second = first; second < runs.length; j += (int) runs[second++]) {
                    // (k - c) / (k + c) by c / k, which cannot overflow.
                    double quotient = values[i] / values[j];
                    double ratio = second == first ? 0 : (1 - quotient) / (1 + quotient);
                    sum += 2.0 * runs[first] * runs[second] * ratio * ratio;
                }
            }
            return sum;
        }
    };

    /** All ratings on the scale on which they are compared. */
    double[] scale(double[] values) {
        return values;
    }

    /** The sum of squared differences over all ordered pairs of values, which must ascend. */
    abstract double disagreement(double[] ascending);

    /** How often each value occurs. */
    private static long[] runs(double[] ascending) {
        long[] runs = new long[ascending.length];
        int distinct = 0;
        for (int i = 0; i < ascending.length; i++) {
            distinct += i > 0 && ascending[i] != ascending[i - 1] ? 1 : 0;
            runs[distinct]++;
        }
        return ascending.length == 0 ? runs : Arrays.copyOf(runs, distinct + 1);
    }
}
