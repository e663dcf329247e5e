package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.Aliasing;
import org.gainful.stat.regression.ScaledColumns;
import org.gainful.stat.survival.AcceleratedFit.Status;
import org.gainful.stat.survival.AcceleratedLikelihood.Evaluation;

/**
 * Accelerated failure time: log time = x'b + scale times an error of a known distribution, some times censored.
 *
 * <p>exp(b) is the ratio of times for one unit more. Times must be above 0. By maximum likelihood; redundant columns are
 * dropped and named. Where the likelihood has no maximum, as where a group has no events, the result says so (Kalbfleisch
 * and Prentice 2002, chapter 3).
 *
 * <p>Newton's steps on standardised columns and log times; standard errors from the observed information.
 */
public final class AcceleratedFailure {
    private static final double DEFAULT_LEVEL = 0.95;

    /**
     * Along a direction without maximum the information dies away and standard errors of standardised columns grow past
     * this; an estimate, of columns that are not redundant, stays far below.
     */
    private static final double LARGEST_ERROR = 1e6;

    private final LifetimeDistribution distribution;
    private final double level;

    private AcceleratedFailure(LifetimeDistribution distribution, double level) {
        this.distribution = distribution;
        this.level = level;
    }

    /** Intervals of level 0.95. */
    public static AcceleratedFailure of(LifetimeDistribution distribution) {
        return new AcceleratedFailure(distribution, DEFAULT_LEVEL);
    }

    public AcceleratedFailure withLevel(double newLevel) {
        return new AcceleratedFailure(distribution, Arguments.level(newLevel));
    }

    public LifetimeDistribution distribution() {
        return distribution;
    }

    public double level() {
        return level;
    }

    /** Fits a design without strata. */
    public AcceleratedFit fit(SurvivalDesign design) {
        if (IntStream.range(0, design.rows()).anyMatch(row -> design.stratum(row) != 0)) {
            throw new IllegalArgumentException("design must have no strata, was stratified");
        }
        List<String> redundant = Aliasing.of(design.covariates()).redundantTerms();
        SurvivalDesign independent = design.without(redundant);
        if (design.followUp().events() == 0) {
            return AcceleratedFit.notEstimated(this, independent, redundant, Status.NO_EVENTS);
        }
        if (IntStream.range(0, design.rows()).anyMatch(row -> design.followUp().time(row) == 0)) {
            return AcceleratedFit.notEstimated(this, independent, redundant, Status.TIME_ZERO);
        }
        return new Fitting(this, independent, redundant).fit();
    }

    /** One fit: log times of mean m and spread s. */
    private static final class Fitting {
        private final AcceleratedFailure method;
        private final SurvivalDesign design;
        private final List<String> redundant;
        private final ScaledColumns scaled;
        private final double mean;
        private final double spread;
        private final Newton<Evaluation> newton;
        private final double constant;
        private final int last;

        Fitting(AcceleratedFailure method, SurvivalDesign design, List<String> redundant) {
            this.method = method;
            this.design = design;
            this.redundant = redundant;
            FollowUp followUp = design.followUp();
            double[] y = IntStream.range(0, design.rows())
                    .mapToDouble(row -> StrictMath.log(followUp.time(row)))
                    .toArray();
            mean = Sums.mean(y);
            double deviation = Math.sqrt(Sums.squaredDeviations(y, mean) / y.length);
            spread = deviation > 0 ? deviation : 1;
            double jacobian = 0;
            for (int row = 0; row < y.length; row++) {
                jacobian -= followUp.event(row) ? y[row] + StrictMath.log(spread) : 0;
                y[row] = (y[row] - mean) / spread;
            }
            constant = jacobian;
            scaled = ScaledColumns.of(design.covariates(), ScaledColumns.Origin.MEAN);
            newton = new Newton<>(new AcceleratedLikelihood(method.distribution, followUp, y, scaled.columns()));
            last = scaled.size();
        }

        AcceleratedFit fit() {
            boolean[] free = new boolean[last + 1];
            Arrays.fill(free, true);
            free[last] = method.distribution != LifetimeDistribution.EXPONENTIAL;
            boolean[] nothing = free.clone();
            Arrays.fill(nothing, 1, last, false);
            Optional<Maximum<Evaluation>> alone = maximum(nothing);
            Optional<Maximum<Evaluation>> full = maximum(free);
            Optional<double[][]> covariance = full.flatMap(found -> covariance(found.point(), free));
            return alone.isPresent() && covariance.isPresent()
                    ? result(full.get(), alone.get(), covariance.get())
                    : AcceleratedFit.notEstimated(method, design, redundant, Status.NO_MAXIMUM);
        }

        private Optional<Maximum<Evaluation>> maximum(boolean[] free) {
            double[] start = new double[last + 1];
            start[last] = free[last] ? 1 : spread;
            return newton.maximise(start, free)
                    .filter(found -> found.convergence().reached());
        }

        /** Of the coefficients and the slope; that of a slope that is held is 0. */
        private Optional<double[][]> covariance(Evaluation point, boolean[] free) {
            double[][] information = point.information();
            if (!free[last]) {
                Arrays.fill(information[last], 0);
                for (double[] row : information) {
                    row[last] = 0;
                }
                information[last][last] = 1;
            }
            return Cholesky.of(information)
                    .map(Cholesky::inverse)
                    .filter(inverse ->
                            IntStream.range(0, inverse.length).allMatch(j -> Math.sqrt(inverse[j][j]) < LARGEST_ERROR))
                    .map(inverse -> {
                        inverse[last][last] = free[last] ? inverse[last][last] : 0;
                        return inverse;
                    });
        }

        private AcceleratedFit result(Maximum<Evaluation> full, Maximum<Evaluation> alone, double[][] covariance) {
            double[] found = full.coefficients();
            double slope = found[last];
            double scale = spread / slope;
            double[] onLogTime = new double[last];
            for (int j = 0; j < last; j++) {
                onLogTime[j] = scale * found[j];
            }
            double[][] ofLogTime = delta(found, scale, covariance);
            double[] estimates = scaled.toOriginal(onLogTime);
            estimates[0] += mean;
            double[] errors = scaled.standardErrorsToOriginal(ofLogTime);
            List<String> names = design.covariates().coefficientNames();
            List<TimeCoefficient> coefficients = IntStream.range(0, last)
                    .mapToObj(j -> new TimeCoefficient(names.get(j), estimates[j], errors[j]))
                    .toList();
            AcceleratedFit.Maxima maxima = new AcceleratedFit.Maxima(
                    scale,
                    Math.sqrt(covariance[last][last]) / slope,
                    full.point().objective() + constant,
                    alone.point().objective() + constant);
            return new AcceleratedFit(
                    method,
                    design,
                    redundant,
                    Status.ESTIMATED,
                    coefficients,
                    SymmetricMatrix.ofLower(names, scaled.covarianceToOriginal(ofLogTime)),
                    Optional.of(maxima));
        }

        /** Of b = scale c, scale = spread / slope: db/dc = scale, db/dslope = - b / slope. */
        private double[][] delta(double[] found, double scale, double[][] covariance) {
            double[][] result = new double[last][last];
            for (int j = 0; j < last; j++) {
                double moveJ = -found[j] / found[last];
                for (int k = 0; k < last; k++) {
                    double moveK = -found[k] / found[last];
                    result[j][k] = scale
                            * scale
                            * (covariance[j][k]
                                    + moveJ * covariance[last][k]
                                    + moveK * covariance[j][last]
                                    + moveJ * moveK * covariance[last][last]);
                }
            }
            return result;
        }
    }
}
