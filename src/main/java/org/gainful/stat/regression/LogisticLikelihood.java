package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Sums;

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

    /**
     * The objective at one point, with its derivative; the information is that of the likelihood without penalty.
     *
     * @param plainScore of the likelihood without penalty
     * @param shortfall how far probabilities p and q fall short of {@link LogisticBlock#SMALL}, summed up; 0 where
     *     none does
     * @param borrowsInformation whether information and penalty were worked out at a point nearby; log-likelihood and
     *     score never are
     */
    record Evaluation(
            double[] coefficients,
            double logLikelihood,
            double shortfall,
            double[] plainScore,
            double[][] information,
            PenaltyAt penalty,
            boolean borrowsInformation)
            implements Newton.Point {
        @Override
        public double objective() {
            return logLikelihood + penalty.value;
        }

        @Override
        public double[] score() {
            double[] score = plainScore.clone();
            for (int j = 0; j < score.length; j++) {
                score[j] += penalty.gradient[j];
            }
            return score;
        }

        /** As if every row were there so many times. */
        Evaluation times(int rows) {
            double[] score = plainScore.clone();
            double[][] more = new double[score.length][score.length];
            for (int j = 0; j < score.length; j++) {
                score[j] *= rows;
                for (int k = 0; k < score.length; k++) {
                    more[j][k] = rows * information[j][k];
                }
            }
            return new Evaluation(
                    coefficients,
                    rows * logLikelihood,
                    rows * shortfall,
                    score,
                    more,
                    penalty.timesDeterminant(score.length * StrictMath.log(rows)),
                    borrowsInformation);
        }
    }

    /** The penalty at a point, with its derivative. */
    record PenaltyAt(double value, double[] gradient) {
        /** Where the determinant of the information is so many times as large, as a logarithm. */
        private PenaltyAt timesDeterminant(double logarithm) {
            return new PenaltyAt(value + logarithm / 2, gradient);
        }

        /** To first order, the same {@code step} away. */
        private PenaltyAt after(double[] step) {
            return new PenaltyAt(value + Sums.dot(gradient, step), gradient);
        }
    }

    /** Multiplications up to which the exact curvature of the penalty costs less than the steps that it spares. */
    private static final double CHEAP = 3e7;

    /** Where the score starts among the sums over the rows. */
    private static final int VECTOR = 2;

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
        double[] here = coefficients.clone();
        double[] sums = Chunks.sum(trials.rows(), (start, end) -> sums(here, true, start, end));
        double[][] information = CrossProducts.symmetric(sums, VECTOR + size(), size());
        return penalty(here, information).map(found -> evaluation(here, sums, information, found, false));
    }

    /** Of many rows with the information of the earlier point, without which a pass over them takes half the time. */
    @Override
    public Optional<Evaluation> near(double[] coefficients, Evaluation earlier) {
        if (!trials.areMany()) {
            return at(coefficients);
        }
        double[] here = coefficients.clone();
        double[] sums = Chunks.sum(trials.rows(), (start, end) -> sums(here, false, start, end));
        PenaltyAt moved = earlier.penalty.after(difference(here, earlier.coefficients));
        return Optional.of(evaluation(here, sums, earlier.information, moved, true));
    }

    /**
     * The objective with all terms held at 0: there events log p + others log q, p the logistic function of the
     * intercept, and the information is p q times the columns' products. Empty where the penalty does not exist.
     */
    OptionalDouble objectiveWithoutTerms(double intercept) {
        double events = CrossProducts.total(trials.events());
        double others = CrossProducts.total(trials.others());
        double logLikelihood = -events * StrictMath.log1p(StrictMath.exp(-intercept))
                - others * StrictMath.log1p(StrictMath.exp(intercept));
        if (penalty == Penalty.NONE) {
            return OptionalDouble.of(logLikelihood);
        }
        double[] coefficients = new double[size()];
        coefficients[0] = intercept;
        double[] sums = Chunks.sum(trials.rows(), (start, end) -> sums(coefficients, true, start, end));
        return Cholesky.of(CrossProducts.symmetric(sums, VECTOR + size(), size())).stream()
                .mapToDouble(root -> logLikelihood + root.logDeterminant() / 2)
                .findFirst();
    }

    private Evaluation evaluation(
            double[] coefficients, double[] sums, double[][] information, PenaltyAt penaltyAt, boolean isBorrowed) {
        double[] score = Arrays.copyOfRange(sums, VECTOR, VECTOR + size());
        return new Evaluation(coefficients, sums[0], sums[1], score, information, penaltyAt, isBorrowed);
    }

    private Optional<PenaltyAt> penalty(double[] coefficients, double[][] information) {
        return penalty == Penalty.NONE
                ? Optional.of(new PenaltyAt(0, new double[size()]))
                : Cholesky.of(information)
                        .map(root -> new PenaltyAt(root.logDeterminant() / 2, jeffreys.gradient(coefficients, root)));
    }

    /** The log-likelihood, the shortfall, the score and the lower triangle of the information, one after the other. */
    private double[] sums(double[] coefficients, boolean withInformation, int from, int to) {
        LogisticBlock block = new LogisticBlock(columns, trials);
        CrossProducts products = new CrossProducts(size(), block.rows);
        double[] logLikelihood = new double[block.rows];
        double[] shortfall = new double[block.rows];
        for (int start = from; start < to; start += block.rows) {
            block.load(start, Math.min(start + block.rows, to));
            block.predict(coefficients);
            block.addLogLikelihood(logLikelihood);
            block.addShortfall(shortfall);
            products.addVector(block.x, block.residual);
            if (withInformation) {
                products.addTriangle(block.x, block.weight);
            }
        }
        double[] sums = new double[VECTOR + size() + CrossProducts.triangleSize(size())];
        sums[0] = CrossProducts.total(logLikelihood);
        sums[1] = CrossProducts.total(shortfall);
        products.writeVector(sums, VECTOR);
        products.writeTriangle(sums, VECTOR + size());
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

    private static double[] difference(double[] from, double[] taken) {
        double[] difference = from.clone();
        for (int j = 0; j < from.length; j++) {
            difference[j] -= taken[j];
        }
        return difference;
    }

    private static double[][] difference(double[][] from, double[][] taken) {
        double[][] difference = new double[from.length][];
        for (int j = 0; j < from.length; j++) {
            difference[j] = difference(from[j], taken[j]);
        }
        return difference;
    }
}
