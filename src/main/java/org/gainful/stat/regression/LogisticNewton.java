package org.gainful.stat.regression;

import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;

/**
 * Newton's method with step-halving, some coefficients held.
 *
 * <p>The length of a step is measured in standard errors, sqrt(step' score), which does not depend on the scale or
 * the collinearity of the columns. Without a penalty convergence is quadratic; with it, linear and fast, because the
 * curvature leaves out the derivative of the hat diagonals.
 */
final class LogisticNewton {
    private static final int MOST_ITERATIONS = 250;
    private static final int MOST_HALVINGS = 40;

    /** Steps this short leave an error far below the digits of a report. */
    private static final double TOLERANCE = 1e-11;

    /**
     * Steps this short count as convergence where rounding, as of nearly collinear columns, keeps them from
     * shrinking.
     */
    private static final double ROUNDING_TOLERANCE = 1e-5;

    /** The longest step of a coefficient of a column of spread 1, on the log-odds scale. */
    private static final double LONGEST_STEP = 5;

    /** Where the search ended. */
    record Maximum(double[] coefficients, Evaluation evaluation, Convergence convergence) {}

    private final LogisticLikelihood likelihood;

    LogisticNewton(LogisticLikelihood likelihood) {
        this.likelihood = likelihood;
    }

    /** Climbs from {@code start} in the free coefficients; empty where the start itself cannot be evaluated. */
    Optional<Maximum> maximise(double[] start, boolean[] free) {
        return maximise(start, free, MOST_ITERATIONS);
    }

    /** The same, but ends after so many iterations; {@link #goOn} takes it up there. */
    Optional<Maximum> maximise(double[] start, boolean[] free, int mostIterations) {
        Convergence none = new Convergence(false, 0, Double.POSITIVE_INFINITY);
        return likelihood
                .at(start)
                .map(evaluation -> climb(new Maximum(start.clone(), evaluation, none), free, mostIterations));
    }

    /** Climbs on from where a search ended, unless that had converged. */
    Maximum goOn(Maximum from, boolean[] free) {
        return from.convergence().reached() ? from : climb(from, free, MOST_ITERATIONS);
    }

    private Maximum climb(Maximum from, boolean[] free, int mostIterations) {
        double[] point = from.coefficients();
        Evaluation here = from.evaluation();
        double length = from.convergence().lastStep();
        for (int iteration = from.convergence().iterations(); iteration < mostIterations; iteration++) {
            Optional<double[]> step = step(here, free);
            if (step.isEmpty()) {
                return new Maximum(point, here, new Convergence(false, iteration, length));
            }
            double before = length;
            length = Math.sqrt(Math.max(0, Sums.dot(step.get(), here.score())));
            boolean stalled = length < ROUNDING_TOLERANCE && length >= before;
            double[] next = point.clone();
            Evaluation better = length <= TOLERANCE || stalled ? here : advance(next, step.get(), here, length);
            if (better == here) {
                return new Maximum(point, here, new Convergence(length < ROUNDING_TOLERANCE, iteration, length));
            }
            point = next;
            here = better;
        }
        return new Maximum(point, here, new Convergence(false, mostIterations, length));
    }

    /** The Newton step, 0 in the held coefficients; empty where the curvature is singular. */
    private static Optional<double[]> step(Evaluation here, boolean[] free) {
        int[] index = indices(free);
        double[][] curvature = new double[index.length][index.length];
        double[] score = new double[index.length];
        for (int j = 0; j < index.length; j++) {
            score[j] = here.score()[index[j]];
            for (int k = 0; k <= j; k++) {
                curvature[j][k] = here.curvature()[index[j]][index[k]];
            }
        }
        return Cholesky.of(curvature).map(root -> spread(root.solve(score), index, free.length));
    }

    private static int[] indices(boolean[] free) {
        return IntStream.range(0, free.length).filter(j -> free[j]).toArray();
    }

    private static double[] spread(double[] values, int[] index, int size) {
        double[] all = new double[size];
        for (int j = 0; j < index.length; j++) {
            all[index[j]] = values[j];
        }
        return all;
    }

    /**
     * Moves {@code point} along the step, halved until the objective does not fall; {@code here} where it always
     * does.
     */
    private Evaluation advance(double[] point, double[] step, Evaluation here, double length) {
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        double share = Math.min(1, LONGEST_STEP / longest);
        double slack =
                length < ROUNDING_TOLERANCE ? Double.POSITIVE_INFINITY : 1e-12 * (1 + Math.abs(here.objective()));
        double[] origin = point.clone();
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = origin[j] + share * step[j];
            }
            Optional<Evaluation> there = likelihood.at(point);
            if (there.isPresent() && there.get().objective() >= here.objective() - slack) {
                return there.get();
            }
            share /= 2;
        }
        return here;
    }
}
