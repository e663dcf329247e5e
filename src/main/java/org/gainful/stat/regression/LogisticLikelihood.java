package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.Newton;

/**
 * The log-likelihood of a logistic model with its derivatives, as a function of the coefficients of scaled columns.
 *
 * <pre>  l(b) = sum of y log p + (m - y) log q,   score X'(y - m p),   information I = X' diag(m p q) X</pre>
 *
 * <p>with y events among m trials at a row. With {@link JeffreysPenalty} the objective is l(b) + log|I(b)| / 2 (Firth
 * 1993; Heinze and Schemper 2002).
 */
final class LogisticLikelihood implements Newton.Likelihood<LogisticLikelihood.Evaluation> {
    enum Penalty {
        NONE,
        JEFFREYS
    }

    /** The objective at one point, with its derivative; the information is that of the likelihood without penalty. */
    static final class Evaluation implements Newton.Point {
        private final double[] coefficients;
        private final double logLikelihood;
        private final double[] plainScore;
        private final double[][] information;
        private final double objective;
        private final double[] score;

        private Evaluation(double[] coefficients, double[] sums) {
            int size = coefficients.length;
            this.coefficients = coefficients;
            this.logLikelihood = sums[0];
            this.plainScore = Arrays.copyOfRange(sums, 1, 1 + size);
            this.information = CrossProducts.symmetric(sums, 1 + size, size);
            this.objective = logLikelihood;
            this.score = plainScore;
        }

        private Evaluation(Evaluation plain, double penalty, double[] gradient) {
            this.coefficients = plain.coefficients;
            this.logLikelihood = plain.logLikelihood;
            this.plainScore = plain.plainScore;
            this.information = plain.information;
            this.objective = plain.logLikelihood + penalty;
            this.score = plain.plainScore.clone();
            for (int j = 0; j < score.length; j++) {
                score[j] += gradient[j];
            }
        }

        double[] coefficients() {
            return coefficients;
        }

        @Override
        public double objective() {
            return objective;
        }

        double logLikelihood() {
            return logLikelihood;
        }

        @Override
        public double[] score() {
            return score;
        }

        /** The score of the likelihood without penalty. */
        double[] plainScore() {
            return plainScore;
        }

        @Override
        public double[][] information() {
            return information;
        }
    }

    /** Multiplications up to which the exact curvature of the penalty costs less than the steps that it spares. */
    private static final double CHEAP = 3e7;

    private final ScaledColumns columns;
    private final Trials trials;
    private final Penalty penalty;
    private final JeffreysPenalty jeffreys;

    LogisticLikelihood(ScaledColumns columns, Trials trials, Penalty penalty) {
        this.columns = columns;
        this.trials = trials;
        this.penalty = penalty;
        this.jeffreys = new JeffreysPenalty(columns, trials);
    }

    int size() {
        return columns.size();
    }

    /** Empty where the penalty does not exist in double precision: far out, where the information is singular. */
    @Override
    public Optional<Evaluation> at(double[] coefficients) {
        double[] sums = Chunks.sum(trials.rows(), (start, end) -> unpenalised(coefficients, start, end));
        Evaluation plain = new Evaluation(coefficients.clone(), sums);
        if (penalty == Penalty.NONE) {
            return Optional.of(plain);
        }
        return Cholesky.of(plain.information)
                .map(root ->
                        new Evaluation(plain, root.logDeterminant() / 2, jeffreys.gradient(plain.coefficients, root)));
    }

    /** The log-likelihood, the score and the lower triangle of the information, one after the other. */
    private double[] unpenalised(double[] coefficients, int from, int to) {
        LogisticBlock block = new LogisticBlock(columns, trials);
        CrossProducts products = new CrossProducts(size());
        double[] logLikelihood = new double[LogisticBlock.ROWS];
        for (int start = from; start < to; start += LogisticBlock.ROWS) {
            block.load(start, Math.min(start + LogisticBlock.ROWS, to));
            block.predict(coefficients);
            block.addLogLikelihood(logLikelihood);
            products.addVector(block.x, block.residual);
            products.addTriangle(block.x, block.weight);
        }
        double[] sums = new double[1 + size() + CrossProducts.triangleSize(size())];
        sums[0] = CrossProducts.total(logLikelihood);
        products.writeVector(sums, 1);
        products.writeTriangle(sums, 1 + size());
        return sums;
    }

    /** Whether {@link #curvature} costs little beside an evaluation. */
    @Override
    public boolean curvatureIsCheap() {
        double size = size();
        return penalty == Penalty.NONE || trials.rows() * size * size * size <= CHEAP;
    }

    /** Minus the second derivative of the objective; without a penalty the information. */
    @Override
    public double[][] curvature(Evaluation here) {
        if (penalty == Penalty.NONE) {
            return here.information;
        }
        return Cholesky.of(here.information)
                .map(root -> jeffreys.hessian(here.coefficients, root))
                .map(hessian -> difference(here.information, hessian))
                .orElse(here.information);
    }

    private static double[][] difference(double[][] from, double[][] taken) {
        double[][] difference = new double[from.length][from.length];
        for (int j = 0; j < from.length; j++) {
            for (int k = 0; k < from.length; k++) {
                difference[j][k] = from[j][k] - taken[j][k];
            }
        }
        return difference;
    }
}
