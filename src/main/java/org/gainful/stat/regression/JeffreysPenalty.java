package org.gainful.stat.regression;

import java.util.Arrays;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
import org.gainful.stat.numeric.CrossProducts;

/**
 * The penalty log|I(b)| / 2 of Firth's method, I = X'WX = L L', in its derivatives.
 *
 * <p>With w = m p q, w' = w (1 - 2p) and w'' = w (1 - 6 p q) the derivatives of a row's weight in its linear predictor,
 * u = inv(L) x, and h = w |u|² the hat diagonal, the gradient and the second derivative are
 *
 * <pre>  g  = sum of h (1/2 - p) x
 *   P  = (sum of w'' |u|² x x' - K) / 2,   K(l, m) = trace(D(l) D(m)),   D(l) = sum of w' x(l) u u'.</pre>
 *
 * <p>The gradient costs about as much as the information. The second derivative costs as many times that as there are
 * columns, whatever the number of rows: differentiating |u|² would else pair every row with every other.
 *
 * <p>Firth (1993); Heinze and Schemper (2002) for the gradient; the second derivative by the chain rule.
 */
final class JeffreysPenalty {
    private final ScaledColumns columns;
    private final Trials trials;

    JeffreysPenalty(ScaledColumns columns, Trials trials) {
        this.columns = columns;
        this.trials = trials;
    }

    double[] gradient(double[] coefficients, Cholesky root) {
        return Chunks.sum(trials.rows(), (from, to) -> gradient(coefficients, root, from, to));
    }

    private double[] gradient(double[] coefficients, Cholesky root, int from, int to) {
        LogisticBlock block = new LogisticBlock(columns, trials);
        double[][] u = new double[columns.size()][block.rows];
        double[] length = new double[block.rows];
        double[] sums = new double[columns.size()];
        CrossProducts products = new CrossProducts(columns.size(), block.rows);
        for (int start = from; start < to; start += block.rows) {
            block.load(start, Math.min(start + block.rows, to));
            block.predict(coefficients);
            whiten(root.factor(), block.x, u, length);
            for (int i = 0; i < block.rows; i++) {
                length[i] *= block.weight[i] * (0.5 - block.probability[i]);
            }
            products.addVector(block.x, length);
        }
        products.writeVector(sums, 0);
        return sums;
    }

    double[][] hessian(double[] coefficients, Cholesky root) {
        int size = columns.size();
        int triangle = CrossProducts.triangleSize(size);
        double[] sums = Chunks.sum(trials.rows(), (from, to) -> hessian(coefficients, root, from, to));
        double[][] hessian = CrossProducts.symmetric(sums, 0, size);
        double[][][] d = new double[size][][];
        for (int l = 0; l < size; l++) {
            d[l] = CrossProducts.symmetric(sums, (l + 1) * triangle, size);
        }
        for (int l = 0; l < size; l++) {
            for (int m = 0; m <= l; m++) {
                hessian[l][m] = (hessian[l][m] - traceOfProduct(d[l], d[m])) / 2;
                hessian[m][l] = hessian[l][m];
            }
        }
        return hessian;
    }

    /** The triangle of the sum of w'' |u|² x x', then those of D(0), D(1) ... */
    private double[] hessian(double[] coefficients, Cholesky root, int from, int to) {
        int size = columns.size();
        LogisticBlock block = new LogisticBlock(columns, trials);
        double[][] u = new double[size][block.rows];
        double[] length = new double[block.rows];
        double[] slope = new double[block.rows];
        double[] weight = new double[block.rows];
        CrossProducts[] products = new CrossProducts[size + 1];
        for (int l = 0; l <= size; l++) {
            products[l] = new CrossProducts(size, block.rows);
        }
        for (int start = from; start < to; start += block.rows) {
            block.load(start, Math.min(start + block.rows, to));
            block.predict(coefficients);
            whiten(root.factor(), block.x, u, length);
            for (int i = 0; i < block.rows; i++) {
                double pq = block.probability[i] * block.complement[i];
                slope[i] = block.weight[i] * (block.complement[i] - block.probability[i]);
                weight[i] = block.weight[i] * (1 - 6 * pq) * length[i];
            }
            products[0].addTriangle(block.x, weight);
            for (int l = 0; l < size; l++) {
                for (int i = 0; i < block.rows; i++) {
                    weight[i] = slope[i] * block.x[l][i];
                }
                products[l + 1].addTriangle(u, weight);
            }
        }
        int triangle = CrossProducts.triangleSize(size);
        double[] sums = new double[(size + 1) * triangle];
        for (int l = 0; l <= size; l++) {
            products[l].writeTriangle(sums, l * triangle);
        }
        return sums;
    }

    private static double traceOfProduct(double[][] a, double[][] b) {
        double trace = 0;
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < a.length; k++) {
                trace += a[j][k] * b[j][k];
            }
        }
        return trace;
    }

    /** Solves L u = x for a block of rows by forward substitution, and sets the squared lengths of u. */
    static void whiten(double[][] factor, double[][] x, double[][] u, double[] length) {
        Arrays.fill(length, 0);
        for (int j = 0; j < factor.length; j++) {
            double[] target = u[j];
            System.arraycopy(x[j], 0, target, 0, target.length);
            int k = 0;
            for (; k + 1 < j; k += 2) {
                subtract(target, u[k], factor[j][k], u[k + 1], factor[j][k + 1]);
            }
            if (k < j) {
                subtract(target, u[k], factor[j][k], u[k], 0);
            }
            double perDiagonal = 1 / factor[j][j];
            for (int i = 0; i < target.length; i++) {
                target[i] *= perDiagonal;
                length[i] += target[i] * target[i];
            }
        }
    }

    private static void subtract(double[] target, double[] first, double a, double[] second, double b) {
        for (int i = 0; i < target.length; i++) {
            target[i] -= a * first[i] + b * second[i];
        }
    }
}
