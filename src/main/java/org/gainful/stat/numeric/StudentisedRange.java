package org.gainful.stat.numeric;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gainful.stat.Arguments;

/**
 * The studentised range: the range of k normal means by an independent standard deviation with ν degrees of freedom.
 *
 * <p>The upper tail is ∫ f(s) S(q s) ds, f the density of sqrt(χ²/ν) and S(w) = k ∫ φ(z) (Φ(z)^(k-1) - (Φ(z) -
 * Φ(z - w))^(k-1)) dz that of the range itself. Both integrals by Gauss-Legendre in panels narrow beside the spread of
 * the densities, about 13 digits of the largest p; differences of powers by log1p and expm1, so that small p keep
 * theirs.
 */
public record StudentisedRange(int means, double degreesOfFreedom) {
    private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double REACH = 8.5;

    /** A wider range of standard normal values has a probability below the smallest double. */
    private static final double WIDEST = 80;

    private static final int POINTS = 12;
    private static final int OUTER_PANELS = 10;

    public StudentisedRange {
        if (means < 2) {
            throw new IllegalArgumentException("means must be at least 2, was %s".formatted(means));
        }
        Arguments.positive("degreesOfFreedom", degreesOfFreedom);
    }

    /** P(Q > q). */
    public double survivalProbability(double q) {
        if (!(q > 0)) {
            return 1;
        }
        double spread = 9 / Math.sqrt(degreesOfFreedom);
        double low = Math.max(0, 1 - spread);
        double width = (1 + spread - low) / OUTER_PANELS;
        double sum = 0;
        for (int panel = 0; panel < OUTER_PANELS; panel++) {
            double start = low + panel * width;
            sum += panel(start, start + width).integrate(s -> density(s) * rangeTail(q * s));
        }
        return Math.min(1, sum);
    }

    /** The q with P(Q > q) = {@code probability}. */
    public double inverseSurvivalProbability(double probability) {
        Arguments.level(probability);
        return Roots.beyond(0, 1, Double.MAX_VALUE, q -> survivalProbability(q) - probability)
                .orElseThrow();
    }

    private double rangeTail(double w) {
        if (w > WIDEST) {
            return 0;
        }
        double high = Math.min(w, 2 * REACH + w / 2) + REACH;
        int panels = (int) Math.ceil(high + REACH);
        double width = (high + REACH) / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double start = -REACH + panel * width;
            sum += panel(start, start + width).integrate(z -> integrand(z, w));
        }
        return Math.min(1, means * sum);
    }

    private double integrand(double z, double w) {
        double all = NORMAL.cumulativeProbability(z);
        double beyond = NORMAL.cumulativeProbability(z - w) / all;
        double exceeds = beyond >= 1 ? 1 : -Math.expm1((means - 1) * Math.log1p(-beyond));
        return NORMAL.density(z) * Math.pow(all, means - 1.0) * exceeds;
    }

    /** Of sqrt(χ²/ν), with its largest terms taken off each other beforehand: 2 log s + 1 - s² is small near 1. */
    private double density(double s) {
        double half = degreesOfFreedom / 2;
        double excess = s - 1;
        double shape = half * (2 * Math.log1p(excess) - excess * (2 + excess));
        return s <= 0 ? 0 : 2 * Math.sqrt(half / (2 * Math.PI)) / s * Math.exp(shape - stirlingError(half));
    }

    /** log Γ(x) less ((x - ½) log x - x + ½ log 2π), which for large x is what cancellation would leave of nothing. */
    private static double stirlingError(double x) {
        double square = x * x;
        return x < 20
                ? Gamma.logGamma(x) - (x - 0.5) * Math.log(x) + x - Math.log(2 * Math.PI) / 2
                : (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1 / (1680 * square)) / square) / square) / x;
    }

    private static GaussIntegrator panel(double from, double to) {
        return FACTORY.legendre(POINTS, from, to);
    }
}
