package org.gainful.stat.numeric;

/**
 * Jacobi's elliptic functions sn, cn and dn between 0 and the quarter period K, by the arithmetic-geometric mean
 * (Abramowitz and Stegun 1964, 16.4 and 17.6).
 */
final class JacobiElliptic {
    private static final int MOST_MEANS = 16;

    private final double complementary;
    private final double[] means = new double[MOST_MEANS];
    private final double[] ratios = new double[MOST_MEANS];
    private final int last;
    private double amplitude;

    /** @param complementary modulus, in (0, 1]; at 1 the functions are the sine, the cosine and 1 */
    JacobiElliptic(double complementary) {
        this.complementary = complementary;
        double a = 1;
        double b = complementary;
        double c = Math.sqrt((1 - b) * (1 + b));
        int n = 0;
        means[0] = a;
        while (c > Math.ulp(a) && n < MOST_MEANS - 1) {
            c = (a - b) / 2;
            double next = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = next;
            n++;
            means[n] = a;
            ratios[n] = c / a;
        }
        last = n;
    }

    /** K. */
    double quarterPeriod() {
        return Math.PI / (2 * means[last]);
    }

    /** Moves to a share of the quarter period. */
    void at(double share) {
        amplitude = Math.scalb(share * Math.PI / 2, last);
        for (int n = last; n > 0; n--) {
            amplitude = (amplitude + StrictMath.asin(ratios[n] * StrictMath.sin(amplitude))) / 2;
        }
    }

    double sn() {
        return StrictMath.sin(amplitude);
    }

    double cn() {
        return StrictMath.cos(amplitude);
    }

    double dn() {
        return Math.hypot(cn(), complementary * sn());
    }
}
