package org.gainful.stat.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.Convergence;
import org.gainful.stat.mixed.MarginalLikelihood.Evaluation;
import org.gainful.stat.mixed.MixedLogisticFit.Outcome;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.GaussHermite;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ScaledColumns;

/**
 * Logistic regression with a normal random intercept for each cluster.
 *
 * <pre>  log odds = intercept + sum of coefficient times column + s u,   u standard normal, one a cluster</pre>
 *
 * <p>Maximum likelihood; the integral over u is taken by adaptive Gauss-Hermite quadrature of any number of points.
 * One point is Laplace's approximation, badly biased where clusters are small and s is large; the default of 15 is
 * exact to many digits for the services of an evaluation.
 *
 * <p>The likelihood depends on s only through s², so that s = 0 is always a stationary point, and where it is the
 * maximum, the search ends there: no variation between clusters beyond chance, a proper result.
 *
 * <p>Wald intervals count the clusters as many: with six, that of a predictor of clusters covers 91 % where it should
 * cover 95 %, that of a predictor of the cases 95 %. With few clusters take {@link
 * org.gainful.stat.regression.ClusterErrors#CR2} for a predictor of clusters.
 *
 * <p>Newton's method with step-halving from the ordinary fit. Standard errors come from the second derivative of the
 * approximated likelihood by coefficients and s together.
 */
public final class MixedLogisticRegression {
    private static final int DEFAULT_POINTS = 15;
    private static final double DEFAULT_LEVEL = 0.95;
    private static final double FIRST_STANDARD_DEVIATION = 0.5;

    /** Below it the likelihood cannot be told from that of 0: it changes with the square. */
    private static final double SMALLEST_STANDARD_DEVIATION = 1e-6;

    private final int points;
    private final double level;

    private MixedLogisticRegression(int points, double level) {
        this.points = points;
        this.level = level;
    }

    /** Fifteen points, intervals of level 0.95. */
    public static MixedLogisticRegression withDefaults() {
        return new MixedLogisticRegression(DEFAULT_POINTS, DEFAULT_LEVEL);
    }

    /** Any number of points from 1 to {@value GaussHermite#MOST_POINTS}. */
    public MixedLogisticRegression withPoints(int newPoints) {
        GaussHermite.ofPoints(newPoints);
        return new MixedLogisticRegression(newPoints, level);
    }

    public MixedLogisticRegression withLevel(double newLevel) {
        return new MixedLogisticRegression(points, Arguments.level(newLevel));
    }

    public int points() {
        return points;
    }

    public double level() {
        return level;
    }

    /** Fits the design, whose response must be 0 or 1; every row belongs to a cluster. */
    public MixedLogisticFit fit(Design design, Clusters clusters) {
        Arguments.sameLength("clusters", design.rows(), clusters.rows());
        LogisticFit ordinary = LogisticRegression.maximumLikelihood().fit(design);
        if (!ordinary.estimated()) {
            return notEstimated(Outcome.NO_ORDINARY_FIT, ordinary, clusters, ordinary.convergence());
        }
        ClusteredRows rows = new ClusteredRows(ordinary.design(), clusters);
        if (IntStream.range(0, rows.clusters()).noneMatch(rows::hasBoth)) {
            return notEstimated(Outcome.ALL_CLUSTERS_UNIFORM, ordinary, clusters, Convergence.notTried());
        }
        MarginalLikelihood likelihood = new MarginalLikelihood(rows, GaussHermite.ofPoints(points));
        double[] start = Arrays.copyOf(
                rows.scaled()
                        .toScaled(ordinary.coefficients().stream()
                                .mapToDouble(Coefficient::estimate)
                                .toArray()),
                rows.size() + 1);
        start[rows.size()] = FIRST_STANDARD_DEVIATION;
        boolean[] all = new boolean[start.length];
        Arrays.fill(all, true);
        Optional<Maximum<Evaluation>> maximum = new Newton<>(likelihood).maximise(start, all);
        return maximum.map(found -> result(found, likelihood, rows, ordinary, clusters))
                .orElseGet(() -> notEstimated(Outcome.NOT_CONVERGED, ordinary, clusters, Convergence.notTried()));
    }

    private MixedLogisticFit result(
            Maximum<Evaluation> found,
            MarginalLikelihood likelihood,
            ClusteredRows rows,
            LogisticFit ordinary,
            Clusters clusters) {
        int size = rows.size();
        double sd = Math.abs(found.coefficients()[size]);
        if (sd < SMALLEST_STANDARD_DEVIATION) {
            return MixedLogisticFit.withoutVariance(this, ordinary, clusters, found.convergence());
        }
        Optional<double[][]> covariance =
                Cholesky.of(likelihood.differences(found.point())).map(Cholesky::inverse);
        if (!found.convergence().reached() || covariance.isEmpty()) {
            return notEstimated(Outcome.NOT_CONVERGED, ordinary, clusters, found.convergence());
        }
        ScaledColumns scaled = rows.scaled();
        double[] estimates = scaled.toOriginal(Arrays.copyOf(found.coefficients(), size));
        double[][] ofCoefficients = block(covariance.get(), size);
        double[] errors = scaled.standardErrorsToOriginal(ofCoefficients);
        List<String> names = ordinary.design().coefficientNames();
        double[][] matrix = scaled.covarianceToOriginal(ofCoefficients);
        return new MixedLogisticFit(
                this,
                Outcome.ESTIMATED,
                found.convergence(),
                ordinary,
                clusters,
                IntStream.range(0, size)
                        .mapToObj(j -> new Coefficient(names.get(j), estimates[j], errors[j]))
                        .toList(),
                SymmetricMatrix.ofLower(names, matrix),
                Optional.of(new MixedLogisticFit.Between(
                        sd,
                        Math.sqrt(covariance.get()[size][size]),
                        found.point().objective())),
                effects(found.coefficients(), rows, clusters));
    }

    private static double[][] block(double[][] matrix, int size) {
        return Arrays.stream(matrix)
                .limit(size)
                .map(row -> Arrays.copyOf(row, size))
                .toArray(double[][]::new);
    }

    private List<RandomEffect> effects(double[] point, ClusteredRows rows, Clusters clusters) {
        double sd = point[rows.size()];
        GaussHermite one = GaussHermite.ofPoints(1);
        return IntStream.range(0, rows.clusters())
                .mapToObj(cluster -> {
                    ClusterIntegral integral = new ClusterIntegral(rows, cluster, one, point);
                    return new RandomEffect(
                            clusters.names().get(cluster), sd * integral.mode(), Math.abs(sd) * integral.spread());
                })
                .toList();
    }

    private MixedLogisticFit notEstimated(
            Outcome outcome, LogisticFit ordinary, Clusters clusters, Convergence convergence) {
        return MixedLogisticFit.notEstimated(this, outcome, ordinary, clusters, convergence);
    }
}
