package org.gainful.stat.regression;

import org.gainful.stat.Normal;

/**
 * The normal distribution to its far end: log Φ(x), and φ(x) / Φ(x).
 *
 * <p>Below -30 by Φ(x) = φ(x) / -x · (1 - 1/x² + 3/x⁴ - 15/x⁶ + 105/x⁸), which errs there in the twelfth digit at most
 * (Abramowitz and Stegun 1964, 26.2.12).
 */
final class NormalTail {
    private static final double FAR = -30;
    private static final double LOG_ROOT_TWO_PI = StrictMath.log(2 * Math.PI) / 2;

    private NormalTail() {}

    static double logProbability(double x) {
        return x > FAR
                ? StrictMath.log(Normal.cumulativeProbability(x))
                : logDensity(x) - StrictMath.log(-x) + StrictMath.log(series(x));
    }

    static double hazard(double x) {
        return x > FAR ? StrictMath.exp(logDensity(x)) / Normal.cumulativeProbability(x) : -x / series(x);
    }

    private static double logDensity(double x) {
        return -x * x / 2 - LOG_ROOT_TWO_PI;
    }

    private static double series(double x) {
        double y = 1 / (x * x);
        return 1 - y * (1 - y * (3 - y * (15 - y * 105)));
    }
}
