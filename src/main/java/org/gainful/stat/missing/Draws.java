package org.gainful.stat.missing;

import java.util.Optional;
import java.util.SplittableRandom;
import org.gainful.stat.numeric.Cholesky;

/** Random numbers of one chain, the same on every machine: nothing but {@link StrictMath} stands behind them. */
final class Draws {
    private final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    /** A whole number from 0 to before the bound. */
    int index(int bound) {
        return random.nextInt(bound);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
    double normal() {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Chi-squared of 1 or more degrees of freedom, twice a gamma variable (Marsaglia and Tsang 2000). */
    double chiSquared(int degreesOfFreedom) {
        if (degreesOfFreedom == 1) {
            double z = normal();
            return z * z;
        }
        double d = degreesOfFreedom / 2.0 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = normal();
            double v = (1 + c * z) * (1 + c * z) * (1 + c * z);
            if (v > 0 && StrictMath.log(1 - uniform()) < z * z / 2 + d * (1 - v + StrictMath.log(v))) {
                return 2 * d * v;
            }
        }
    }

    /** Normal about a mean with a covariance times a factor; the mean itself where the covariance is singular. */
    double[] normal(double[] mean, double[][] covariance, double factor) {
        Optional<Cholesky> root = Cholesky.of(covariance);
        if (root.isEmpty()) {
            return mean.clone();
        }
        double[] z = new double[mean.length];
        double[] drawn = mean.clone();
        for (int j = 0; j < z.length; j++) {
            z[j] = normal();
            for (int k = 0; k <= j; k++) {
                drawn[j] += Math.sqrt(factor) * root.get().factor()[j][k] * z[k];
            }
        }
        return drawn;
    }
}
