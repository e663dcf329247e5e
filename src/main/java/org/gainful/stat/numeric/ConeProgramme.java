package org.gainful.stat.numeric;

import java.util.List;

/**
 * The largest objective'd over the d within [-1, 1] in each part that have r'd at most 0 for each of some rows r.
 *
 * <p>Simplex method on d = u - v with u and v from 0 to 1, so that the origin is feasible and nothing but an ascent is
 * needed. Of rows that tie the one with the largest pivot leaves: in the narrow cones of many separated rows small
 * pivots would let rounding grow past what separates. The origin is a corner of every row, hence most pivots do not
 * move; after some hundreds Bland's rule (1977, doi:10.1287/moor.2.2.103) keeps them from going round in circles. A tableau of dense rows, for programmes of a few
 * dozen (Cormen, Leiserson, Rivest and Stein, <i>Introduction to Algorithms</i>, chapter 29).
 *
 * <p>Every point on the way is feasible: where the bound on pivots stops the ascent, its answer is a valid direction,
 * though perhaps not the best.
 */
public final class ConeProgramme {
    /** Objective and rows are scaled to a largest part of 1; smaller parts are rounding. */
    private static final double EPSILON = 1e-10;

    /** A bound that the ascent does not meet, unless rounding defeats Bland's rule. */
    private static final int MOST_PIVOTS = 100_000;

    /** More pivots than programmes of this size take, unless they go round in circles. */
    private static final int BLAND_FROM = 500;

    private final int size;

    /** Rows solved for their basic variables, limits in the last column; the objective, signs turned, comes last. */
    private final double[][] tableau;

    /** The variable of each row: u from 0, v from {@code size}, then one slack a row. */
    private final int[] basic;

    /** The variable of each column. */
    private final int[] free;

    private int pivots;

    private ConeProgramme(double[] objective, List<double[]> rows) {
        size = objective.length;
        int bounds = 2 * size;
        tableau = new double[bounds + rows.size() + 1][bounds + 1];
        for (int j = 0; j < bounds; j++) {
            tableau[j][j] = 1;
            tableau[j][bounds] = 1;
        }
        for (int r = 0; r < rows.size(); r++) {
            fill(tableau[bounds + r], rows.get(r), 1);
        }
        fill(tableau[tableau.length - 1], objective, -1);
        basic = new int[tableau.length - 1];
        for (int r = 0; r < basic.length; r++) {
            basic[r] = bounds + r;
        }
        free = new int[bounds];
        for (int c = 0; c < bounds; c++) {
            free[c] = c;
        }
    }

    public static double[] maximise(double[] objective, List<double[]> rows) {
        ConeProgramme programme = new ConeProgramme(objective, rows);
        programme.climb();
        return programme.point();
    }

    private void fill(double[] target, double[] values, int sign) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int j = 0; j < size && largest > 0; j++) {
            target[j] = sign * values[j] / largest;
            target[size + j] = -target[j];
        }
    }

    private void climb() {
        for (; pivots < MOST_PIVOTS; pivots++) {
            int column = entering();
            int row = column < 0 ? -1 : leaving(column);
            if (row < 0) {
                return;
            }
            pivot(row, column);
        }
    }

    /** Of the variables that raise the objective, the first; -1 at the optimum. */
    private int entering() {
        double[] gains = tableau[basic.length];
        int best = -1;
        for (int c = 0; c < free.length; c++) {
            if (gains[c] < -EPSILON && (best < 0 || free[c] < free[best])) {
                best = c;
            }
        }
        return best;
    }

    /** A variable that reaches 0 soonest; but for rounding there is one, since all are bounded. */
    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < basic.length; r++) {
            if (tableau[r][column] > EPSILON) {
                double ratio = tableau[r][free.length] / tableau[r][column];
                boolean tie = Math.abs(ratio - least) <= EPSILON;
                if (tie ? isBetter(r, best, column) : ratio < least) {
                    best = r;
                    least = ratio;
                }
            }
        }
        return best;
    }

    /** The larger pivot keeps rounding small; after many pivots the first variable, so that the ascent ends. */
    private boolean isBetter(int row, int other, int column) {
        return pivots < BLAND_FROM ? tableau[row][column] > tableau[other][column] : basic[row] < basic[other];
    }

    private void pivot(int row, int column) {
        double[] pivot = tableau[row];
        double by = pivot[column];
        pivot[column] = 1;
        for (int c = 0; c < pivot.length; c++) {
            pivot[c] /= by;
        }
        for (int r = 0; r < tableau.length; r++) {
            double factor = tableau[r][column];
            if (r != row && factor != 0) {
                tableau[r][column] = 0;
                for (int c = 0; c < pivot.length; c++) {
                    tableau[r][c] -= factor * pivot[c];
                }
            }
        }
        int entered = free[column];
        free[column] = basic[row];
        basic[row] = entered;
    }

    private double[] point() {
        double[] point = new double[size];
        for (int r = 0; r < basic.length; r++) {
            if (basic[r] < 2 * size) {
                point[basic[r] % size] += (basic[r] < size ? 1 : -1) * tableau[r][free.length];
            }
        }
        return point;
    }
}
