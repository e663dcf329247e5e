package org.gainful.stat.describe;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/**
 * Sample quantiles by the definitions of Hyndman and Fan (1996, doi:10.2307/2684934), numbered as there and in R.
 *
 * <p>Each looks up a position among the sorted values, counted from 1. A position within rounding of a whole number
 * counts as that number.
 */
public enum Quantiles {
    /**
     * Position n p; the middle of two neighbours where that is a whole number, else the value after it. SAS's
     * default.
     */
    TYPE_2 {
        @Override
        double position(int n, double share) {
            return n * share;
        }

        @Override
        double weightOfUpper(double fraction) {
            return fraction == 0 ? 0.5 : 1;
        }
    },

    /** Position (n + 1) p, linear between neighbours. The default of SPSS and Minitab. */
    TYPE_6 {
        @Override
        double position(int n, double share) {
            return (n + 1) * share;
        }

        @Override
        double weightOfUpper(double fraction) {
            return fraction;
        }
    },

    /** Position 1 + (n - 1) p, linear between neighbours. The default of R and of spreadsheets. */
    TYPE_7 {
        @Override
        double position(int n, double share) {
            return 1 + (n - 1) * share;
        }

        @Override
        double weightOfUpper(double fraction) {
            return fraction;
        }
    };

    /** The three quartiles of a sample. */
    public record Quartiles(double lower, double median, double upper) {}

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    /** The quantile at {@code share}, in [0, 1]; empty for no values. */
    public OptionalDouble of(double[] values, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in [0, 1], was %s".formatted(share));
        }
        double[] sorted = sorted(values);
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(ofSorted(sorted, share));
    }

    /** All three quartiles from one sort; empty for no values. */
    public Optional<Quartiles> quartiles(double[] values) {
        double[] sorted = sorted(values);
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Quartiles(ofSorted(sorted, 0.25), ofSorted(sorted, 0.5), ofSorted(sorted, 0.75)));
    }

    abstract double position(int n, double share);

    /** The weight of the value after the position, given the position's fraction. */
    abstract double weightOfUpper(double fraction);

    private static double[] sorted(double[] values) {
        double[] sorted = Arguments.finiteCopy("values", values);
        Arrays.sort(sorted);
        return sorted;
    }

    private double ofSorted(double[] sorted, double share) {
        double position = position(sorted.length, share);
        double whole = Math.floor(position + ROUNDING);
        double fraction = position - whole;
        double weight = weightOfUpper(Math.abs(fraction) < ROUNDING ? 0 : fraction);
        double below = sorted[clamp((int) whole - 1, sorted.length)];
        double above = sorted[clamp((int) whole, sorted.length)];
        return below == above ? below : (1 - weight) * below + weight * above;
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(index, length - 1));
    }
}
