package org.gainful.stat.prediction;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.Roots;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/**
 * Whether predicted probabilities p are right on the whole, and neither too bold nor too timid.
 *
 * <pre>  in the large   a in logit P(event) = a + logit p, 0 where as many events came as were expected
 *  slope          b in logit P(event) = a + b logit p, below 1 where p is too extreme (overfitted)
 *  O:E            observed over expected events</pre>
 *
 * <p>Slope and intercept are empty where a probability is 0 or 1, where all probabilities are equal, or where they
 * tell events from the others without overlap; in the large, also where all rows had the same outcome. In the rows a
 * model was fitted to by maximum likelihood all of them are right by construction (Cox 1958,
 * doi:10.1093/biomet/45.3-4.562; Steyerberg 2019, chapter 15).
 *
 * @param slope b, on the scale of log odds
 * @param intercept a beside that slope
 * @param inTheLarge a where the slope is held at 1
 */
public record Calibration(
        int observed,
        double expected,
        Optional<Coefficient> slope,
        Optional<Coefficient> intercept,
        Optional<Coefficient> inTheLarge) {
    private static final String LOGIT = "logit";
    private static final double FARTHEST = 1500;

    public static Calibration of(Predictions predictions) {
        int n = predictions.size();
        double[] outcomes = new double[n];
        double[] logits = new double[n];
        boolean inside = true;
        for (int i = 0; i < n; i++) {
            double p = predictions.probability(i);
            outcomes[i] = predictions.outcome(i) ? 1 : 0;
            logits[i] = StrictMath.log(p) - StrictMath.log1p(-p);
            inside &= p > 0 && p < 1;
        }
        double expected = n * Sums.mean(predictions.probabilities());
        Optional<LogisticFit> fit = inside
                ? Optional.of(LogisticRegression.maximumLikelihood()
                        .fit(Design.of(outcomes).with(LOGIT, logits)))
                : Optional.empty();
        boolean bothOutcomes = predictions.events() > 0 && predictions.others() > 0;
        return new Calibration(
                predictions.events(),
                expected,
                fit.flatMap(found -> found.find(LOGIT)),
                fit.filter(found -> found.find(LOGIT).isPresent()).flatMap(found -> found.find(Design.INTERCEPT)),
                inside && bothOutcomes ? Optional.of(inTheLarge(predictions.events(), logits)) : Optional.empty());
    }

    /** Observed over expected events; empty where none were expected. */
    public OptionalDouble observedToExpected() {
        return expected > 0 ? OptionalDouble.of(observed / expected) : OptionalDouble.empty();
    }

    /** The a at which as many events are expected as came; the sum falls with every a, so that a root is sure. */
    private static Coefficient inTheLarge(int events, double[] logits) {
        double shift = Roots.ofDecreasing(-FARTHEST, FARTHEST, a -> events - expectedAt(a, logits));
        double[] weights = new double[logits.length];
        for (int i = 0; i < weights.length; i++) {
            double p = logistic(logits[i] + shift);
            weights[i] = p * (1 - p);
        }
        return new Coefficient(Design.INTERCEPT, shift, 1 / Math.sqrt(weights.length * Sums.mean(weights)));
    }

    private static double expectedAt(double shift, double[] logits) {
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = logistic(logits[i] + shift);
        }
        return probabilities.length * Sums.mean(probabilities);
    }

    private static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
