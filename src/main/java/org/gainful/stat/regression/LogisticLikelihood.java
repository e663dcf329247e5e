package org.gainful.stat.regression;

import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;

/**
 * The log-likelihood of a logistic model with its derivatives, as a function of the coefficients of scaled columns.
 *
 * <p>With the Jeffreys penalty the objective is l(b) + log|I(b)| / 2, its score X'(y - m + h (1/2 - m)) with h the hat
 * diagonals, and the curvature is the information of the augmented data, weights (1 + h) w (Firth 1993,
 * doi:10.1093/biomet/80.1.27; Heinze and Schemper 2002, doi:10.1002/sim.1047).
 *
 * <p>Rows are taken in blocks. Probabilities near 0 and 1 are formed from exp(-|eta|), so that neither the weight nor
 * the residual cancels.
 */
final class LogisticLikelihood {
    enum Penalty {
        NONE,
        JEFFREYS
    }

    /**
     * The objective at one point. {@code curvature} approximates minus its second derivative; without a penalty it is
     * the information itself.
     */
    static final class Evaluation {
        private final double logLikelihood;
        private final double[] score;
        private final double[][] information;
        private final double[] probabilities;
        private double objective;
        private double[][] curvature;

        private Evaluation(double logLikelihood, double[] score, double[][] information, double[] probabilities) {
            this.logLikelihood = logLikelihood;
            this.objective = logLikelihood;
            this.score = score;
            this.information = information;
            this.curvature = information;
            this.probabilities = probabilities;
        }

        double objective() {
            return objective;
        }

        double logLikelihood() {
            return logLikelihood;
        }

        double[] score() {
            return score;
        }

        double[][] information() {
            return information;
        }

        double[][] curvature() {
            return curvature;
        }

        double[] probabilities() {
            return probabilities;
        }
    }

    private final double[][] columns;
    private final boolean[] events;
    private final Penalty penalty;

    LogisticLikelihood(double[][] columns, boolean[] events, Penalty penalty) {
        this.columns = columns;
        this.events = events;
        this.penalty = penalty;
    }

    int size() {
        return columns.length;
    }

    /** Empty where the penalty does not exist in double precision: far out, where the information is singular. */
    Optional<Evaluation> at(double[] coefficients) {
        double[] weights = new double[events.length];
        Evaluation plain = unpenalised(coefficients, weights);
        if (penalty == Penalty.NONE) {
            return Optional.of(plain);
        }
        return Cholesky.of(plain.information).map(root -> penalised(plain, weights, root));
    }

    private Evaluation unpenalised(double[] coefficients, double[] weights) {
        int size = size();
        double logLikelihood = 0;
        double[] score = new double[size];
        double[][] information = new double[size][size];
        double[] probabilities = new double[events.length];
        double[] residuals = new double[Sums.BLOCK];
        double[] weighted = new double[Sums.BLOCK];
        for (int start = 0; start < events.length; start += Sums.BLOCK) {
            int end = Math.min(start + Sums.BLOCK, events.length);
            linearPredictor(coefficients, start, end, probabilities);
            logLikelihood += respond(start, end, probabilities, weights, residuals);
            addScore(start, end, residuals, score);
            addProducts(start, end, weights, weighted, information);
        }
        return new Evaluation(logLikelihood, score, information, probabilities);
    }

    private void linearPredictor(double[] coefficients, int start, int end, double[] eta) {
        for (int j = 0; j < coefficients.length; j++) {
            double coefficient = coefficients[j];
            double[] column = columns[j];
            for (int i = start; i < end; i++) {
                eta[i] += coefficient * column[i];
            }
        }
    }

    /** Turns linear predictors into probabilities, fills weights and residuals, and returns the log-likelihood. */
    private double respond(int start, int end, double[] etaToProbability, double[] weights, double[] residuals) {
        double logLikelihood = 0;
        for (int i = start; i < end; i++) {
            double eta = etaToProbability[i];
            double small = StrictMath.exp(-Math.abs(eta));
            double nearer = 1 / (1 + small);
            double farther = small * nearer;
            boolean expected = eta >= 0 == events[i];
            double miss = expected ? farther : nearer;
            etaToProbability[i] = eta >= 0 ? nearer : farther;
            weights[i] = nearer * farther;
            residuals[i - start] = events[i] ? miss : -miss;
            logLikelihood -= StrictMath.log1p(small) + (expected ? 0 : Math.abs(eta));
        }
        return logLikelihood;
    }

    private void addScore(int start, int end, double[] residuals, double[] score) {
        for (int j = 0; j < score.length; j++) {
            double[] column = columns[j];
            double sum = 0;
            for (int i = start; i < end; i++) {
                sum += column[i] * residuals[i - start];
            }
            score[j] += sum;
        }
    }

    /** Adds the block's part of X'WX to the lower triangle. */
    private void addProducts(int start, int end, double[] weights, double[] weighted, double[][] products) {
        for (int j = 0; j < products.length; j++) {
            double[] column = columns[j];
            for (int i = start; i < end; i++) {
                weighted[i - start] = weights[i] * column[i];
            }
            for (int k = 0; k <= j; k++) {
                double[] other = columns[k];
                double sum = 0;
                for (int i = start; i < end; i++) {
                    sum += weighted[i - start] * other[i];
                }
                products[j][k] += sum;
            }
        }
    }

    private Evaluation penalised(Evaluation plain, double[] weights, Cholesky root) {
        double[] score = plain.score.clone();
        double[][] curvature = new double[size()][size()];
        double[][] whitened = new double[size()][Sums.BLOCK];
        double[] hat = new double[Sums.BLOCK];
        double[] weighted = new double[Sums.BLOCK];
        for (int start = 0; start < events.length; start += Sums.BLOCK) {
            int end = Math.min(start + Sums.BLOCK, events.length);
            hatDiagonals(start, end, weights, root.factor(), whitened, hat);
            for (int i = start; i < end; i++) {
                weights[i] *= 1 + hat[i - start];
                hat[i - start] *= 0.5 - plain.probabilities[i];
            }
            addScore(start, end, hat, score);
            addProducts(start, end, weights, weighted, curvature);
        }
        Evaluation result = new Evaluation(plain.logLikelihood, score, plain.information, plain.probabilities);
        result.objective = plain.logLikelihood + root.logDeterminant() / 2;
        result.curvature = curvature;
        return result;
    }

    /** h = w |inv(L) x|², by forward substitution over whole blocks. */
    private void hatDiagonals(
            int start, int end, double[] weights, double[][] factor, double[][] whitened, double[] hat) {
        for (int j = 0; j < factor.length; j++) {
            double[] target = whitened[j];
            System.arraycopy(columns[j], start, target, 0, end - start);
            for (int k = 0; k < j; k++) {
                double share = factor[j][k];
                double[] earlier = whitened[k];
                for (int i = 0; i < end - start; i++) {
                    target[i] -= share * earlier[i];
                }
            }
            for (int i = 0; i < end - start; i++) {
                target[i] /= factor[j][j];
                double square = target[i] * target[i] * weights[start + i];
                hat[i] = j == 0 ? square : hat[i] + square;
            }
        }
    }
}
