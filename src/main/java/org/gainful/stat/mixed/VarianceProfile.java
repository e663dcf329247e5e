package org.gainful.stat.mixed;

import java.util.Arrays;
import org.gainful.stat.mixed.LinearMixedRegression.Likelihood;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.ThinQr;

/**
 * The likelihood of a random-intercept linear model as a function of the ratio r of the variance between clusters to
 * that within, all other parameters at their best.
 *
 * <p>With X = Q R, residuals e of ordinary least squares, and sums q and t of Q and e over a cluster of m rows,
 *
 * <pre>  c = r / (1 + m r),   A = Q' inv(V) Q = I - sum of c q q',   Q' inv(V) e = -sum of c q t,
 *  squares(r) = e'e - sum of c t² - b'A b,   b = inv(A) Q' inv(V) e</pre>
 *
 * <p>so that after one pass over the rows nothing depends on their number.
 */
final class VarianceProfile {
    private final Likelihood likelihood;
    private final int rows;
    private final double squares;
    private final double[] sizes;
    private final double[][] sums;
    private final double[] totals;

    /** The profile at one ratio: A factored, and how the best coefficients differ from those of least squares. */
    record At(double ratio, Cholesky root, double[] shift, double squares) {}

    VarianceProfile(ClusteredRows data, ThinQr qr, double[] residuals, Likelihood likelihood) {
        this.likelihood = likelihood;
        rows = data.rows();
        squares = Sums.dot(residuals, residuals);
        double[][] basis = qr.basis();
        sizes = new double[data.clusters()];
        sums = new double[data.clusters()][basis.length];
        totals = new double[data.clusters()];
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            sizes[cluster] = data.end(cluster) - data.start(cluster);
            for (int i = data.start(cluster); i < data.end(cluster); i++) {
                totals[cluster] += residuals[i];
                for (int j = 0; j < basis.length; j++) {
                    sums[cluster][j] += basis[j][i];
                }
            }
        }
    }

    int coefficients() {
        return sums[0].length;
    }

    /** The divisor of the squares: n, or n - k for restricted likelihood. */
    int divisor() {
        return likelihood == Likelihood.MAXIMUM ? rows : rows - coefficients();
    }

    private double weight(int cluster, double ratio) {
        return ratio / (1 + sizes[cluster] * ratio);
    }

    At at(double ratio) {
        int size = coefficients();
        double[][] a = new double[size][size];
        double[] right = new double[size];
        double left = squares;
        for (int j = 0; j < size; j++) {
            a[j][j] = 1;
        }
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            double weight = weight(cluster, ratio);
            double[] q = sums[cluster];
            for (int j = 0; j < size; j++) {
                right[j] -= weight * q[j] * totals[cluster];
                for (int k = 0; k <= j; k++) {
                    a[j][k] -= weight * q[j] * q[k];
                }
            }
            left -= weight * totals[cluster] * totals[cluster];
        }
        Cholesky root = Cholesky.of(a).orElseThrow();
        double[] shift = root.solve(right);
        return new At(ratio, root, shift, Math.max(0, left - Sums.dot(shift, right)));
    }

    /** What is left of a cluster's sum beside its mean and the coefficients. */
    double rest(int cluster, At at) {
        return totals[cluster] - Sums.dot(sums[cluster], at.shift);
    }

    /** The predicted difference of a cluster. */
    double effect(int cluster, At at) {
        return weight(cluster, at.ratio) * rest(cluster, at);
    }

    /** The variance of a cluster's difference given the data and all parameters, in units of that within. */
    double effectVariance(int cluster, At at) {
        return weight(cluster, at.ratio);
    }

    /** Minus twice the log-likelihood, with R of determinant 1. */
    double deviance(At at) {
        double sum = divisor() * (StrictMath.log(2 * Math.PI * at.squares / divisor()) + 1);
        for (double size : sizes) {
            sum += StrictMath.log1p(size * at.ratio);
        }
        return likelihood == Likelihood.MAXIMUM ? sum : sum + at.root.logDeterminant();
    }

    /** Its derivative by the ratio. */
    double slope(double ratio) {
        At at = at(ratio);
        double ofSquares = 0;
        double others = 0;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            double spread = 1 / (1 + sizes[cluster] * ratio);
            double rest = rest(cluster, at);
            ofSquares -= spread * spread * rest * rest;
            others += sizes[cluster] * spread;
            if (likelihood == Likelihood.RESTRICTED) {
                double[] q = sums[cluster];
                others -= spread * spread * Sums.dot(q, at.root.solve(q));
            }
        }
        return divisor() * ofSquares / at.squares + others;
    }

    /** Whether any cluster has more than one row; else the two variances cannot be told apart. */
    boolean hasPairs() {
        return Arrays.stream(sizes).anyMatch(size -> size > 1);
    }
}
