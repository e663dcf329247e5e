package org.gainful.stat.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * G^(-1/2) Y for G = D (I - Q Q') D, with D diagonal and Q few columns, without ever forming G.
 *
 * <pre>  G^(-1/2) = 2/pi · integral over t > 0 of inv(G + t² I)</pre>
 *
 * <p>The integral is a weighted sum over nodes that are placed so that its error falls exponentially in their number,
 * which the logarithm of the condition of G decides (Hale, Higham and Trefethen 2008, method 3,
 * doi:10.1137/070700607). At each node the inverse is one of a diagonal matrix and a small one (Woodbury): the cost
 * grows with the rows, where the spectral decomposition of G grows with their cube.
 */
public final class InverseRoot {
    /** exp(-40), less than a rounding error. */
    private static final double LOG_ACCURACY = 40;

    private final double[] diagonal;
    private final double[][] columns;

    /**
     * @param diagonal of D, positive
     * @param columns of Q
     */
    public InverseRoot(double[] diagonal, double[][] columns) {
        this.diagonal = diagonal;
        this.columns = columns;
    }

    /**
     * Applies the root to the columns of {@code right}, which must be free of the null space of G.
     *
     * @param smallest a lower bound of the eigenvalues of G other than 0
     * @param largest an upper bound of them
     */
    public double[][] times(double[][] right, double smallest, double largest) {
        double condition = Math.max(1, largest / smallest);
        int nodes = (int) Math.ceil(LOG_ACCURACY * (StrictMath.log(condition) + 3) / (2 * Math.PI * Math.PI));
        JacobiElliptic functions = new JacobiElliptic(1 / Math.sqrt(condition));
        double[][] sum = new double[right.length][diagonal.length];
        for (int node = 0; node < nodes; node++) {
            functions.at((node + 0.5) / nodes);
            double tangent = functions.sn() / functions.cn();
            double weight = 2
                    * functions.quarterPeriod()
                    * Math.sqrt(smallest)
                    / (Math.PI * nodes)
                    * functions.dn()
                    / (functions.cn() * functions.cn());
            addShifted(right, smallest * tangent * tangent, weight, sum);
        }
        return sum;
    }

    /** Adds weight · inv(D² + shift - (D Q)(D Q)') Y to {@code sum}. */
    private void addShifted(double[][] right, double shift, double weight, double[][] sum) {
        double[] inverse = new double[diagonal.length];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = 1 / (diagonal[i] * diagonal[i] + shift);
        }
        double[][] divided = new double[columns.length][diagonal.length];
        double[][] small = new double[columns.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < inverse.length; i++) {
                divided[j][i] = columns[j][i] * diagonal[i] * inverse[i];
            }
            for (int k = 0; k < columns.length; k++) {
                small[j][k] = (j == k ? 1 : 0) - weightedDot(divided[j], columns[k]);
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(small, false), 0).getSolver();
        for (int c = 0; c < right.length; c++) {
            double[] shares = solver.solve(new Array2DRowRealMatrix(Sums.times(divided, right[c])))
                    .getColumn(0);
            for (int i = 0; i < inverse.length; i++) {
                double value = right[c][i] * inverse[i];
                for (int j = 0; j < shares.length; j++) {
                    value += divided[j][i] * shares[j];
                }
                sum[c][i] += weight * value;
            }
        }
    }

    private double weightedDot(double[] divided, double[] column) {
        double sum = 0;
        for (int i = 0; i < diagonal.length; i++) {
            sum += divided[i] * diagonal[i] * column[i];
        }
        return sum;
    }
}
