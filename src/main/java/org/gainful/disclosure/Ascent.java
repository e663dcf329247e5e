package org.gainful.disclosure;

/**
 * The simplex method from a point that is known to be feasible: the largest {@code objective · x} under
 * {@code rows · x ≤ limits}, {@code x ≥ 0}, where no limit is negative, so that x = 0 is the start. Bland's rule, so it
 * ends (Cormen et al., <i>Introduction to Algorithms</i>, chapter 29).
 *
 * <p>Commons Math's {@code SimplexSolver} is not used: given plain equations between counts, version 3.6.1 stops before the
 * optimum (it maximises y under x + y + z = 21 to 0), and a protection would then be taken for too weak or too strong.
 */
final class Ascent {
    private static final double EPSILON = 1e-9;

    private final int rows;
    private final int columns;
    /** The rows, then the objective with its signs turned; the last column holds limits and the value reached. */
    private final double[][] dictionary;

    /** What each row and column stands for, for Bland's rule. */
    private final int[] basic;

    private final int[] free;

    Ascent(double[][] constraints, double[] limits, double[] objective) {
        rows = constraints.length;
        columns = objective.length;
        dictionary = new double[rows + 1][columns + 1];
        basic = new int[rows];
        free = new int[columns];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(constraints[r], 0, dictionary[r], 0, columns);
            dictionary[r][columns] = limits[r];
            basic[r] = columns + r;
        }
        for (int c = 0; c < columns; c++) {
            dictionary[rows][c] = -objective[c];
            free[c] = c;
        }
    }

    /** The largest value, or {@code enough} when it is at least that. */
    double climb(double enough) {
        while (dictionary[rows][columns] < enough) {
            int entering = entering();
            if (entering < 0) {
                return dictionary[rows][columns];
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return enough;
            }
            pivot(leaving, entering);
        }
        return enough;
    }

    private int entering() {
        int best = -1;
        for (int c = 0; c < columns; c++) {
            if (dictionary[rows][c] < -EPSILON && (best < 0 || free[c] < free[best])) {
                best = c;
            }
        }
        return best;
    }

    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (dictionary[r][column] > EPSILON) {
                double ratio = dictionary[r][columns] / dictionary[r][column];
                boolean isTie = best >= 0 && Math.abs(ratio - least) <= EPSILON;
                if (isTie ? basic[r] < basic[best] : ratio < least) {
                    best = r;
                    least = ratio;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] pivot = dictionary[row];
        double by = pivot[column];
        pivot[column] = 1;
        for (int c = 0; c <= columns; c++) {
            pivot[c] /= by;
        }
        for (int r = 0; r <= rows; r++) {
            double factor = dictionary[r][column];
            if (r != row && factor != 0) {
                dictionary[r][column] = 0;
                for (int c = 0; c <= columns; c++) {
                    dictionary[r][c] -= factor * pivot[c];
                }
            }
        }
        int entering = free[column];
        free[column] = basic[row];
        basic[row] = entering;
    }
}
