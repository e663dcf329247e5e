package org.gainful.stat.numeric;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gainful.stat.Arguments;

/**
 * The noncentral t distribution: (Z + δ) / sqrt(χ² / ν).
 *
 * <p>Lenth's series of incomplete beta functions weighted by Poisson probabilities (1989, AS 243), summed outwards from
 * its heaviest weight so that no noncentrality underflows.
 */
public record NoncentralT(double degreesOfFreedom, double noncentrality) {
    private static final double NEGLIGIBLE = 1e-17;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public NoncentralT {
        Arguments.positive("degreesOfFreedom", degreesOfFreedom);
        Arguments.finite("noncentrality", noncentrality);
    }

    public double cumulativeProbability(double t) {
        return t < 0
                ? upperTail(-t, -noncentrality)
                : Math.max(
                        0,
                        Math.min(1, NORMAL.cumulativeProbability(-noncentrality) + betweenZeroAnd(t, noncentrality)));
    }

    public double survivalProbability(double t) {
        return t < 0 ? 1 - upperTail(-t, -noncentrality) : upperTail(t, noncentrality);
    }

    private double upperTail(double t, double delta) {
        double rest = NORMAL.survivalProbability(-delta) - betweenZeroAnd(t, delta);
        return Math.max(0, Math.min(1, rest));
    }

    /** P(0 < T ≤ t) = ½ Σ (w_j I_x(j + ½, ν/2) + v_j I_x(j + 1, ν/2)), x = t² / (ν + t²). */
    private double betweenZeroAnd(double t, double delta) {
        double half = delta * delta / 2;
        double x = 1 / (1 + degreesOfFreedom / t / t);
        int centre = (int) Math.min(1e9, half);
        double sum = 0;
        for (int j = centre; j >= 0; j--) {
            double term = term(j, half, delta, x);
            sum += term;
            if (Math.abs(term) < NEGLIGIBLE && centre - j > 10) {
                break;
            }
        }
        for (int j = centre + 1; ; j++) {
            double term = term(j, half, delta, x);
            sum += term;
            if (Math.abs(term) < NEGLIGIBLE && j - centre > 10) {
                return sum / 2;
            }
        }
    }

    private double term(int j, double half, double delta, double x) {
        if (x == 0) {
            return 0;
        }
        double logHalf = half == 0 ? 0 : StrictMath.log(half);
        double w = half == 0 ? (j == 0 ? 1 : 0) : StrictMath.exp(j * logHalf - half - Gamma.logGamma(j + 1.0));
        double v = half == 0
                ? 0
                : Math.signum(delta) * StrictMath.exp((j + 0.5) * logHalf - half - Gamma.logGamma(j + 1.5));
        return w * beta(j + 0.5, x) + v * beta(j + 1.0, x);
    }

    private double beta(double a, double x) {
        return BetaDistribution.of(a, degreesOfFreedom / 2).cumulativeProbability(x);
    }
}
