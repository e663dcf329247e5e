package org.gainful.stat.regression;

import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
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
 * <p>Near the maximum h is so short that no row of columns within their known bounds can reach the half, and nothing is
 * left to be done. Else the proof costs one pass over the rows.
 */
final class Overlap {
    private static final double MOST_TAKEN_OFF = 0.5;
    private static final double LARGEST_CONDITION = 1e8;

    private Overlap() {}

    static boolean isProvenBy(Evaluation point, ScaledColumns columns, Trials trials) {
        if (point.borrowsInformation()) {
            return false;
        }
        return Cholesky.of(point.information())
                .filter(root -> condition(point.information(), root.inverse()) < LARGEST_CONDITION)
                .map(root -> root.solve(point.plainScore()))
                .filter(step -> (point.shortfall() == 0 && largestAlong(step, columns) <= MOST_TAKEN_OFF)
                        || Chunks.all(
                                trials.rows(),
                                (start, end) ->
                                        leavesWeightsPositive(point.coefficients(), step, columns, trials, start, end)))
                .isPresent();
    }

    /** Above |x'h| of every row x. */
    private static double largestAlong(double[] step, ScaledColumns columns) {
        double sum = 0;
        for (int j = 0; j < step.length; j++) {
            sum += Math.abs(step[j]) * columns.largestAbsolute(j);
        }
        return sum;
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

    private static boolean leavesWeightsPositive(
            double[] coefficients, double[] step, ScaledColumns columns, Trials trials, int from, int to) {
        LogisticBlock block = new LogisticBlock(columns, trials);
        double[] along = new double[block.rows];
        for (int start = from; start < to; start += block.rows) {
            block.load(start, Math.min(start + block.rows, to));
            block.predict(coefficients);
            block.linear(step, along);
            for (int i = 0; i < block.rows; i++) {
                double p = block.probability[i];
                double q = block.complement[i];
                boolean kept = (!block.isEvent(i) || leavesPositive(q, p, along[i]))
                        && (!block.isOther(i) || leavesPositive(p, q, -along[i]));
                if (!kept) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean leavesPositive(double weight, double rest, double along) {
        return weight > LogisticBlock.SMALL && rest > LogisticBlock.SMALL && rest * along <= MOST_TAKEN_OFF;
    }
}
