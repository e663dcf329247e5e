package org.gainful.stat.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.mixed.LinearMixedFit.Outcome;
import org.gainful.stat.mixed.LinearMixedFit.Variances;
import org.gainful.stat.mixed.VarianceProfile.At;
import org.gainful.stat.numeric.Roots;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.numeric.ThinQr;
import org.gainful.stat.regression.Clusters;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.ScaledColumns;

/**
 * Linear regression with a normal random intercept for each cluster, by restricted or ordinary maximum likelihood.
 *
 * <pre>  y = intercept + sum of coefficient times column + u + e,   u one a cluster, e one a row</pre>
 *
 * <p>The likelihood is profiled over the ratio of the two variances, and the roots of its derivative are bracketed over
 * all ratios from 1e-8 to 1e8, so that the highest of several maxima is found; a variance of 0 between clusters is a
 * proper result (Laird and Ware 1982; Bates et al. 2015, doi:10.18637/jss.v067.i01, whose conventions hold).
 */
public final class LinearMixedRegression {
    /** What is maximised. */
    public enum Likelihood {
        /** For variances without the bias of estimated coefficients. */
        RESTRICTED,
        /** For comparing models of different terms. */
        MAXIMUM
    }

    /** The logarithms of the ratios at the ends of the search, and the step between them. */
    private static final double WIDEST = 8 * 2.302585092994046;

    private static final int BRACKETS = 80;

    /** What rounding can make of a flat deviance near the lowest, and at the far end, where matrices nearly cancel. */
    private static final double FLAT = 1e-12;

    private static final double FLAT_AT_THE_END = 1e-4;

    private final Likelihood likelihood;

    private LinearMixedRegression(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    public static LinearMixedRegression by(Likelihood likelihood) {
        return new LinearMixedRegression(likelihood);
    }

    public Likelihood likelihood() {
        return likelihood;
    }

    /** Every row belongs to a cluster. */
    public LinearMixedFit fit(Design design, Clusters clusters) {
        Arguments.sameLength("clusters", design.rows(), clusters.rows());
        LinearFit ordinary = LinearRegression.leastSquares().fit(design);
        if (ordinary.residualStandardDeviation().orElse(0) == 0) {
            return LinearMixedFit.notEstimated(this, Outcome.NO_RESIDUALS, ordinary, clusters);
        }
        Projection projection = Projection.of(ordinary.design(), clusters);
        VarianceProfile profile = new VarianceProfile(projection.rows, projection.qr, projection.residuals, likelihood);
        if (!profile.hasPairs()) {
            return LinearMixedFit.notEstimated(this, Outcome.ONE_ROW_A_CLUSTER, ordinary, clusters);
        }
        return best(profile)
                .map(at -> result(at, profile, projection, ordinary, clusters))
                .orElseGet(() -> LinearMixedFit.notEstimated(this, Outcome.NO_VARIANCE_WITHIN, ordinary, clusters));
    }

    /**
     * The response, brought near 1 by a power of two, which is exact, in shares of the orthonormal columns and residuals.
     */
    private record Projection(ClusteredRows rows, ThinQr qr, double[] shares, double[] residuals, int exponent) {
        static Projection of(Design design, Clusters clusters) {
            double largest = 0;
            for (int i = 0; i < design.rows(); i++) {
                largest = Math.max(largest, Math.abs(design.response(i)));
            }
            int exponent = Math.getExponent(largest);
            double[] values = new double[design.rows()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.scalb(design.response(i), -exponent);
            }
            ClusteredRows rows = new ClusteredRows(design.withResponse(values), clusters);
            ThinQr qr = ThinQr.of(
                    IntStream.range(0, rows.size()).mapToObj(rows::column).toList());
            double[] shares = qr.project(rows.response());
            double[] residuals = rows.response().clone();
            for (int j = 0; j < shares.length; j++) {
                double[] column = qr.basis()[j];
                for (int i = 0; i < residuals.length; i++) {
                    residuals[i] -= shares[j] * column[i];
                }
            }
            return new Projection(rows, qr, shares, residuals, exponent);
        }
    }

    /** The ratio of the lowest deviance; empty where that falls on and on. */
    private static Optional<At> best(VarianceProfile profile) {
        At lowest = profile.at(0);
        double[] ratios = IntStream.rangeClosed(0, BRACKETS)
                .mapToDouble(k -> StrictMath.exp(-WIDEST + 2 * WIDEST * k / BRACKETS))
                .toArray();
        double[] slopes = Arrays.stream(ratios).map(profile::slope).toArray();
        for (int k = 1; k < ratios.length; k++) {
            if (slopes[k - 1] < 0 && slopes[k] >= 0) {
                OptionalDouble root = Roots.between(
                        StrictMath.log(ratios[k - 1]),
                        StrictMath.log(ratios[k]),
                        log -> profile.slope(StrictMath.exp(log)) * StrictMath.exp(log));
                At found = profile.at(StrictMath.exp(root.orElse(StrictMath.log(ratios[k]))));
                lowest = isBelow(profile.deviance(found), profile.deviance(lowest), FLAT) ? found : lowest;
            }
        }
        boolean falling = slopes[BRACKETS] < 0
                && isBelow(profile.deviance(profile.at(ratios[BRACKETS])), profile.deviance(lowest), FLAT_AT_THE_END);
        return falling || !(lowest.squares() > 0) ? Optional.empty() : Optional.of(lowest);
    }

    /** Beyond rounding: the deviance is flat where the terms span the clusters. */
    private static boolean isBelow(double deviance, double other, double slack) {
        return deviance < other - slack * (1 + Math.abs(other));
    }

    private LinearMixedFit result(
            At at, VarianceProfile profile, Projection projection, LinearFit ordinary, Clusters clusters) {
        double within = at.squares() / profile.divisor();
        double unit = Math.scalb(1.0, projection.exponent);
        ScaledColumns scaled = projection.rows.scaled();
        double[] shares = projection.shares.clone();
        for (int j = 0; j < shares.length; j++) {
            shares[j] += at.shift()[j];
        }
        double[][] covariance = covariance(at, projection.qr, within);
        double[] estimates = scaled.toOriginal(projection.qr.solve(shares));
        double[] errors = scaled.standardErrorsToOriginal(covariance);
        List<String> names = ordinary.design().coefficientNames();
        return new LinearMixedFit(
                this,
                at.ratio() > 0 ? Outcome.ESTIMATED : Outcome.NO_VARIANCE_BETWEEN,
                ordinary,
                clusters,
                IntStream.range(0, shares.length)
                        .mapToObj(j -> new Coefficient(names.get(j), estimates[j] * unit, errors[j] * unit))
                        .toList(),
                SymmetricMatrix.ofLower(names, times(scaled.covarianceToOriginal(covariance), unit)),
                Optional.of(new Variances(
                        Math.sqrt(at.ratio() * within) * unit,
                        Math.sqrt(within) * unit,
                        logLikelihood(at, profile, projection))),
                IntStream.range(0, clusters.count())
                        .mapToObj(cluster -> new RandomEffect(
                                clusters.names().get(cluster),
                                profile.effect(cluster, at) * unit,
                                Math.sqrt(profile.effectVariance(cluster, at) * within) * unit))
                        .toList());
    }

    /** In the units of the data. */
    private double logLikelihood(At at, VarianceProfile profile, Projection projection) {
        double own = -profile.deviance(at) / 2 - profile.divisor() * projection.exponent * StrictMath.log(2);
        return likelihood == Likelihood.MAXIMUM
                ? own
                : own - logDeterminant(projection.qr) - projection.rows.scaled().logScale();
    }

    private static double[][] times(double[][] covariance, double unit) {
        return Arrays.stream(covariance)
                .map(row -> Arrays.stream(row).map(value -> value * unit * unit).toArray())
                .toArray(double[][]::new);
    }

    /** s² inv(R) inv(A) inv(R'). */
    private static double[][] covariance(At at, ThinQr qr, double within) {
        int size = qr.rank();
        double[][] covariance = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = within;
            covariance[j] = qr.solve(at.root().solve(qr.solveTransposed(unit)));
        }
        return covariance;
    }

    /** log |det R|. */
    private static double logDeterminant(ThinQr qr) {
        double sum = 0;
        for (int j = 0; j < qr.rank(); j++) {
            sum += StrictMath.log(qr.pivot(j));
        }
        return sum;
    }
}
