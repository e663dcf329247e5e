package org.gainful.stat.regression;

import java.util.Optional;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Sums;

/** The log-likelihood of a yes or no response under a link, as a function of the coefficients of scaled columns. */
final class BinaryLikelihood implements Newton.Likelihood<BinaryLikelihood.Evaluation> {
    private final BinaryLink link;
    private final double[][] columns;
    private final boolean[] events;

    /** The objective, its derivative, and the expected and observed information. */
    record Evaluation(double objective, double[] score, double[][] information, double[][] observed)
            implements Newton.Point {}

    BinaryLikelihood(BinaryLink link, double[][] columns, boolean[] events) {
        this.link = link;
        this.columns = columns;
        this.events = events;
    }

    /** Empty where a row's likelihood leaves the range of a double. */
    @Override
    public Optional<Evaluation> at(double[] coefficients) {
        double[] eta = linear(columns, coefficients);
        double[] parts = new double[eta.length];
        double[] slopes = new double[eta.length];
        double[] expected = new double[eta.length];
        double[] observed = new double[eta.length];
        for (int i = 0; i < eta.length; i++) {
            parts[i] = link.logLikelihood(events[i], eta[i]);
            slopes[i] = link.slope(events[i], eta[i]);
            expected[i] = link.information(eta[i]);
            observed[i] = link.curvature(events[i], eta[i]);
        }
        double objective = Sums.mean(parts) * parts.length;
        return Double.isFinite(objective)
                ? Optional.of(new Evaluation(objective, Sums.times(columns, slopes), gram(expected), gram(observed)))
                : Optional.empty();
    }

    @Override
    public double[][] curvature(Evaluation here) {
        return here.observed();
    }

    static double[] linear(double[][] columns, double[] coefficients) {
        double[] sums = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += coefficients[j] * columns[j][i];
            }
        }
        return sums;
    }

    private double[][] gram(double[] weights) {
        double[][] gram = new double[columns.length][columns.length];
        double[] weighted = new double[weights.length];
        for (int j = 0; j < gram.length; j++) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = weights[i] * columns[j][i];
            }
            for (int k = 0; k <= j; k++) {
                gram[j][k] = Sums.dot(weighted, columns[k]);
                gram[k][j] = gram[j][k];
            }
        }
        return gram;
    }
}
