package org.gainful.stat.numeric;

import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Convergence;

/**
 * Newton's method with step-halving towards the maximum of a likelihood, some coefficients held.
 *
 * <p>The length of a step is measured in standard errors, sqrt(step' score), which does not depend on the scale or
 * the collinearity of the columns. With a penalty the steps of many rows first take the information for the curvature:
 * the penalty weighs little then, and near the maximum each step is several times shorter than the one before. Where it
 * is not, and where rows are few, the true curvature is taken, so that convergence is quadratic in any case; where that is not
 * positive definite, far from the maximum, the information again, in whose direction the objective always rises.
 *
 * <p>Near the maximum the information hardly changes any more. After a short step a likelihood may take it over from the
 * point before, which costs it less ({@link Likelihood#near}); every other point is evaluated in full, and so is the one
 * the search ends at. The last step, too short to be worth an evaluation, is taken all the same.
 *
 * @param <P> what the likelihood says at a point
 */
public final class Newton<P extends Newton.Point> {
    private static final int MOST_ITERATIONS = 250;
    private static final int MOST_HALVINGS = 40;

    /** Steps this short leave an error far below the digits of a report. */
    private static final double TOLERANCE = 1e-11;

    /**
     * Steps this short count as convergence where rounding, as of nearly collinear columns, keeps them from
     * shrinking.
     */
    private static final double ROUNDING_TOLERANCE = 1e-5;

    /** A step longer than this share of the one before tells of slow convergence ... */
    private static final double LEAST_PROGRESS = 0.1;

    /** ... once steps are no longer than this; farther out Newton's steps are slow with any curvature. */
    private static final double NEAR = 1;

    /** After a step shorter than this the next is likely to be the last, before which all is needed. */
    private static final double NEARLY_LAST = 1e-3;

    /** The longest step of a coefficient of a column of spread 1, on the scale of the linear predictor. */
    private static final double LONGEST_STEP = 5;

    /** By so much the objective may be out where a part of it was worked out at a point nearby, too. */
    private static final double BORROWED_SLACK = 1;

    /** The objective at one point, its derivative, and the information, of which the lower triangle is read. */
    public interface Point {
        double objective();

        double[] score();

        double[][] information();

        /** Whether the information is that of another point nearby. */
        default boolean borrowsInformation() {
            return false;
        }
    }

    /** What is to be maximised. */
    public interface Likelihood<P extends Point> {
        /** Empty where it cannot be evaluated in double precision. */
        Optional<P> at(double[] coefficients);

        /** The same, perhaps with the information of an earlier point nearby, where that spares much. */
        default Optional<P> near(double[] coefficients, P earlier) {
            return at(coefficients);
        }

        /** Minus the second derivative of the objective; the information where nothing better is known. */
        default double[][] curvature(P here) {
            return here.information();
        }

        /** Whether {@link #curvature} costs little beside an evaluation. */
        default boolean curvatureIsCheap() {
            return true;
        }
    }

    /**
     * Where the search ended.
     *
     * @param coefficients not to be changed
     * @param point evaluated there, but for the last step
     */
    public record Maximum<P extends Point>(double[] coefficients, P point, Convergence convergence) {}

    private final Likelihood<P> likelihood;
    private final double tolerance;

    public Newton(Likelihood<P> likelihood) {
        this(likelihood, TOLERANCE);
    }

    /**
     * A search that ends elsewhere than where only rounding is left.
     *
     * @param tolerance of steps; one this short is the last, in standard errors
     */
    public Newton(Likelihood<P> likelihood, double tolerance) {
        this.likelihood = likelihood;
        this.tolerance = tolerance;
    }

    /** Climbs from {@code start} in the free coefficients; empty where the start itself cannot be evaluated. */
    public Optional<Maximum<P>> maximise(double[] start, boolean[] free) {
        return at(start).map(from -> goOn(from, free));
    }

    /** A point to climb from; empty where it cannot be evaluated. */
    public Optional<Maximum<P>> at(double[] coefficients) {
        return likelihood.at(coefficients).map(point -> start(coefficients, point));
    }

    /** The same near a point that is known, which may also be that of a likelihood much like this one. */
    public Optional<Maximum<P>> near(double[] coefficients, P earlier) {
        return likelihood.near(coefficients, earlier).map(point -> start(coefficients, point));
    }

    private Maximum<P> start(double[] coefficients, P point) {
        return new Maximum<>(coefficients.clone(), point, new Convergence(false, 0, Double.POSITIVE_INFINITY));
    }

    /** Climbs on from where a search ended, unless that had converged. */
    public Maximum<P> goOn(Maximum<P> from, boolean[] free) {
        return goOn(from, free, MOST_ITERATIONS);
    }

    /** The same, but ends after so many iterations in all. */
    public Maximum<P> goOn(Maximum<P> from, boolean[] free, int mostIterations) {
        return from.convergence().reached() ? from : climb(from, free, mostIterations);
    }

    private Maximum<P> climb(Maximum<P> from, boolean[] free, int mostIterations) {
        double[] point = from.coefficients();
        P here = from.point();
        double length = from.convergence().lastStep();
        boolean slow = false;
        for (int iteration = from.convergence().iterations(); iteration < mostIterations; iteration++) {
            Optional<double[]> step = step(here, free, slow);
            if (step.isEmpty()) {
                return new Maximum<>(point, here, new Convergence(false, iteration, length));
            }
            double before = length;
            length = Math.sqrt(Math.max(0, Sums.dot(step.get(), here.score())));
            slow = length <= NEAR && length > LEAST_PROGRESS * before;
            boolean stalled = length < ROUNDING_TOLERANCE && length >= before;
            boolean isLast = length <= tolerance || stalled;
            double[] next = point.clone();
            P better = !isLast
                    ? advance(next, step.get(), here, length)
                    : here.borrowsInformation() ? likelihood.at(next).orElse(here) : here;
            if (better == here) {
                boolean reached = length <= Math.max(tolerance, ROUNDING_TOLERANCE);
                double[] end = isLast && !stalled ? moved(point, step.get(), 1) : point;
                return new Maximum<>(end, here, new Convergence(reached, iteration, length));
            }
            point = next;
            here = better;
        }
        return new Maximum<>(point, here, new Convergence(false, mostIterations, length));
    }

    /** The Newton step, 0 in the held coefficients; empty where the information is singular. */
    private Optional<double[]> step(P here, boolean[] free, boolean slow) {
        int[] index = indices(free);
        Optional<Cholesky> root = slow || likelihood.curvatureIsCheap()
                ? Cholesky.of(among(index, likelihood.curvature(here)))
                : Optional.empty();
        double[] whole = here.score();
        double[] score = new double[index.length];
        for (int j = 0; j < index.length; j++) {
            score[j] = whole[index[j]];
        }
        return root.or(() -> Cholesky.of(among(index, here.information())))
                .map(found -> spread(found.solve(score), index, free.length));
    }

    private static double[][] among(int[] index, double[][] matrix) {
        double[][] part = new double[index.length][index.length];
        for (int j = 0; j < index.length; j++) {
            for (int k = 0; k < index.length; k++) {
                part[j][k] = matrix[index[j]][index[k]];
            }
        }
        return part;
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
    private P advance(double[] point, double[] step, P here, double length) {
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        double share = Math.min(1, LONGEST_STEP / longest);
        double slack = length < ROUNDING_TOLERANCE
                ? Double.POSITIVE_INFINITY
                : 1e-12 * (1 + Math.abs(here.objective())) + (here.borrowsInformation() ? BORROWED_SLACK : 0);
        boolean isNear = length <= NEAR && length > NEARLY_LAST && !here.borrowsInformation();
        double[] origin = point.clone();
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            System.arraycopy(moved(origin, step, share), 0, point, 0, point.length);
            Optional<P> there = isNear ? likelihood.near(point, here) : likelihood.at(point);
            if (there.isPresent() && there.get().objective() >= here.objective() - slack) {
                return there.get();
            }
            share /= 2;
        }
        return here;
    }

    private static double[] moved(double[] point, double[] step, double share) {
        double[] moved = point.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += share * step[j];
        }
        return moved;
    }
}
