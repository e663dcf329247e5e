package org.gainful.stat.regression;

import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;

/**
 * A proof that no direction separates, taken from a point near the maximum of the likelihood.
 *
 * <p>Let z be the row x of an event or minus the row of another case, and let positive weights v exist with the sum of
 * v z = 0. A direction d with z'd at least 0 in every row then has the sum of v z'd = 0, whose parts are not negative,
 * hence z'd = 0 everywhere: d separates nothing (the easy half of Stiemke's lemma; Albert and Anderson 1984,
 * doi:10.1093/biomet/71.1.1, call this overlap).
 *
 * <p>A finite maximum of the likelihood gives such weights, the probabilities w that the model leaves to what did not
 * happen: the score, the sum of w z, is 0 there. Away from the maximum the Newton step h makes up for the score s:
 * with I the information, the sum of w (1 - w) x x', and v = w (1 - (1 - w) z'h),
 *
 * <pre>  sum of v z  =  s - I h  =  0.</pre>
 *
 * <p>So (1 - w) z'h below 1 in every row is proof, at any point, converged or not, penalised or not. Under separation
 * no point can pass; one half is asked instead of 1, and a well-conditioned information with no w near 0 or 1, so
 * that rounding, which moves z'h by far less than a half then, cannot make it pass. Failure proves nothing.
 *
 * <p>Cost: one pass over the rows.
 */
final class Overlap {
    private static final double MOST_TAKEN_OFF = 0.5;
    private static final double SMALLEST_WEIGHT = 1e-6;
    private static final double LARGEST_CONDITION = 1e8;

    private Overlap() {}

    static boolean isProvenBy(Evaluation point, double[][] columns, boolean[] events) {
        double[] residuals = residuals(point, events);
        for (double residual : residuals) {
            double weight = Math.abs(residual);
            if (!(weight > SMALLEST_WEIGHT && weight < 1 - SMALLEST_WEIGHT)) {
                return false;
            }
        }
        double[] score = Sums.times(columns, residuals);
        return Cholesky.of(point.information())
                .filter(root -> condition(point.information(), root.inverse()) < LARGEST_CONDITION)
                .filter(root -> leavesWeightsPositive(root.solve(score), columns, residuals))
                .isPresent();
    }

    /** w of an event, -w of another case, so that the product with x is w z. */
    private static double[] residuals(Evaluation point, boolean[] events) {
        double[] residuals = new double[events.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (events[i] ? 1 : 0) - point.probabilities()[i];
        }
        return residuals;
    }

    /** The product of the traces, which is not below the condition number. */
    private static double condition(double[][] matrix, double[][] inverse) {
        double trace = 0;
        double traceOfInverse = 0;
        for (int j = 0; j < matrix.length; j++) {
            trace += matrix[j][j];
            traceOfInverse += inverse[j][j];
        }
        return trace * traceOfInverse;
    }

    private static boolean leavesWeightsPositive(double[] step, double[][] columns, double[] residuals) {
        for (int i = 0; i < residuals.length; i++) {
            double product = 0;
            for (int j = 0; j < step.length; j++) {
                product += step[j] * columns[j][i];
            }
            double along = Math.copySign(1, residuals[i]) * product;
            if (!((1 - Math.abs(residuals[i])) * along <= MOST_TAKEN_OFF)) {
                return false;
            }
        }
        return true;
    }
}
