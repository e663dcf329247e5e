package org.gainful.disclosure;

import java.util.List;

/**
 * The largest value of a linear function over non-negative variables under linear inequalities {@code row · x ≤ bound}, by
 * the two-phase simplex method on a dense dictionary with Bland's rule (Cormen et al., <i>Introduction to Algorithms</i>,
 * chapter 29).
 *
 * <p>Written here because Commons Math 3.6.1's {@code SimplexSolver} maximises y under x + y + z = 21 to 0.
 */
final class LinearProgramme {
    private static final double EPSILON = 1e-9;
    private static final int ARTIFICIAL = -1;

    private final int rows;
    private final int columns;
    /** Constraint rows, then the objective, then the objective of phase one; the last column is the right-hand side. */
    private final double[][] dictionary;

    private final int[] basic;
    private final int[] free;

    private LinearProgramme(List<double[]> constraints, double[] bounds, double[] objective) {
        rows = constraints.size();
        columns = objective.length + 1;
        dictionary = new double[rows + 2][columns + 1];
        basic = new int[rows];
        free = new int[columns];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(constraints.get(r), 0, dictionary[r], 0, columns - 1);
            dictionary[r][columns - 1] = -1;
            dictionary[r][columns] = bounds[r];
            basic[r] = columns + r;
        }
        for (int c = 0; c < columns - 1; c++) {
            dictionary[rows][c] = -objective[c];
            free[c] = c;
        }
        dictionary[rows + 1][columns - 1] = 1;
        free[columns - 1] = ARTIFICIAL;
    }

    /** Infinite when there is no largest value. */
    static double maximum(List<double[]> constraints, double[] bounds, double[] objective) {
        LinearProgramme programme = new LinearProgramme(constraints, bounds, objective);
        programme.findFeasible();
        return programme.climb(programme.rows) ? programme.value(programme.rows) : Double.POSITIVE_INFINITY;
    }

    private double value(int row) {
        return dictionary[row][columns];
    }

    private void findFeasible() {
        int worst = 0;
        for (int r = 1; r < rows; r++) {
            worst = value(r) < value(worst) ? r : worst;
        }
        if (rows == 0 || value(worst) >= 0) {
            return;
        }
        pivot(worst, columns - 1);
        climb(rows + 1);
        if (value(rows + 1) < -EPSILON) {
            throw new IllegalStateException("the constraints contradict each other");
        }
        for (int r = 0; r < rows; r++) {
            if (basic[r] == ARTIFICIAL) {
                pivot(r, largest(dictionary[r]));
            }
        }
    }

    private int largest(double[] row) {
        int largest = 0;
        for (int c = 1; c < columns; c++) {
            largest = Math.abs(row[c]) > Math.abs(row[largest]) ? c : largest;
        }
        return largest;
    }

    /** Whether the objective has a largest value; the dictionary then shows it. */
    private boolean climb(int objective) {
        int entering = entering(objective);
        while (entering >= 0) {
            int leaving = leaving(entering);
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
            entering = entering(objective);
        }
        return true;
    }

    private int entering(int objective) {
        int best = -1;
        for (int c = 0; c < columns; c++) {
            boolean isAllowed = free[c] != ARTIFICIAL && dictionary[objective][c] < -EPSILON;
            best = isAllowed && (best < 0 || free[c] < free[best]) ? c : best;
        }
        return best;
    }

    private int leaving(int column) {
        int best = -1;
        for (int r = 0; r < rows; r++) {
            if (dictionary[r][column] > EPSILON && (best < 0 || isTighter(r, best, column))) {
                best = r;
            }
        }
        return best;
    }

    private boolean isTighter(int row, int than, int column) {
        double ratio = value(row) / dictionary[row][column];
        double other = value(than) / dictionary[than][column];
        return ratio < other - EPSILON || ratio <= other + EPSILON && basic[row] < basic[than];
    }

    private void pivot(int row, int column) {
        double by = dictionary[row][column];
        for (int r = 0; r < dictionary.length; r++) {
            for (int c = 0; c <= columns && r != row; c++) {
                if (c != column) {
                    dictionary[r][c] -= dictionary[row][c] * dictionary[r][column] / by;
                }
            }
        }
        for (int c = 0; c <= columns; c++) {
            dictionary[row][c] /= c == column ? 1 : by;
        }
        for (int r = 0; r < dictionary.length; r++) {
            dictionary[r][column] = r == row ? 1 / by : -dictionary[r][column] / by;
        }
        int entering = free[column];
        free[column] = basic[row];
        basic[row] = entering;
    }
}
