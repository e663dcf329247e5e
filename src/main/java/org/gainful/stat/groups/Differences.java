package org.gainful.stat.groups;

import org.gainful.stat.Arguments;

/**
 * Differences of pairs for tests of ranks and signs, without the noise of subtraction.
 *
 * <p>489.35 - 450.92 and 88.43 - 50.00 differ in their last bits, which would break a tie that is there in decimals.
 * Differences are therefore rounded to 13 decimal digits of the largest value: finer than anybody measures, coarser than
 * the noise.
 */
public final class Differences {
    private static final int DIGITS = 13;

    private Differences() {}

    /** First less second. Values whose difference overflows are refused. */
    public static double[] of(double[] first, double[] second) {
        Arguments.sameLength("second", first.length, second.length);
        double largest = 0;
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            double from = Arguments.finite("second", second[i]);
            differences[i] = Arguments.finite("first - second", Arguments.finite("first", first[i]) - from);
            largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(from)));
        }
        int places = largest == 0 ? 0 : DIGITS - 1 - (int) Math.floor(Math.log10(largest));
        if (Math.abs(places) <= 300) {
            double unit = StrictMath.pow(10, Math.abs(places));
            for (int i = 0; i < differences.length; i++) {
                differences[i] =
                        places > 0 ? Math.rint(differences[i] * unit) / unit : Math.rint(differences[i] / unit) * unit;
            }
        }
        return differences;
    }
}
