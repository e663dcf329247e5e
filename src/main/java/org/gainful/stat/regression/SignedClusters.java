package org.gainful.stat.regression;

import java.util.stream.IntStream;
import org.gainful.stat.numeric.Sums;

/**
 * The t statistic of one coefficient of a linear model when the restricted residuals of each cluster keep or change their
 * sign together.
 *
 * <p>With orthonormal columns Q, residuals u under the hypothesis, direction d of the coefficient, signs w, and sums over
 * clusters g,
 *
 * <pre>  t = (sum of w d'Q'u) / sqrt(sum over h of c²),   c = w d'Q'u - d'Q'Q (sum of w Q'u)  in cluster h</pre>
 *
 * <p>so that after one pass over the rows nothing depends on their number (Roodman, MacKinnon, Nielsen and Webb 2019).
 * Under another hypothesis u moves by a multiple of Q d.
 */
final class SignedClusters {
    private static final double ROUNDING = 1e-12;

    private final double[][] scores;
    private final double[][] pulls;
    private final double[] ofScores;
    private final double[] ofPulls;
    private final boolean comparable;

    /**
     * @param residuals orthogonal to the basis
     * @param direction of length 1
     */
    SignedClusters(double[][] basis, double[] residuals, double[] direction, Clusters clusters) {
        int size = basis.length;
        scores = new double[clusters.count()][size];
        pulls = new double[clusters.count()][size];
        ofScores = new double[clusters.count()];
        ofPulls = new double[clusters.count()];
        for (int cluster = 0; cluster < scores.length; cluster++) {
            for (int row : clusters.rowsOf(cluster)) {
                double along = 0;
                for (int j = 0; j < size; j++) {
                    along += basis[j][row] * direction[j];
                }
                for (int j = 0; j < size; j++) {
                    scores[cluster][j] += basis[j][row] * residuals[row];
                    pulls[cluster][j] += basis[j][row] * along;
                }
            }
            ofScores[cluster] = Sums.dot(scores[cluster], direction);
            ofPulls[cluster] = Sums.dot(pulls[cluster], direction);
        }
        boolean shared = IntStream.range(0, clusters.count())
                .noneMatch(cluster -> ClusterScores.determine(basis, clusters.rowsOf(cluster), direction));
        comparable = shared && error() > ROUNDING * Math.sqrt(Sums.dot(residuals, residuals));
    }

    /** Whether clusters can be compared: none has the coefficient to itself, and not all errors are nothing but rounding. */
    boolean comparable() {
        return comparable;
    }

    /** The cluster-robust standard error CR0 of Q'y along the direction. */
    double error() {
        return Math.sqrt(Sums.dot(ofScores, ofScores));
    }

    int count() {
        return scores.length;
    }

    /** The absolute t of signs +1 and -1, the residuals moved by {@code shift} times Q d. */
    double statistic(double[] signs, double shift) {
        double[] total = new double[pulls[0].length];
        double numerator = 0;
        for (int g = 0; g < signs.length; g++) {
            numerator += signs[g] * (ofScores[g] + shift * ofPulls[g]);
            for (int j = 0; j < total.length; j++) {
                total[j] += signs[g] * (scores[g][j] + shift * pulls[g][j]);
            }
        }
        double squares = 0;
        for (int h = 0; h < signs.length; h++) {
            double c = signs[h] * (ofScores[h] + shift * ofPulls[h]) - Sums.dot(pulls[h], total);
            squares += c * c;
        }
        return Math.abs(numerator) / Math.sqrt(squares);
    }
}
