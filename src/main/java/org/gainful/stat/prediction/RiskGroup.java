package org.gainful.stat.prediction;

/**
 * Rows of similar probability: how many events were expected, and how many came.
 *
 * @param expected the sum of the probabilities
 * @param lowest the lowest probability in the group
 * @param highest the highest probability in the group
 */
public record RiskGroup(int size, int observed, double expected, double lowest, double highest) {
    public double meanPredicted() {
        return expected / size;
    }

    public double observedShare() {
        return (double) observed / size;
    }
}
