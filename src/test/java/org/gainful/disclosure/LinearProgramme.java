package org.gainful.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * The largest values of linear functions over non-negative variables under linear equations {@code row · x = bound} and
 * inequalities {@code row · x ≤ bound}, by the two-phase simplex method on a dense dictionary (Cormen et al., <i>Introduction to
 * Algorithms</i>, chapter 29).
 *
 * <p>The equations are solved once for as many variables as they settle, and a corner is looked for once; every function then
 * starts from it. The steepest column enters; after a few steps that did not climb it is the first (Bland), which never goes
 * round in circles.
 *
 * <p>Written here because Commons Math 3.6.1's {@code SimplexSolver} maximises y under x + y + z = 21 to 0.
 */
final class LinearProgramme {
    private static final double EPSILON = 1e-9;

    /** Equations of whole numbers either contradict each other by more, or not at all. */
    private static final double CONTRADICTION = 1e-6;

    private static final int PATIENCE = 20;
    private static final int ARTIFICIAL = -1;

    private final int variables;
    private final int columns;
    private final double[][] corner;
    private final int[] basic;
    private final int[] free;

    /** A system of rows {@code row · x} and what they are equal to, or at most. */
    record Rows(List<double[]> rows, List<Double> bounds) {}

    /** @throws IllegalStateException if nothing fulfils them */
    LinearProgramme(int variables, Rows equations, Rows inequalities) {
        this.variables = variables;
        double[][] solved = solve(equations);
        int[] settled = new int[solved.length];
        boolean[] isSettled = new boolean[variables];
        for (int r = 0; r < solved.length; r++) {
            settled[r] = pivotColumn(solved[r]);
            isSettled[settled[r]] = true;
        }
        int open = variables - solved.length;
        columns = open + 1;
        int rows = solved.length + inequalities.rows().size();
        corner = new double[rows + 1][columns + 1];
        basic = new int[rows];
        free = new int[columns];
        int next = 0;
        for (int v = 0; v < variables; v++) {
            if (!isSettled[v]) {
                free[next++] = v;
            }
        }
        free[open] = ARTIFICIAL;
        for (int r = 0; r < solved.length; r++) {
            basic[r] = settled[r];
            fill(corner[r], solved[r]);
        }
        for (int i = 0; i < inequalities.rows().size(); i++) {
            basic[solved.length + i] = variables + i;
            double[] row = Arrays.copyOf(inequalities.rows().get(i), variables + 1);
            row[variables] = inequalities.bounds().get(i);
            for (int r = 0; r < solved.length; r++) {
                subtract(row, solved[r], row[settled[r]]);
            }
            fill(corner[solved.length + i], row);
        }
        corner[rows][open] = 1;
        findCorner();
    }

    private void fill(double[] target, double[] row) {
        for (int c = 0; c < columns - 1; c++) {
            target[c] = row[free[c]];
        }
        target[columns - 1] = -1;
        target[columns] = row[variables];
    }

    /** Gauss and Jordan: rows in each of which one variable stands alone, those that say nothing left out. */
    private double[][] solve(Rows equations) {
        double[][] all = new double[equations.rows().size()][];
        for (int r = 0; r < all.length; r++) {
            all[r] = Arrays.copyOf(equations.rows().get(r), variables + 1);
            all[r][variables] = equations.bounds().get(r);
        }
        int rank = 0;
        for (int v = 0; v < variables && rank < all.length; v++) {
            int best = rank;
            for (int r = rank + 1; r < all.length; r++) {
                best = Math.abs(all[r][v]) > Math.abs(all[best][v]) ? r : best;
            }
            if (Math.abs(all[best][v]) <= EPSILON) {
                continue;
            }
            double[] row = all[best];
            all[best] = all[rank];
            all[rank] = row;
            double by = row[v];
            for (int c = 0; c <= variables; c++) {
                row[c] /= by;
            }
            for (int r = 0; r < all.length; r++) {
                if (r != rank) {
                    subtract(all[r], row, all[r][v]);
                }
            }
            rank++;
        }
        for (int r = rank; r < all.length; r++) {
            if (Math.abs(all[r][variables]) > CONTRADICTION) {
                throw new IllegalStateException("the equations contradict each other");
            }
        }
        return Arrays.copyOf(all, rank);
    }

    private static void subtract(double[] from, double[] row, double times) {
        if (times != 0) {
            for (int c = 0; c < from.length; c++) {
                from[c] -= times * row[c];
                from[c] = Math.abs(from[c]) < EPSILON ? 0 : from[c];
            }
        }
    }

    /** The first variable of a solved row: it stands in no other. */
    private static int pivotColumn(double[] row) {
        int column = 0;
        while (row[column] == 0) {
            column++;
        }
        return column;
    }

    private void findCorner() {
        int rows = basic.length;
        int worst = 0;
        for (int r = 1; r < rows; r++) {
            worst = corner[r][columns] < corner[worst][columns] ? r : worst;
        }
        if (rows == 0 || corner[worst][columns] >= 0) {
            return;
        }
        Climb climb = new Climb(corner, basic, free);
        climb.pivot(worst, columns - 1);
        climb.toTheTop();
        if (corner[rows][columns] < -CONTRADICTION) {
            throw new IllegalStateException("the constraints contradict each other");
        }
        for (int r = 0; r < rows; r++) {
            if (basic[r] == ARTIFICIAL) {
                climb.pivot(r, largest(corner[r]));
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

    /** Infinite when there is no largest value. */
    double maximum(double[] objective) {
        double[][] dictionary = Arrays.stream(corner).map(double[]::clone).toArray(double[][]::new);
        double[] goal = new double[columns + 1];
        for (int c = 0; c < columns; c++) {
            goal[c] = free[c] >= 0 && free[c] < variables ? -objective[free[c]] : 0;
        }
        for (int r = 0; r < basic.length; r++) {
            if (basic[r] >= 0 && basic[r] < variables && objective[basic[r]] != 0) {
                for (int c = 0; c <= columns; c++) {
                    goal[c] += objective[basic[r]] * dictionary[r][c];
                }
            }
        }
        dictionary[basic.length] = goal;
        Climb climb = new Climb(dictionary, basic.clone(), free.clone());
        return climb.toTheTop() ? goal[columns] : Double.POSITIVE_INFINITY;
    }

    /** One climb on a dictionary: constraint rows, then the objective; the last column is the right-hand side. */
    private static final class Climb {
        private final double[][] dictionary;
        private final int[] basic;
        private final int[] free;
        private final int rows;
        private final int columns;

        Climb(double[][] dictionary, int[] basic, int[] free) {
            this.dictionary = dictionary;
            this.basic = basic;
            this.free = free;
            rows = basic.length;
            columns = free.length;
        }

        /** Whether the objective has a largest value; the dictionary then shows it. */
        boolean toTheTop() {
            int flat = 0;
            int entering = entering(false);
            while (entering >= 0) {
                int leaving = leaving(entering);
                if (leaving < 0) {
                    return false;
                }
                double before = dictionary[rows][columns];
                pivot(leaving, entering);
                flat = dictionary[rows][columns] > before + EPSILON ? 0 : flat + 1;
                entering = entering(flat > PATIENCE);
            }
            return true;
        }

        private int entering(boolean isFirst) {
            int best = -1;
            for (int c = 0; c < columns; c++) {
                boolean isAllowed = free[c] != ARTIFICIAL && dictionary[rows][c] < -EPSILON;
                boolean isBetter =
                        best < 0 || (isFirst ? free[c] < free[best] : dictionary[rows][c] < dictionary[rows][best]);
                best = isAllowed && isBetter ? c : best;
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
            double ratio = dictionary[row][columns] / dictionary[row][column];
            double other = dictionary[than][columns] / dictionary[than][column];
            return ratio < other - EPSILON || ratio <= other + EPSILON && basic[row] < basic[than];
        }

        void pivot(int row, int column) {
            double[] pivot = dictionary[row];
            double by = pivot[column];
            for (int c = 0; c <= columns; c++) {
                pivot[c] /= c == column ? 1 : by;
            }
            for (int r = 0; r <= rows; r++) {
                double times = dictionary[r][column];
                if (r != row && times != 0) {
                    double[] other = dictionary[r];
                    for (int c = 0; c <= columns; c++) {
                        other[c] -= c == column ? 0 : pivot[c] * times;
                    }
                    other[column] = -times / by;
                }
            }
            pivot[column] = 1 / by;
            int entering = free[column];
            free[column] = basic[row];
            basic[row] = entering;
        }
    }
}
