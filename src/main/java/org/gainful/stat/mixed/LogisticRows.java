package org.gainful.stat.mixed;

import org.gainful.stat.numeric.Exponentials;

/** The rows of one cluster at a common shift of their log odds: residuals, weights, log-likelihood. */
final class LogisticRows {
    /** Factors of at least 1/2 that can be multiplied without leaving the range of a double. */
    private static final int FACTORS = 512;

    /** y - p. */
    final double[] residual;

    /** p (1 - p). */
    final double[] weight;

    /** The third derivative of the log-likelihood, p (1 - p) (2 p - 1). */
    final double[] third;

    private final double[] eta;
    private final double[] exponential;
    private final double[] scratch;
    private double logLikelihood;

    LogisticRows(int rows) {
        residual = new double[rows];
        weight = new double[rows];
        third = new double[rows];
        eta = new double[rows];
        exponential = new double[rows];
        scratch = new double[rows];
    }

    /** {@code logOdds} without the shift; responses from {@code start} on. */
    void predict(double[] logOdds, double shift, double[] y, int start) {
        for (int i = 0; i < eta.length; i++) {
            eta[i] = logOdds[i] + shift;
            scratch[i] = -eta[i];
        }
        Exponentials.of(scratch, exponential, residual);
        double sum = 0;
        double product = 1;
        for (int i = 0; i < eta.length; i++) {
            double p = 1 / (1 + exponential[i]);
            double q = exponential[i] * p;
            double response = y[start + i];
            residual[i] = response * q - (1 - response) * p;
            weight[i] = p * q;
            third[i] = p * q * (p - q);
            sum += response * Math.min(eta[i], 0) - (1 - response) * Math.max(eta[i], 0);
            product *= Math.max(p, q);
            if ((i + 1) % FACTORS == 0) {
                sum += StrictMath.log(product);
                product = 1;
            }
        }
        logLikelihood = sum + StrictMath.log(product);
    }

    double logLikelihood() {
        return logLikelihood;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
