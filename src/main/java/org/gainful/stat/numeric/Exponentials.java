package org.gainful.stat.numeric;

/**
 * The exponential function of many numbers at once.
 *
 * <p>e^x = 2^k e^r with k the nearest whole number to x / log 2, so that |r| is at most log(2) / 2 and thirteen terms of
 * the series of e^r leave a relative error of 4e-18. The result is within one unit in the last place of
 * {@link StrictMath#exp}; it is plain arithmetic, hence the same on every machine, and without a branch, so that the
 * compiler can take several numbers in one instruction. Arguments beyond +-708 are taken as +-708, which keeps results
 * within the normal numbers.
 *
 * <p>Two-part reduction of the argument (Cody and Waite 1980).
 */
public final class Exponentials {
    private static final double LIMIT = 708;
    private static final double PER_LOG_2 = 1.4426950408889634;

    /** log 2 in two parts; the first has 32 bits, so that its products with k are exact. */
    private static final double LOG_2_HIGH = 0x1.62e42feep-1;

    private static final double LOG_2_LOW = 0x1.a39ef35793c76p-33;

    /** Added to a small number, leaves the nearest whole number in the lowest bits of the sum. */
    private static final double ROUNDING = 0x1.8p52;

    private static final int FRACTION_BITS = 52;

    private Exponentials() {}

    /**
     * Fills {@code result} with the exponentials of {@code x}.
     *
     * @param scratch overwritten; as long as the others, and none of them
     */
    public static void of(double[] x, double[] result, double[] scratch) {
        for (int i = 0; i < x.length; i++) {
            double bounded = Math.max(-LIMIT, Math.min(LIMIT, x[i]));
            double rounded = bounded * PER_LOG_2 + ROUNDING;
            double k = rounded - ROUNDING;
            double r = (bounded - k * LOG_2_HIGH) - k * LOG_2_LOW;
            result[i] = 1 + (r + r * r * secondOrderRest(r));
            scratch[i] = rounded;
        }
        for (int i = 0; i < x.length; i++) {
            long exponent = Double.doubleToRawLongBits(scratch[i]) << FRACTION_BITS;
            result[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(result[i]) + exponent);
        }
    }

    /** (e^r - 1 - r) / r^2 = 1/2! + r/3! + ... + r^11/13!. */
    private static double secondOrderRest(double r) {
        double sum = 1.0 / 6227020800.0;
        sum = sum * r + 1.0 / 479001600;
        sum = sum * r + 1.0 / 39916800;
        sum = sum * r + 1.0 / 3628800;
        sum = sum * r + 1.0 / 362880;
        sum = sum * r + 1.0 / 40320;
        sum = sum * r + 1.0 / 5040;
        sum = sum * r + 1.0 / 720;
        sum = sum * r + 1.0 / 120;
        sum = sum * r + 1.0 / 24;
        sum = sum * r + 1.0 / 6;
        return sum * r + 0.5;
    }
}
