package org.gainful.stat.mixed;

import java.util.Arrays;
import org.gainful.stat.numeric.GaussHermite;

/**
 * What one cluster adds to the likelihood of a random-intercept logistic model, with its exact derivative.
 *
 * <pre>  g(u) = log-likelihood of the rows at log odds x'b + s u, less u²/2
 *  l = log of (1 / sqrt(2 pi)) integral of exp g(u) du</pre>
 *
 * <p>The nodes are centred at the mode m of g and spread by t = (-g''(m))^(-1/2) (Liu and Pierce 1994,
 * doi:10.1093/biomet/81.3.624; Pinheiro and Bates 1995). With one node this is Laplace's approximation. The score is
 * the derivative of the approximation itself: the nodes move with b and s.
 */
final class ClusterIntegral {
    private static final int MOST_STEPS = 100;

    private final ClusteredRows rows;
    private final GaussHermite rule;
    private final int start;
    private final int end;
    private final double[] coefficients;
    private final double sd;

    private final LogisticRows here;
    private final double[] fixed;
    private final double[][] residuals;
    private final double[][] weights;
    private final double[] share;
    private final double[] node;

    private double mode;
    private double spread;
    private double value;

    /** @param point the coefficients of scaled columns, then the standard deviation */
    ClusterIntegral(ClusteredRows rows, int cluster, GaussHermite rule, double[] point) {
        this.rows = rows;
        this.rule = rule;
        this.start = rows.start(cluster);
        this.end = rows.end(cluster);
        this.coefficients = Arrays.copyOf(point, point.length - 1);
        this.sd = point[point.length - 1];
        int size = end - start;
        here = new LogisticRows(size);
        fixed = new double[size];
        residuals = new double[rule.points()][];
        weights = new double[rule.points()][];
        share = new double[rule.points()];
        node = new double[rule.points()];
        integrate();
    }

    /** The mode of u. */
    double mode() {
        return mode;
    }

    /** The standard deviation of the normal curve that touches the integrand at its mode. */
    double spread() {
        return spread;
    }

    double value() {
        return value;
    }

    private void integrate() {
        for (int j = 0; j < coefficients.length; j++) {
            double[] column = rows.column(j);
            for (int i = 0; i < fixed.length; i++) {
                fixed[i] += coefficients[j] * column[start + i];
            }
        }
        findMode();
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < node.length; k++) {
            node[k] = mode + Math.sqrt(2) * spread * rule.node(k);
            predict(node[k]);
            residuals[k] = here.residual.clone();
            weights[k] = here.weight.clone();
            share[k] = here.logLikelihood() - node[k] * node[k] / 2 + StrictMath.log(rule.scaledWeight(k));
            largest = Math.max(largest, share[k]);
        }
        double total = 0;
        for (int k = 0; k < share.length; k++) {
            share[k] = StrictMath.exp(share[k] - largest);
            total += share[k];
        }
        for (int k = 0; k < share.length; k++) {
            share[k] /= total;
        }
        value = largest + StrictMath.log(total) + StrictMath.log(spread / Math.sqrt(Math.PI));
    }

    private void predict(double u) {
        here.predict(fixed, sd * u, rows.response(), start);
    }

    /** Newton's method on g', which falls everywhere, kept between ends where it has different signs. */
    private void findMode() {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double u = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            predict(u);
            double slope = sd * LogisticRows.sum(here.residual) - u;
            double fall = 1 + sd * sd * LogisticRows.sum(here.weight);
            spread = 1 / Math.sqrt(fall);
            mode = u;
            if (slope > 0) {
                low = u;
            } else {
                high = u;
            }
            double next = u + slope / fall;
            u = next > low && next < high || Double.isInfinite(low) || Double.isInfinite(high)
                    ? next
                    : low + (high - low) / 2;
            if (Math.abs(u - mode) <= 4 * Math.ulp(Math.abs(mode) + 1)) {
                return;
            }
        }
    }

    /** Adds the derivative by the coefficients and the standard deviation. */
    void addScore(double[] score) {
        predict(mode);
        double t = spread;
        double residual = LogisticRows.sum(here.residual);
        double weight = LogisticRows.sum(here.weight);
        double third = LogisticRows.sum(here.third);
        double[] byMode = new double[2];
        double direct = 0;
        for (int k = 0; k < node.length; k++) {
            double total = LogisticRows.sum(residuals[k]);
            double slope = share[k] * (sd * total - node[k]);
            byMode[0] += slope;
            byMode[1] += slope * Math.sqrt(2) * rule.node(k);
            direct += share[k] * node[k] * total;
        }
        double bySpread = byMode[1] + 1 / t;
        double modeBySd = t * t * (residual - sd * mode * weight);
        double curveBySd = -2 * sd * weight + sd * sd * (mode + sd * modeBySd) * third;
        score[coefficients.length] += direct + byMode[0] * modeBySd + bySpread * t * t * t / 2 * curveBySd;
        double[] mixed = mixedResiduals();
        double ofWeight = -t * t * sd;
        double half = bySpread * t * t * t / 2;
        for (int j = 0; j < coefficients.length; j++) {
            double[] column = rows.column(j);
            double ofResiduals = 0;
            double ofWeights = 0;
            double ofThirds = 0;
            for (int i = 0; i < mixed.length; i++) {
                double x = column[start + i];
                ofResiduals += mixed[i] * x;
                ofWeights += here.weight[i] * x;
                ofThirds += here.third[i] * x;
            }
            double modeBy = ofWeight * ofWeights;
            double curveBy = sd * sd * (ofThirds + sd * modeBy * third);
            score[j] += ofResiduals + byMode[0] * modeBy + half * curveBy;
        }
    }

    private double[] mixedResiduals() {
        double[] mixed = new double[fixed.length];
        for (int k = 0; k < share.length; k++) {
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += share[k] * residuals[k][i];
            }
        }
        return mixed;
    }

    /** Adds the mean over u of the information that rows would give if u were known. */
    void addCompleteInformation(double[][] information) {
        double[][] moments = new double[3][fixed.length];
        for (int k = 0; k < share.length; k++) {
            for (int i = 0; i < fixed.length; i++) {
                double weight = share[k] * weights[k][i];
                moments[0][i] += weight;
                moments[1][i] += weight * node[k];
                moments[2][i] += weight * node[k] * node[k];
            }
        }
        int last = coefficients.length;
        information[last][last] += LogisticRows.sum(moments[2]);
        for (int j = 0; j < last; j++) {
            double[] x = rows.column(j);
            for (int k = 0; k <= j; k++) {
                double[] other = rows.column(k);
                double sum = 0;
                for (int i = 0; i < fixed.length; i++) {
                    sum += moments[0][i] * x[start + i] * other[start + i];
                }
                information[j][k] += sum;
            }
            for (int i = 0; i < fixed.length; i++) {
                information[last][j] += moments[1][i] * x[start + i];
            }
        }
    }

    /** Adds the covariance over u of the score that rows would give if u were known: what not knowing it costs. */
    void addLostInformation(double[][] lost) {
        int size = coefficients.length + 1;
        double[][] scores = new double[share.length][size];
        double[] mean = new double[size];
        for (int k = 0; k < share.length; k++) {
            scores[k][size - 1] = node[k] * LogisticRows.sum(residuals[k]);
            for (int j = 0; j < size - 1; j++) {
                double[] x = rows.column(j);
                for (int i = 0; i < fixed.length; i++) {
                    scores[k][j] += residuals[k][i] * x[start + i];
                }
            }
            for (int j = 0; j < size; j++) {
                mean[j] += share[k] * scores[k][j];
            }
        }
        for (int k = 0; k < share.length; k++) {
            for (int j = 0; j < size; j++) {
                for (int l = 0; l <= j; l++) {
                    lost[j][l] += share[k] * (scores[k][j] - mean[j]) * (scores[k][l] - mean[l]);
                }
            }
        }
    }
}
