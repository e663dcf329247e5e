package org.gainful.stat.prediction;

import java.util.OptionalDouble;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Sums;

/**
 * How far predicted probabilities p lie from outcomes y, on the whole.
 *
 * <pre>  Brier score     mean of (y - p)²                          Brier (1950)
 *  log loss        mean of -log(the probability of what happened)
 *  Spiegelhalter   sum of (y - p) (1 - 2 p) / sqrt(sum of (1 - 2 p)² p (1 - p))</pre>
 *
 * <p>Both scores are 0 for a prophet and better the smaller. Spiegelhalter's z is standard normal where the
 * probabilities are right (1986, doi:10.1002/sim.4780050506); it is empty where all of them are 0, 1/2 or 1. The log
 * loss is infinite where something happened that was held to be impossible.
 *
 * @param brier the mean squared error
 * @param logLoss in nats
 */
public record Accuracy(int observations, int events, double brier, double logLoss, OptionalDouble spiegelhalterZ) {
    public static Accuracy of(Predictions predictions) {
        int n = predictions.size();
        double[] squares = new double[n];
        double[] losses = new double[n];
        double[] excess = new double[n];
        double[] variances = new double[n];
        for (int i = 0; i < n; i++) {
            double p = predictions.probability(i);
            double miss = (predictions.outcome(i) ? 1 : 0) - p;
            squares[i] = miss * miss;
            losses[i] = -(predictions.outcome(i) ? StrictMath.log(p) : StrictMath.log1p(-p));
            excess[i] = miss * (1 - 2 * p);
            variances[i] = (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
        }
        double variance = n * Sums.mean(variances);
        OptionalDouble z =
                variance > 0 ? OptionalDouble.of(n * Sums.mean(excess) / Math.sqrt(variance)) : OptionalDouble.empty();
        return new Accuracy(n, predictions.events(), Sums.mean(squares), Sums.mean(losses), z);
    }

    /** Share of the Brier score of the overall share that is saved; empty where all had the same outcome. */
    public OptionalDouble scaledBrier() {
        double share = (double) events / observations;
        double reference = share * (1 - share);
        return reference > 0 ? OptionalDouble.of(1 - brier / reference) : OptionalDouble.empty();
    }

    /** Two-sided p-value of the hypothesis that the probabilities are right. */
    public OptionalDouble spiegelhalterPValue() {
        return spiegelhalterZ.isPresent()
                ? OptionalDouble.of(Normal.twoSidedPValue(spiegelhalterZ.getAsDouble()))
                : OptionalDouble.empty();
    }
}
