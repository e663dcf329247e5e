package org.gainful.stat.numeric;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Nodes t and weights w of Gauss and Hermite's quadrature, exact for polynomials up to degree 2n - 1.
 *
 * <pre>  integral of exp(-t²) f(t) dt = sum of w f(t)</pre>
 *
 * <p>Nodes are the eigenvalues of the tridiagonal matrix of the recurrence (Golub and Welsch 1969,
 * doi:10.1090/S0025-5718-69-99647-1), polished by Newton's method on the orthonormal Hermite function of degree n; a
 * weight is 1 / (sum of squared functions of lower degree), which keeps its digits however small it is.
 */
public final class GaussHermite {
    /** Beyond it the functions leave the range of a double. */
    public static final int MOST_POINTS = 500;

    private static final int POLISHING_STEPS = 3;

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    public static GaussHermite ofPoints(int points) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException("points must be 1 to %s, was %s".formatted(MOST_POINTS, points));
        }
        double[] nodes = eigenvalues(points);
        double[] weights = new double[points];
        for (int k = 0; k < points; k++) {
            double node = points % 2 == 1 && k == points / 2 ? 0 : nodes[k];
            for (int step = 0; step < POLISHING_STEPS && node != 0; step++) {
                double[] values = functions(node, points);
                node -= values[points] / (Math.sqrt(2.0 * points) * values[points - 1] - node * values[points]);
            }
            nodes[k] = node;
            double[] values = functions(node, points);
            double squares = 0;
            for (int degree = 0; degree < points; degree++) {
                squares += values[degree] * values[degree];
            }
            weights[k] = 1 / squares;
        }
        return new GaussHermite(nodes, weights);
    }

    private static double[] eigenvalues(int points) {
        if (points == 1) {
            return new double[1];
        }
        double[] secondary = new double[points - 1];
        for (int j = 1; j < points; j++) {
            secondary[j - 1] = Math.sqrt(j / 2.0);
        }
        double[] values = new EigenDecomposition(new double[points], secondary).getRealEigenvalues();
        return DoubleStream.of(values).sorted().toArray();
    }

    /** The orthonormal Hermite functions of degree 0 to {@code degree}. */
    private static double[] functions(double t, int degree) {
        double[] values = new double[degree + 1];
        values[0] = StrictMath.exp(-t * t / 2) / Math.sqrt(Math.sqrt(Math.PI));
        values[1] = Math.sqrt(2) * t * values[0];
        for (int j = 1; j < degree; j++) {
            values[j + 1] = t * Math.sqrt(2.0 / (j + 1)) * values[j] - Math.sqrt(j / (j + 1.0)) * values[j - 1];
        }
        return values;
    }

    public int points() {
        return nodes.length;
    }

    /** In ascending order. */
    public double node(int k) {
        return nodes[k];
    }

    /** w exp(t²): the weight of a function whose decline is not split off. */
    public double scaledWeight(int k) {
        return weights[k];
    }
}
