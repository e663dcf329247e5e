package org.gainful.stat.regression;

import java.util.Arrays;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.Exponentials;

/**
 * A block of rows of a logistic model at work: scaled columns, probabilities, weights, residuals.
 *
 * <p>Loops run over the whole arrays, without branches; rows missing from a last block have no trials and add nothing.
 *
 * <p>With E = exp(-eta), p = 1 / (1 + E) and q = 1 - p is formed as E p, so that neither a small p nor a small q cancels.
 */
final class LogisticBlock {
    /** Of probabilities: no smaller one is taken to be away from 0 whatever the rounding. */
    static final double SMALL = 1e-6;

    /** Terms of the series of atanh z / z in z^2, which is at most 1/9: the rest is below 1e-17. */
    private static final int TERMS = 17;

    /** How many rows it holds. */
    final int rows;

    final double[][] x;
    final double[] eta;
    final double[] probability;
    final double[] complement;

    /** Events less expected events. */
    final double[] residual;

    /** Trials times p q. */
    final double[] weight;

    private final ScaledColumns columns;
    private final Trials trials;
    private final double[] events;
    private final double[] others;
    private final double[] scratch;

    LogisticBlock(ScaledColumns columns, Trials trials) {
        this.columns = columns;
        this.trials = trials;
        rows = CrossProducts.blockOf(trials.rows());
        x = new double[columns.size()][rows];
        eta = new double[rows];
        probability = new double[rows];
        complement = new double[rows];
        residual = new double[rows];
        weight = new double[rows];
        events = new double[rows];
        others = new double[rows];
        scratch = new double[rows];
    }

    /** Takes in the rows from {@code start} to before {@code end}, at most {@link #rows}. */
    void load(int start, int end) {
        int length = end - start;
        for (int j = 0; j < x.length; j++) {
            columns.read(j, start, end, x[j]);
        }
        System.arraycopy(trials.events(), start, events, 0, length);
        System.arraycopy(trials.others(), start, others, 0, length);
        Arrays.fill(events, length, rows, 0);
        Arrays.fill(others, length, rows, 0);
    }

    /** Predicts with the given coefficients, and sets weights and residuals. */
    void predict(double[] coefficients) {
        linear(coefficients, eta);
        for (int i = 0; i < rows; i++) {
            scratch[i] = -eta[i];
        }
        Exponentials.of(scratch, complement, residual);
        for (int i = 0; i < rows; i++) {
            double p = 1 / (1 + complement[i]);
            double q = complement[i] * p;
            probability[i] = p;
            complement[i] = q;
            residual[i] = events[i] * q - others[i] * p;
            weight[i] = (events[i] + others[i]) * (p * q);
        }
    }

    /** The linear function of the columns with these coefficients. */
    void linear(double[] coefficients, double[] sums) {
        Arrays.fill(sums, 0);
        for (int j = 0; j < x.length; j++) {
            double coefficient = coefficients[j];
            double[] column = x[j];
            for (int i = 0; i < rows; i++) {
                sums[i] += coefficient * column[i];
            }
        }
    }

    /**
     * Adds each row's log-likelihood to {@code sums}: with s the smaller of p and q,
     *
     * <pre>  log p = min(eta, 0) + log(1 - s),  log q = min(-eta, 0) + log(1 - s),  log(1 - s) = -2 atanh(s / (2 - s)).</pre>
     */
    void addLogLikelihood(double[] sums) {
        for (int i = 0; i < rows; i++) {
            double smaller = Math.min(probability[i], complement[i]);
            double z = smaller / (2 - smaller);
            scratch[i] = -2 * z * atanhOverZ(z * z);
        }
        for (int i = 0; i < rows; i++) {
            sums[i] += (events[i] + others[i]) * scratch[i]
                    + (events[i] * Math.min(eta[i], 0) - others[i] * Math.max(eta[i], 0));
        }
    }

    /** Adds how far the smaller of p and q, where it is below {@link #SMALL}, falls short of it; times trials. */
    void addShortfall(double[] sums) {
        for (int i = 0; i < rows; i++) {
            double smaller = Math.min(probability[i], complement[i]);
            sums[i] += (events[i] + others[i]) * Math.max(SMALL - smaller, 0);
        }
    }

    private static double atanhOverZ(double square) {
        double sum = 0;
        for (int term = TERMS; term >= 0; term--) {
            sum = sum * square + 1.0 / (2 * term + 1);
        }
        return sum;
    }

    boolean isEvent(int i) {
        return events[i] > 0;
    }

    boolean isOther(int i) {
        return others[i] > 0;
    }
}
