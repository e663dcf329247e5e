package org.gainful.stat.prediction;

import java.util.OptionalDouble;

/**
 * What comes of acting on everybody whose probability reaches a threshold t.
 *
 * <p>Net benefit, TP / n - FP / n · t / (1 - t), weighs a needless action against a missed one as the threshold itself
 * does (Vickers and Elkin 2006, doi:10.1177/0272989X06295361); it is to be compared with that of acting on everybody
 * and with 0, that of acting on nobody. Shares of an empty group are empty.
 */
public record Decision(double threshold, int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    public Decision {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold must lie in (0, 1), was %s".formatted(threshold));
        }
    }

    public static Decision at(double threshold, Predictions predictions) {
        int[] counts = new int[4];
        for (int i = 0; i < predictions.size(); i++) {
            boolean acted = predictions.probability(i) >= threshold;
            counts[(acted ? 0 : 2) + (predictions.outcome(i) ? 0 : 1)]++;
        }
        return new Decision(threshold, counts[0], counts[1], counts[2], counts[3]);
    }

    public int observations() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    public OptionalDouble sensitivity() {
        return share(truePositives, truePositives + falseNegatives);
    }

    public OptionalDouble specificity() {
        return share(trueNegatives, trueNegatives + falsePositives);
    }

    public OptionalDouble positivePredictiveValue() {
        return share(truePositives, truePositives + falsePositives);
    }

    public OptionalDouble negativePredictiveValue() {
        return share(trueNegatives, trueNegatives + falseNegatives);
    }

    /** Share of rows told rightly. */
    public OptionalDouble accuracy() {
        return share(truePositives + trueNegatives, observations());
    }

    public OptionalDouble netBenefit() {
        return netBenefit(truePositives, falsePositives);
    }

    /** Of acting on everybody. */
    public OptionalDouble netBenefitOfAll() {
        return netBenefit(truePositives + falseNegatives, falsePositives + trueNegatives);
    }

    private OptionalDouble netBenefit(int rightly, int needlessly) {
        return share(rightly - needlessly * (threshold / (1 - threshold)), observations());
    }

    private static OptionalDouble share(double part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
