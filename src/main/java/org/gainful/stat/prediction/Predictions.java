package org.gainful.stat.prediction;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;

/**
 * Probabilities that were predicted for events, one a row, and whether the events came.
 *
 * <p>Where they come from does not matter: a model fitted here, one fitted to other people, or a clinician's guess.
 */
public final class Predictions {
    private final double[] probabilities;
    private final boolean[] outcomes;
    private final int events;

    private Predictions(double[] probabilities, boolean[] outcomes) {
        this.probabilities = probabilities;
        this.outcomes = outcomes;
        int count = 0;
        for (boolean outcome : outcomes) {
            count += outcome ? 1 : 0;
        }
        this.events = count;
    }

    public static Predictions of(double[] probabilities, boolean[] outcomes) {
        Arguments.sameLength("outcomes", probabilities.length, outcomes.length);
        if (probabilities.length == 0) {
            throw new IllegalArgumentException("probabilities must have at least one value, was empty");
        }
        double[] copy = probabilities.clone();
        for (int i = 0; i < copy.length; i++) {
            if (!(copy[i] >= 0 && copy[i] <= 1)) {
                throw new IllegalArgumentException(
                        "probabilities[%s] must lie in [0, 1], was %s".formatted(i, copy[i]));
            }
        }
        return new Predictions(copy, outcomes.clone());
    }

    /** What a model says of the rows it was fitted to; empty where nothing was estimated. */
    public static Optional<Predictions> of(LogisticFit fit) {
        double[] probabilities = fit.fittedProbabilities().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return probabilities.length == 0
                ? Optional.empty()
                : Optional.of(new Predictions(probabilities, outcomes(fit.design())));
    }

    /**
     * What a model says of other rows, whose design must have its terms; empty where nothing was estimated, or where
     * the terms of a row are so far out that they add up to no number.
     */
    public static Optional<Predictions> of(LogisticFit fit, Design rows) {
        double[] probabilities = fit.estimated() ? fit.probabilities(rows) : new double[0];
        return probabilities.length == 0 || Arrays.stream(probabilities).anyMatch(Double::isNaN)
                ? Optional.empty()
                : Optional.of(new Predictions(probabilities, outcomes(rows)));
    }

    private static boolean[] outcomes(Design design) {
        boolean[] outcomes = new boolean[design.rows()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = design.response(i) == 1;
        }
        return outcomes;
    }

    public int size() {
        return outcomes.length;
    }

    public int events() {
        return events;
    }

    public int others() {
        return outcomes.length - events;
    }

    public double probability(int row) {
        return probabilities[row];
    }

    public boolean outcome(int row) {
        return outcomes[row];
    }

    /** The probabilities themselves, not a copy: for reading inside the package only. */
    double[] probabilities() {
        return probabilities;
    }

    /** The probabilities of the rows with this outcome, in order. */
    double[] probabilitiesOf(boolean outcome) {
        double[] values = new double[outcome ? events : others()];
        int at = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == outcome) {
                values[at++] = probabilities[i];
            }
        }
        return values;
    }
}
