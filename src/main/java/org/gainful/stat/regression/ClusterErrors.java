package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.numeric.Sums;

/**
 * Standard errors that allow the rows of a cluster to depend on each other in any way (Liang and Zeger 1986,
 * doi:10.1093/biomet/73.1.13).
 *
 * <pre>  c · inv(X'WX) (sum over clusters of s s') inv(X'WX), s = D'W A r of the cluster</pre>
 *
 * <p>Residuals r are smaller than errors, the more so the fewer clusters there are; the constants differ in how they
 * make up for it. There are G clusters, n rows, k coefficients.
 *
 * <p>CR2 is the choice for few clusters. Its degrees of freedom are Satterthwaite's under the model's variances: a
 * coefficient that few clusters inform has few (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018,
 * doi:10.1080/07350015.2016.1247004). A coefficient that a single cluster determines has a sum of scores of 0 there
 * and no standard error: it is empty.
 *
 * <p>Cost in rows times squared coefficients, whatever the sizes of the clusters.
 */
public enum ClusterErrors {
    /** A = 1, c = 1; too small with few clusters. */
    CR0(Adjustment.NONE) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return 1;
        }
    },
    /** A = 1, c = G / (G - 1); Stata's for logistic models. */
    CR1(Adjustment.NONE) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return clusters / (clusters - 1);
        }
    },
    /** A = 1, c = G / (G - k); none where there are no more clusters than coefficients. */
    CR1P(Adjustment.NONE) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return clusters / (clusters - coefficients);
        }
    },
    /** A = 1, c = G (n - 1) / ((G - 1) (n - k)); Stata's for linear models. */
    CR1S(Adjustment.NONE) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return clusters * (rows - 1) / ((clusters - 1) * (rows - coefficients));
        }
    },
    /** A the symmetric root that makes the variance unbiased where the model's is right. */
    CR2(Adjustment.UNBIASED) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return 1;
        }
    },
    /** A = inv(I - H), nearly the jackknife over clusters. */
    CR3(Adjustment.JACKKNIFE) {
        @Override
        double scale(double clusters, double rows, double coefficients) {
            return 1;
        }
    };

    /** How the residuals of a cluster are adjusted. */
    enum Adjustment {
        NONE,
        UNBIASED,
        JACKKNIFE
    }

    private final Adjustment adjustment;

    ClusterErrors(Adjustment adjustment) {
        this.adjustment = adjustment;
    }

    abstract double scale(double clusters, double rows, double coefficients);

    public RobustErrors of(LinearFit fit, Clusters clusters) {
        return of(WorkingModel.of(fit), clusters.over(fit.observations()));
    }

    /** Without coefficients where nothing was estimated. */
    public RobustErrors of(LogisticFit fit, Clusters clusters) {
        clusters.over(fit.observations());
        return WorkingModel.of(fit).map(model -> of(model, clusters)).orElse(RobustErrors.none());
    }

    /** The same for other links. */
    public RobustErrors of(BinaryFit fit, Clusters clusters) {
        clusters.over(fit.observations());
        return WorkingModel.of(fit).map(model -> of(model, clusters)).orElse(RobustErrors.none());
    }

    private RobustErrors of(WorkingModel model, Clusters clusters) {
        double scale = scale(clusters.count(), model.rows(), model.size());
        boolean defined = scale > 0 && scale < Double.POSITIVE_INFINITY;
        List<ClusterScores> scores = new ArrayList<>();
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            scores.add(ClusterScores.of(model, clusters.rowsOf(cluster), adjustment));
        }
        double[][] meat = new double[model.size()][model.size()];
        scores.forEach(s -> s.addSquare(meat, scale));
        List<RobustCoefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < model.size(); j++) {
            double[] direction = model.direction(j);
            boolean known = defined && scores.stream().noneMatch(s -> s.determines(direction));
            coefficients.add(new RobustCoefficient(
                    model.terms().get(j),
                    model.estimate(j),
                    known ? OptionalDouble.of(model.standardError(meat, j)) : OptionalDouble.empty(),
                    known ? satterthwaite(scores, direction) : OptionalDouble.empty()));
        }
        return RobustErrors.of(model, coefficients, meat);
    }

    /**
     * (trace P)² / trace(P²), P the covariance of the clusters' scores along the direction under the model: P = diag(a)
     * - g'g with a the squared length of a cluster's adjusted rows and g their product with its rows.
     */
    private static OptionalDouble satterthwaite(List<ClusterScores> scores, double[] direction) {
        double trace = 0;
        double squares = 0;
        double[][] products = new double[direction.length][direction.length];
        for (ClusterScores score : scores) {
            double a = score.squaredLength(direction);
            double[] g = score.product(direction);
            double square = Sums.dot(g, g);
            trace += a - square;
            squares += a * a - 2 * a * square;
            for (int j = 0; j < g.length; j++) {
                for (int k = 0; k < g.length; k++) {
                    products[j][k] += g[j] * g[k];
                }
            }
        }
        for (double[] row : products) {
            squares += Sums.dot(row, row);
        }
        return trace > 0 && squares > 0 ? OptionalDouble.of(trace * trace / squares) : OptionalDouble.empty();
    }
}
