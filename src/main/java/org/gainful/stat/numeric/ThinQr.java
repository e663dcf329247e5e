package org.gainful.stat.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * X = Q R with as many orthonormal columns in Q as X has independent ones, and R upper triangular.
 *
 * <p>Built column by column, each projected on the earlier ones and, once more, on what rounding left: modified
 * Gram-Schmidt with one repetition, orthogonal to working precision (Giraud, Langou and Rozloznik 2005,
 * doi:10.1016/j.camwa.2005.08.009). A column of which less than a share is left is redundant and not taken.
 */
public final class ThinQr {
    private final List<double[]> basis = new ArrayList<>();
    private final List<double[]> factor = new ArrayList<>();
    private final double smallestShare;

    /** @param smallestShare of its length that must be left of a column */
    public ThinQr(double smallestShare) {
        this.smallestShare = smallestShare;
    }

    /** All columns whatever is left of them, so long as it is not 0. */
    public static ThinQr of(List<double[]> columns) {
        ThinQr qr = new ThinQr(0);
        columns.forEach(qr::add);
        return qr;
    }

    /** Takes a copy of the column, unless it is redundant. */
    public boolean add(double[] column) {
        double[] rest = column.clone();
        double before = length(rest);
        double[] shares = new double[basis.size() + 1];
        if (basis.size() < rest.length) {
            removeProjections(rest, shares);
            removeProjections(rest, shares);
        }
        double after = length(rest);
        if (basis.size() == rest.length || !(after > smallestShare * before)) {
            return false;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= after;
        }
        shares[basis.size()] = after;
        basis.add(rest);
        factor.add(shares);
        return true;
    }

    private void removeProjections(double[] rest, double[] shares) {
        for (int j = 0; j < basis.size(); j++) {
            double[] direction = basis.get(j);
            double share = Sums.dot(direction, rest);
            shares[j] += share;
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= share * direction[i];
            }
        }
    }

    private static double length(double[] values) {
        return Math.sqrt(Sums.dot(values, values));
    }

    /** Number of columns taken. */
    public int rank() {
        return basis.size();
    }

    /** The columns of Q; not to be changed. */
    public double[][] basis() {
        return basis.toArray(new double[0][]);
    }

    /** The diagonal of R: what was left of a column. */
    public double pivot(int j) {
        return factor.get(j)[j];
    }

    /** Q'y. */
    public double[] project(double[] y) {
        return Sums.times(basis(), y);
    }

    /** inv(R) v. */
    public double[] solve(double[] v) {
        double[] x = v.clone();
        for (int j = x.length - 1; j >= 0; j--) {
            double[] column = factor.get(j);
            x[j] /= column[j];
            for (int k = 0; k < j; k++) {
                x[k] -= column[k] * x[j];
            }
        }
        return x;
    }

    /** inv(R') v. */
    public double[] solveTransposed(double[] v) {
        double[] x = v.clone();
        for (int j = 0; j < x.length; j++) {
            double[] column = factor.get(j);
            for (int k = 0; k < j; k++) {
                x[j] -= column[k] * x[k];
            }
            x[j] /= column[j];
        }
        return x;
    }

    /** An upper bound of the ratio of the longest to the shortest stretch, |R| |inv(R)| in Frobenius' norm. */
    public double condition() {
        double forward = 0;
        double backward = 0;
        for (int j = 0; j < rank(); j++) {
            double[] unit = new double[rank()];
            unit[j] = 1;
            double[] inverse = solve(unit);
            forward += Sums.dot(factor.get(j), factor.get(j));
            backward += Sums.dot(inverse, inverse);
        }
        return Math.sqrt(forward * backward);
    }
}
