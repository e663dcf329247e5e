package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.gainful.stat.numeric.InverseRoot;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.ThinQr;
import org.gainful.stat.regression.ClusterErrors.Adjustment;

/**
 * What one cluster adds to the score of a model, its residuals adjusted.
 *
 * <p>In terms of the cluster's rows Q of the orthonormal basis, their standardised residuals e and the variances V of
 * its responses:
 *
 * <pre>  none       Z = Q
 *  jackknife  Z = inv(I - QQ') Q
 *  unbiased   Z = V G^(-1/2) Q, G = V (I - QQ') V; where all variances are equal, (I - QQ')^(-1/2) Q
 *  score      Z'e</pre>
 *
 * <p>Where I - QQ' is singular the cluster alone determines some direction; its inverse is taken on the rest.
 */
final class ClusterScores {
    /** An eigenvalue of Q'Q nearer to 1 cannot be told from it. */
    private static final double LARGEST_SHARE = 1 - 1e-10;

    /** A direction this near to orthogonal is. */
    private static final double SMALLEST_COSINE = 1e-7;

    private final double[] score;
    private final double[][] squares;
    private final double[][] products;
    private final List<double[]> determined;

    private ClusterScores(double[][] rows, double[][] adjusted, double[] residuals, List<double[]> determined) {
        this.score = Sums.times(adjusted, residuals);
        this.squares = cross(adjusted, adjusted);
        this.products = cross(rows, adjusted);
        this.determined = determined;
    }

    static ClusterScores of(WorkingModel model, int[] rows, Adjustment adjustment) {
        double[][] q = new double[model.size()][];
        for (int j = 0; j < q.length; j++) {
            q[j] = pick(model.basis()[j], rows);
        }
        EigenDecomposition spectrum = spectrum(q);
        List<double[]> determined = determined(spectrum);
        double[] variances = pick(model.variances(), rows);
        double[][] adjusted =
                switch (adjustment) {
                    case NONE -> q;
                    case JACKKNIFE -> powered(q, spectrum, -1);
                    case UNBIASED ->
                        equal(variances) ? powered(q, spectrum, -0.5) : unbiased(q, variances, spectrum, determined);
                };
        return new ClusterScores(q, adjusted, pick(model.residuals(), rows), determined);
    }

    private static EigenDecomposition spectrum(double[][] q) {
        return new EigenDecomposition(new Array2DRowRealMatrix(cross(q, q), false));
    }

    /** The directions that rows q of an orthonormal basis have to themselves. */
    private static List<double[]> determined(EigenDecomposition spectrum) {
        double[] shares = spectrum.getRealEigenvalues();
        List<double[]> determined = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            if (shares[j] > LARGEST_SHARE) {
                determined.add(spectrum.getEigenvector(j).toArray());
            }
        }
        return determined;
    }

    /** Whether a coefficient could not be estimated without these rows of an orthonormal basis. */
    static boolean determine(double[][] basis, int[] rows, double[] direction) {
        double[][] q = new double[basis.length][];
        for (int j = 0; j < q.length; j++) {
            q[j] = pick(basis[j], rows);
        }
        return touches(determined(spectrum(q)), direction);
    }

    private static boolean touches(List<double[]> vectors, double[] direction) {
        double length = Math.sqrt(Sums.dot(direction, direction));
        return vectors.stream().anyMatch(v -> Math.abs(Sums.dot(v, direction)) > SMALLEST_COSINE * length);
    }

    /** (I - QQ')^power Q, by the spectrum of Q'Q. */
    private static double[][] powered(double[][] q, EigenDecomposition spectrum, double power) {
        double[] shares = spectrum.getRealEigenvalues();
        double[][] result = new double[q.length][q[0].length];
        for (int v = 0; v < shares.length; v++) {
            if (shares[v] > LARGEST_SHARE) {
                continue;
            }
            double[] vector = spectrum.getEigenvector(v).toArray();
            double[] image = combine(q, vector);
            double factor = StrictMath.pow(1 - Math.max(0, shares[v]), power);
            for (int j = 0; j < result.length; j++) {
                addTo(result[j], factor * vector[j], image);
            }
        }
        return result;
    }

    private static double[][] unbiased(
            double[][] q, double[] variances, EigenDecomposition spectrum, List<double[]> determined) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double variance : variances) {
            least = Math.min(least, variance);
            most = Math.max(most, variance);
        }
        double largestShare = 0;
        for (double share : spectrum.getRealEigenvalues()) {
            largestShare = share > LARGEST_SHARE ? largestShare : Math.max(largestShare, share);
        }
        double[][] nullSpace = nullSpace(q, variances, determined);
        double[][] right = without(nullSpace, q);
        double[][] root = new InverseRoot(variances, q).times(right, least * least * (1 - largestShare), most * most);
        double[][] adjusted = without(nullSpace, root);
        for (double[] column : adjusted) {
            for (int i = 0; i < column.length; i++) {
                column[i] *= variances[i];
            }
        }
        return adjusted;
    }

    /** The null space of G is that of I - QQ' divided by V; made orthonormal. */
    private static double[][] nullSpace(double[][] q, double[] variances, List<double[]> determined) {
        List<double[]> columns = new ArrayList<>();
        for (double[] vector : determined) {
            double[] image = combine(q, vector);
            for (int i = 0; i < image.length; i++) {
                image[i] /= variances[i];
            }
            columns.add(image);
        }
        return ThinQr.of(columns).basis();
    }

    private static double[][] without(double[][] nullSpace, double[][] columns) {
        double[][] rest = new double[columns.length][];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = columns[j].clone();
            for (double[] direction : nullSpace) {
                addTo(rest[j], -Sums.dot(direction, rest[j]), direction);
            }
        }
        return rest;
    }

    private static boolean equal(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static double[] combine(double[][] columns, double[] shares) {
        double[] sum = new double[columns[0].length];
        for (int j = 0; j < shares.length; j++) {
            addTo(sum, shares[j], columns[j]);
        }
        return sum;
    }

    private static void addTo(double[] sum, double factor, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    private static double[][] cross(double[][] a, double[][] b) {
        double[][] products = new double[a.length][];
        for (int j = 0; j < products.length; j++) {
            products[j] = Sums.times(b, a[j]);
        }
        return products;
    }

    void addSquare(double[][] meat, double scale) {
        for (int j = 0; j < meat.length; j++) {
            addTo(meat[j], scale * score[j], score);
        }
    }

    /** Whether the coefficient along a direction would not be estimable without this cluster. */
    boolean determines(double[] direction) {
        return touches(determined, direction);
    }

    double squaredLength(double[] direction) {
        return Sums.dot(direction, Sums.times(squares, direction));
    }

    double[] product(double[] direction) {
        return Sums.times(products, direction);
    }
}
