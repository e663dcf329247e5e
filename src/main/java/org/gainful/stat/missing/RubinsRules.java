package org.gainful.stat.missing;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.Moments;

/**
 * Rubin's rules: one estimate, with its variance, from those of m completed data sets.
 *
 * <pre>  estimate = mean of Q_i,   within W = mean of U_i,   between B = sum of (Q_i - mean)² / (m - 1)
 *  total T = W + (1 + 1/m) B</pre>
 *
 * <p>Degrees of freedom are those of Barnard and Rubin, which never exceed those the complete data would have had.
 * Estimates should be on a scale where they are nearly normal, for example log odds.
 *
 * <p>Rubin (1987), Multiple Imputation for Nonresponse in Surveys, section 3.1; Barnard and Rubin (1999,
 * doi:10.1093/biomet/86.4.948).
 *
 * @param completeDegreesOfFreedom what the analysis would have had without missing values, n - k for a model of k
 *     coefficients; infinite for a large sample
 */
public record RubinsRules(double completeDegreesOfFreedom) {
    public RubinsRules {
        if (!(completeDegreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "completeDegreesOfFreedom must be positive, was %s".formatted(completeDegreesOfFreedom));
        }
    }

    /** For samples so large that their size does not matter. */
    public static RubinsRules ofLargeSample() {
        return new RubinsRules(Double.POSITIVE_INFINITY);
    }

    /**
     * Pools the means of a variable, one array of values a completed set, all of one length. Empty for fewer than two
     * sets or two values.
     */
    public static Optional<PooledEstimate> ofMeans(double[]... completed) {
        double[] means = new double[completed.length];
        double[] variances = new double[completed.length];
        for (int i = 0; i < completed.length; i++) {
            Arguments.sameLength("completed", completed[0].length, completed[i].length);
            Description of = Description.of(completed[i]);
            if (of.sampleVariance().isEmpty()) {
                return Optional.empty();
            }
            means[i] = of.mean().orElseThrow();
            variances[i] = of.sampleVariance().getAsDouble() / of.count();
        }
        return completed.length < 2
                ? Optional.empty()
                : new RubinsRules(completed[0].length - 1).pool(means, variances);
    }

    /**
     * Pools the estimates and their variances, one of each a completed set. Empty for fewer than two sets, which say
     * nothing of the variance between them, and where a mean overflows.
     */
    public Optional<PooledEstimate> pool(double[] estimates, double[] variances) {
        Arguments.sameLength("variances", estimates.length, variances.length);
        Arguments.finiteCopy("estimates", estimates);
        for (int i = 0; i < variances.length; i++) {
            if (!(variances[i] >= 0 && variances[i] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "variances[%s] must be finite and not negative, was %s".formatted(i, variances[i]));
            }
        }
        Description of = Moments.of(estimates).snapshot();
        Description within = Moments.of(variances).snapshot();
        if (of.sampleVariance().isEmpty()
                || of.mean().isEmpty()
                || within.mean().isEmpty()) {
            return Optional.empty();
        }
        PooledEstimate pooled = new PooledEstimate(
                estimates.length,
                of.mean().getAsDouble(),
                within.mean().getAsDouble(),
                of.sampleVariance().getAsDouble(),
                completeDegreesOfFreedom);
        return Optional.of(pooled).filter(found -> Double.isFinite(found.totalVariance()));
    }
}
