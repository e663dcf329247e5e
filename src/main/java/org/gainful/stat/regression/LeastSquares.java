package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gainful.stat.numeric.PreciseSum;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.ThinQr;

/**
 * Coefficients b and residuals r with r + X b = y and X'r = 0, of a design without redundant columns.
 *
 * <p>Q R of columns of mean 0, refined: what is left of the two equations is found with twice the digits
 * and solved for again, so that coefficients come out to almost all digits of a double even where the columns are
 * nearly collinear (Björck 1967). Never the normal equations. Columns and response are
 * brought near 1 by powers of two, which is exact, and may have any size.
 */
final class LeastSquares {
    private static final int MOST_REFINEMENTS = 8;
    private static final int SMALLEST_EXPONENT = -1000;

    /** Beyond it less than ten digits of a standard error would be left. */
    private static final double LARGEST_CONDITION = 1e5;

    private final double[][] exact;
    private final int[] exponents;
    private final double[] centres;
    private final int first;
    private final ThinQr qr;
    private final double[] response;
    private final int exponent;
    private final double[] coefficients;
    private final double[] residuals;

    private LeastSquares(Design design, LinearRegression.Intercept intercept) {
        first = intercept == LinearRegression.Intercept.ESTIMATED ? 0 : 1;
        int size = design.terms().size() + 1;
        exact = new double[size][];
        exponents = new int[size];
        centres = new double[size];
        exact[0] = new double[design.rows()];
        Arrays.fill(exact[0], 1);
        List<double[]> centred = new ArrayList<>(List.of(exact[0]));
        for (int j = 1; j < size; j++) {
            double[] raw = design.column(j - 1);
            exponents[j] = exponent(raw);
            exact[j] = scaled(raw, exponents[j]);
            centres[j] = first == 0 ? Sums.mean(exact[j]) : 0;
            centred.add(less(exact[j], centres[j]));
        }
        exponent = exponent(design.response());
        response = scaled(design.response(), exponent);
        qr = ThinQr.of(centred.subList(first, size));
        coefficients = new double[size];
        residuals = new double[response.length];
        refine(response, new double[size], coefficients, residuals);
    }

    static LeastSquares of(Design design, LinearRegression.Intercept intercept) {
        return new LeastSquares(design, intercept);
    }

    static int exponent(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return Math.max(SMALLEST_EXPONENT, Math.getExponent(largest));
    }

    static double[] scaled(double[] values, int exponent) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.scalb(values[i], -exponent);
        }
        return scaled;
    }

    private static double[] less(double[] values, double centre) {
        double[] rest = new double[values.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i] - centre;
        }
        return rest;
    }

    /** Solves r + X b = y, X'r = g, from b = 0 and r = 0; X the exact columns. */
    private void refine(double[] y, double[] g, double[] b, double[] r) {
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_REFINEMENTS; round++) {
            double[] missing = missing(y, b, r);
            double[] slant = slant(g, r);
            double[] along = qr.project(missing);
            double[] against = qr.solveTransposed(slant);
            for (int j = 0; j < along.length; j++) {
                along[j] -= against[j];
            }
            double[] step = exactStep(qr.solve(along));
            double length = relativeLength(step, b);
            if (round > 0 && !(length < before / 2)) {
                return;
            }
            before = length;
            for (int j = 0; j < b.length; j++) {
                b[j] += step[j];
            }
            for (int i = 0; i < r.length; i++) {
                r[i] += missing[i];
            }
            double[][] basis = qr.basis();
            for (int j = 0; j < basis.length; j++) {
                for (int i = 0; i < r.length; i++) {
                    r[i] -= along[j] * basis[j][i];
                }
            }
        }
    }

    /** y - r - X b. */
    private double[] missing(double[] y, double[] b, double[] r) {
        double[] missing = new double[y.length];
        for (int i = 0; i < missing.length; i++) {
            PreciseSum sum = new PreciseSum().add(y[i]).add(-r[i]);
            for (int j = first; j < b.length; j++) {
                sum.addProduct(-exact[j][i], b[j]);
            }
            missing[i] = sum.value();
        }
        return missing;
    }

    /** g - X'r, for the centred columns. */
    private double[] slant(double[] g, double[] r) {
        double[] slant = new double[exact.length - first];
        double ofOnes = 0;
        for (int j = first; j < exact.length; j++) {
            PreciseSum sum = new PreciseSum().add(g[j]);
            for (int i = 0; i < r.length; i++) {
                sum.addProduct(-exact[j][i], r[i]);
            }
            ofOnes = j == 0 ? sum.value() : ofOnes;
            slant[j - first] = j == 0 ? ofOnes : sum.value() - centres[j] * ofOnes;
        }
        return slant;
    }

    /** From coefficients of the centred columns to those of the exact ones. */
    private double[] exactStep(double[] step) {
        double[] all = new double[exact.length];
        System.arraycopy(step, 0, all, first, step.length);
        all[0] -= Sums.dot(centres, all);
        return all;
    }

    private static double relativeLength(double[] step, double[] b) {
        double largest = 0;
        for (int j = 0; j < step.length; j++) {
            largest = Math.max(largest, step[j] == 0 ? 0 : Math.abs(step[j]) / Math.abs(b[j] + step[j]));
        }
        return largest;
    }

    /** Columns are numbered from 1, the intercept is 0, whether or not it is in the model. */
    int first() {
        return first;
    }

    int size() {
        return exact.length;
    }

    /** Coefficients of columns and response brought near 1. */
    double[] coefficients() {
        return coefficients;
    }

    double[] residuals() {
        return residuals;
    }

    double[] response() {
        return response;
    }

    /** The orthonormal columns that span the design. */
    double[][] basis() {
        return qr.basis();
    }

    /** The coefficients whose fitted values are such shares of the columns of the basis. */
    double[] coefficientsOf(double[] shares) {
        return exactStep(qr.solve(shares));
    }

    /** A residual times 2 to the power of this is in the response's unit. */
    int responseExponent() {
        return exponent;
    }

    /** A coefficient or its standard error times 2 to the power of this is in the original units. */
    int exponentOf(int column) {
        return exponent - exponents[column];
    }

    /** inv(X'X) of the columns brought near 1; refined where rounding would leave less than ten digits. */
    double[][] inverse() {
        double[][] roots = new double[qr.rank()][];
        for (int q = 0; q < roots.length; q++) {
            double[] unit = new double[roots.length];
            unit[q] = 1;
            roots[q] = coefficientsOf(unit);
        }
        double[][] inverse = new double[exact.length][exact.length];
        for (double[] root : roots) {
            for (int j = 0; j < inverse.length; j++) {
                for (int k = 0; k < inverse.length; k++) {
                    inverse[j][k] += root[j] * root[k];
                }
            }
        }
        return qr.condition() > LARGEST_CONDITION ? refined(inverse) : inverse;
    }

    /** With y = 0 and g = 1 in one place and 0 elsewhere, -b is a column of inv(X'X). */
    private double[][] refined(double[][] inverse) {
        for (int j = first; j < inverse.length; j++) {
            double[] g = new double[inverse.length];
            g[j] = 1;
            double[] b = new double[inverse.length];
            double[] r = new double[residuals.length];
            refine(new double[residuals.length], g, b, r);
            for (int k = first; k < inverse.length; k++) {
                inverse[k][j] = -b[k];
            }
        }
        return inverse;
    }
}
