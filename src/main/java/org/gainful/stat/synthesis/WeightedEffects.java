package org.gainful.stat.synthesis;

import java.util.List;

/**
 * Effects weighted by 1 / (v + tau²), and the sums that the estimators share: with M = I - 1 w'/sum w and P = W M, the
 * residual sum y'Py and traces of P.
 */
final class WeightedEffects {
    private final double[] weights;
    private final double[] estimates;
    private final double sum;
    private final double mean;

    WeightedEffects(List<Effect> effects, double tauSquared) {
        int k = effects.size();
        weights = new double[k];
        estimates = new double[k];
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < k; i++) {
            weights[i] = 1 / (effects.get(i).variance() + tauSquared);
            estimates[i] = effects.get(i).estimate();
            total += weights[i];
            weighted += weights[i] * estimates[i];
        }
        sum = total;
        mean = centred(weighted / total);
    }

    /** One step of correction: the weighted mean of what the first mean left over. */
    private double centred(double first) {
        double rest = 0;
        for (int i = 0; i < weights.length; i++) {
            rest += weights[i] * (estimates[i] - first);
        }
        return first + rest / sum;
    }

    double mean() {
        return mean;
    }

    double weightSum() {
        return sum;
    }

    double weight(int i) {
        return weights[i];
    }

    /** Sum of the weights to a power. */
    double weightSum(int power) {
        double total = 0;
        for (double w : weights) {
            total += Math.pow(w, power);
        }
        return total;
    }

    /** y'Py, the sum of w (y - mean)²: Cochran's Q for these weights. */
    double residualSum() {
        return residualSum(1);
    }

    /** The sum of w to a power times (y - mean)²; y'PPy for the power 2. */
    double residualSum(int power) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            double residual = estimates[i] - mean;
            total += Math.pow(weights[i], power) * residual * residual;
        }
        return total;
    }

    /** tr P = sum w - sum w² / sum w. */
    double trace() {
        return sum - weightSum(2) / sum;
    }

    /** tr PP = sum w² - 2 sum w³ / sum w + (sum w² / sum w)². */
    double traceOfSquare() {
        double ratio = weightSum(2) / sum;
        return weightSum(2) - 2 * weightSum(3) / sum + ratio * ratio;
    }
}
