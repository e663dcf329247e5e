package org.gainful.stat.missing;

/**
 * Denominator degrees of freedom of pooled tests of k coefficients over m completed sets whose average relative increase
 * in variance is r.
 */
final class ReiterFreedom {
    private ReiterFreedom() {}

    /**
     * Li, Raghunathan and Rubin's (1991), with t = k (m - 1): 4 + (t - 4) (1 + (1 - 2/t) / r)², and t (1 + 1/k) (1 +
     * 1/r)² / 2 where t is at most 4; infinite where r is 0.
     */
    static double ofLargeSample(int k, int m, double r) {
        double t = (double) k * (m - 1);
        if (r == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double root = t > 4 ? 1 + (1 - 2 / t) / r : 1 + 1 / r;
        return t > 4 ? 4 + (t - 4) * root * root : t * (1 + 1.0 / k) * root * root / 2;
    }

    /**
     * Reiter's (2007), which tend to the complete data's as r falls. His expansion needs t above 4 and complete
     * degrees of freedom c that are not few; elsewhere Barnard and Rubin's harmonic rule, exact for k = 1, shrinks the
     * {@link #ofLargeSample}.
     */
    static double of(int k, int m, double r, double c) {
        if (Double.isInfinite(c)) {
            return ofLargeSample(k, m, r);
        }
        double t = (double) k * (m - 1);
        double a = r * t / (t - 2);
        double complete = (c + 1) / (c + 3) * c;
        if (t > 4 && complete - 4 * (1 + a) > 0) {
            return 4 + 1 / expansion(a, 1 / (t - 4), complete - 2 * (1 + a), complete - 4 * (1 + a));
        }
        double observed = complete / (1 + r);
        double large = ofLargeSample(k, m, r);
        return Double.isInfinite(large) ? observed : observed / (observed / large + 1);
    }

    /** The sum in his equation for the degrees of freedom, term by term. */
    private static double expansion(double a, double perT, double two, double four) {
        double more = 1 + a;
        double ratio = two / four;
        return 1 / four
                + perT
                        * a
                        * a
                        * (ratio / more / more
                                + 8 * ratio / more / four
                                + 4 / more / four
                                + 4 / four / two
                                + 16 * ratio / four / four
                                + 8 / four / four);
    }
}
