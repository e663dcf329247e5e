package org.gainful.stat.power;

import org.gainful.stat.Normal;

/**
 * A correlation against 0 by Fisher's z; size is the number of pairs, more than 3.
 *
 * <p>Power Φ(sqrt(n - 3) |artanh r| - z).
 */
public record Correlation(double coefficient) implements Plan {
    public Correlation {
        if (!(Math.abs(coefficient) < 1)) {
            throw new IllegalArgumentException("coefficient must lie in (-1, 1), was %s".formatted(coefficient));
        }
    }

    @Override
    public double power(double size, double alpha) {
        double artanh = StrictMath.log1p(2 * Math.abs(coefficient) / (1 - Math.abs(coefficient))) / 2;
        return Normal.cumulativeProbability(
                Math.sqrt(Math.max(0, size - 3)) * artanh - Normal.criticalValue(1 - alpha));
    }

    @Override
    public double smallestSize() {
        return 4;
    }
}
