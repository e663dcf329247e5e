package org.gainful.stat.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * Pearson residuals r and rows d = sqrt(p (1 - p)) x of a logistic model, added up over clusters whose rows have the
 * correlation alpha.
 *
 * <p>For a cluster of m rows, with c = alpha / (1 + (m - 1) alpha) and sums over its rows,
 *
 * <pre>  D' inv(R) r = (sum d r - c sum d sum r) / (1 - alpha)</pre>
 */
final class ClusteredResiduals {
    private final Clusters clusters;
    private final List<String> terms;
    private final ScaledColumns scaled;
    private final double[][] x;
    private final double[] response;
    private final double[][] d;
    private final double[] r;
    private double[] coefficients;

    ClusteredResiduals(Design design, Clusters clusters) {
        this.clusters = clusters;
        this.terms = design.coefficientNames();
        this.response = design.response();
        this.scaled = ScaledColumns.of(design, ScaledColumns.Origin.MEAN);
        this.x = scaled.columns();
        this.d = new double[x.length][response.length];
        this.r = new double[response.length];
    }

    ScaledColumns scaled() {
        return scaled;
    }

    void moveTo(double[] b) {
        coefficients = b;
        for (int i = 0; i < r.length; i++) {
            double half = 0;
            for (int j = 0; j < b.length; j++) {
                half += b[j] * x[j][i] / 2;
            }
            double deviation = 1 / (2 * StrictMath.cosh(half));
            r[i] = response[i] == 1 ? StrictMath.exp(-half) : -StrictMath.exp(half);
            for (int j = 0; j < b.length; j++) {
                d[j][i] = deviation * x[j][i];
            }
        }
    }

    double scale() {
        double sum = 0;
        for (double residual : r) {
            sum += residual * residual;
        }
        return sum / r.length;
    }

    /** 0 where no cluster has two rows. */
    double exchangeableCorrelation() {
        double products = 0;
        double pairs = 0;
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            double sum = 0;
            double squares = 0;
            for (int i : clusters.rowsOf(cluster)) {
                sum += r[i];
                squares += r[i] * r[i];
            }
            products += (sum * sum - squares) / 2;
            pairs += clusters.sizeOf(cluster) * (clusters.sizeOf(cluster) - 1.0) / 2;
        }
        return pairs == 0 ? 0 : products / pairs / scale();
    }

    /** Whether clusters of these sizes can have it: their correlation matrices are positive definite. */
    boolean isCorrelation(double alpha) {
        int largest =
                IntStream.range(0, clusters.count()).map(clusters::sizeOf).max().orElse(1);
        return alpha < 1 && 1 + (largest - 1) * alpha > 0;
    }

    private double shared(int cluster, double alpha) {
        return alpha / (1 + (clusters.sizeOf(cluster) - 1) * alpha);
    }

    private double[] score(int cluster, double alpha) {
        double shared = shared(cluster, alpha);
        double total = 0;
        for (int i : clusters.rowsOf(cluster)) {
            total += r[i];
        }
        double[] score = new double[d.length];
        for (int j = 0; j < score.length; j++) {
            double products = 0;
            double sum = 0;
            for (int i : clusters.rowsOf(cluster)) {
                products += d[j][i] * r[i];
                sum += d[j][i];
            }
            score[j] = (products - shared * sum * total) / (1 - alpha);
        }
        return score;
    }

    double[] score(double alpha) {
        double[] score = new double[d.length];
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            double[] part = score(cluster, alpha);
            for (int j = 0; j < score.length; j++) {
                score[j] += part[j];
            }
        }
        return score;
    }

    private double[][] information(double alpha) {
        double[][] information = new double[d.length][d.length];
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            int[] rows = clusters.rowsOf(cluster);
            double shared = shared(cluster, alpha);
            double[] sums = new double[d.length];
            for (int j = 0; j < sums.length; j++) {
                for (int i : rows) {
                    sums[j] += d[j][i];
                }
                for (int k = 0; k <= j; k++) {
                    double products = 0;
                    for (int i : rows) {
                        products += d[j][i] * d[k][i];
                    }
                    information[j][k] += (products - shared * sums[j] * sums[k]) / (1 - alpha);
                }
            }
        }
        return information;
    }

    /** Fisher's step; empty where the information is singular. */
    Optional<double[]> step(double alpha) {
        return Cholesky.of(information(alpha)).map(root -> root.solve(score(alpha)));
    }

    /** inv(I) (sum of s s') inv(I) of the clusters' scores s; none where the information is singular. */
    RobustErrors errors(double alpha) {
        return Cholesky.of(information(alpha)).map(root -> errors(root, alpha)).orElse(RobustErrors.none());
    }

    private RobustErrors errors(Cholesky root, double alpha) {
        double[][] covariance = new double[d.length][d.length];
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            double[] influence = root.solve(score(cluster, alpha));
            for (int j = 0; j < influence.length; j++) {
                for (int k = 0; k < influence.length; k++) {
                    covariance[j][k] += influence[j] * influence[k];
                }
            }
        }
        double[] estimates = scaled.toOriginal(coefficients);
        double[] errors = scaled.standardErrorsToOriginal(covariance);
        boolean known = clusters.count() > 1;
        List<RobustCoefficient> found = IntStream.range(0, estimates.length)
                .mapToObj(j -> new RobustCoefficient(
                        terms.get(j),
                        estimates[j],
                        known ? OptionalDouble.of(errors[j]) : OptionalDouble.empty(),
                        OptionalDouble.empty()))
                .toList();
        return new RobustErrors(
                found,
                known
                        ? Optional.of(SymmetricMatrix.ofLower(terms, scaled.covarianceToOriginal(covariance)))
                        : Optional.empty());
    }
}
