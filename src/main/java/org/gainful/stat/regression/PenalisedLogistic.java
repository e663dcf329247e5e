package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Convergence;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;
import org.gainful.stat.regression.LogisticLikelihood.Penalty;

/**
 * Logistic regression with shrunken coefficients: lasso, ridge, and the elastic net between them.
 *
 * <pre>  minimises  -l(b) / n + penalty · (mix · sum of |b| + (1 - mix) / 2 · sum of b²)</pre>
 *
 * <p>over coefficients b of columns of mean 0 and spread 1 (divisor n), the intercept free; they are reported on the
 * scale of the columns. For prediction from many terms and few events; how large a penalty should be is for the caller
 * to find, by {@code CrossValidation} for example. Separated data and redundant columns are no trouble, but data of one
 * outcome have no estimates.
 *
 * <p>Coordinate descent on the quadratic approximation of the log-likelihood, renewed until no coefficient moves, and
 * halved where the objective would rise (Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01).
 */
public final class PenalisedLogistic {
    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_SWEEPS = 20_000;
    private static final int MOST_HALVINGS = 40;

    /** Of a coefficient of a column of spread 1. */
    private static final double TOLERANCE = 1e-10;

    private final double penalty;
    private final double mix;

    private PenalisedLogistic(double penalty, double mix) {
        if (!(mix >= 0 && mix <= 1)) {
            throw new IllegalArgumentException("mix must lie in [0, 1], was %s".formatted(mix));
        }
        this.penalty = Arguments.positive("penalty", penalty);
        this.mix = mix;
    }

    /** Sets coefficients to 0 that say little. */
    public static PenalisedLogistic lasso(double penalty) {
        return elasticNet(penalty, 1);
    }

    /** Shrinks all coefficients, and sets none to 0. */
    public static PenalisedLogistic ridge(double penalty) {
        return elasticNet(penalty, 0);
    }

    public static PenalisedLogistic elasticNet(double penalty, double mix) {
        return new PenalisedLogistic(penalty, mix);
    }

    public double penalty() {
        return penalty;
    }

    /** 1 for the lasso, 0 for ridge. */
    public double mix() {
        return mix;
    }

    /** Fits the design, whose response must be 0 or 1. */
    public PenalisedFit fit(Design design) {
        Trials trials = Trials.of(design);
        double events = Arrays.stream(trials.events()).sum();
        double others = Arrays.stream(trials.others()).sum();
        if (events == 0 || others == 0) {
            return new PenalisedFit(this, design, Convergence.notTried(), List.of());
        }
        ScaledColumns scaled = trials.scaled(ScaledColumns.Origin.MEAN);
        double[] start = new double[scaled.size()];
        start[0] = StrictMath.log(events / others);
        Descent descent = new Descent(new LogisticLikelihood(scaled, trials, Penalty.NONE), events + others, start);
        Convergence convergence = descent.run();
        return new PenalisedFit(
                this,
                design,
                convergence,
                convergence.reached()
                        ? Arrays.stream(scaled.toOriginal(descent.point))
                                .boxed()
                                .toList()
                        : List.of());
    }

    /** The way down from a point. */
    private final class Descent {
        private final LogisticLikelihood likelihood;
        private final double rows;
        private double[] point;
        private Evaluation here;

        private Descent(LogisticLikelihood likelihood, double rows, double[] start) {
            this.likelihood = likelihood;
            this.rows = rows;
            this.point = start;
            this.here = likelihood.at(start).orElseThrow();
        }

        private Convergence run() {
            double step = Double.POSITIVE_INFINITY;
            for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
                double[] target = minimiseApproximation();
                step = farthest(point, target);
                if (step <= TOLERANCE || !advance(target)) {
                    return new Convergence(step <= Math.sqrt(TOLERANCE), iteration, step);
                }
            }
            return new Convergence(false, MOST_ITERATIONS, step);
        }

        /** The coefficients at which the quadratic through here, and the penalty, are least. */
        private double[] minimiseApproximation() {
            double[] next = point.clone();
            double[] score = here.score().clone();
            double[][] information = here.information();
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                double largest = 0;
                for (int j = 0; j < next.length; j++) {
                    double move = coordinate(j, score[j], information[j][j], next[j]) - next[j];
                    next[j] += move;
                    largest = Math.max(largest, Math.abs(move));
                    for (int k = 0; k < next.length; k++) {
                        score[k] -= information[j][k] * move;
                    }
                }
                if (largest <= TOLERANCE / 100) {
                    break;
                }
            }
            return next;
        }

        private double coordinate(int j, double score, double information, double now) {
            double lasso = j == 0 ? 0 : rows * penalty * mix;
            double ridge = j == 0 ? 0 : rows * penalty * (1 - mix);
            double pull = score + information * now;
            double left = Math.max(0, Math.abs(pull) - lasso);
            return left == 0 ? 0 : Math.copySign(left, pull) / (information + ridge);
        }

        /** Moves towards the target, half as far until the objective does not rise; false where it always does. */
        private boolean advance(double[] target) {
            double[] origin = point;
            double most = objective(here, origin) * (1 + Math.ulp(1.0));
            double share = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] trial = new double[origin.length];
                for (int j = 0; j < trial.length; j++) {
                    trial[j] = share == 1 ? target[j] : origin[j] + share * (target[j] - origin[j]);
                }
                Optional<Evaluation> there = likelihood.at(trial);
                if (there.isPresent() && objective(there.get(), trial) <= most) {
                    point = trial;
                    here = there.get();
                    return true;
                }
                share /= 2;
            }
            return false;
        }

        private double objective(Evaluation at, double[] coefficients) {
            double sum = 0;
            for (int j = 1; j < coefficients.length; j++) {
                sum += mix * Math.abs(coefficients[j]) + (1 - mix) / 2 * coefficients[j] * coefficients[j];
            }
            return -at.objective() / rows + penalty * sum;
        }
    }

    private static double farthest(double[] from, double[] to) {
        double largest = 0;
        for (int j = 0; j < from.length; j++) {
            largest = Math.max(largest, Math.abs(to[j] - from[j]));
        }
        return largest;
    }
}
