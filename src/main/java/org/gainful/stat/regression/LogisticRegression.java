package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;
import org.gainful.stat.regression.LogisticLikelihood.Penalty;

/**
 * Logistic regression of a 0/1 response: log(p / (1 - p)) = intercept + sum of coefficient times column.
 *
 * <p>By maximum likelihood, or by Firth's penalised likelihood l(b) + log|I(b)| / 2, which removes the bias of first
 * order and is finite for separated data, too. Standard errors come from the inverse of the unpenalised information
 * at the estimate in both (brglm2 does the same; logistf from version 1.24 uses augmented weights and prints smaller
 * ones).
 *
 * <p>Redundant columns are dropped and named. The first steps towards the maximum mostly prove that nothing separates
 * the events; where they do not, separation is looked for. Where there is any, maximum likelihood gives no estimates
 * and the result says so.
 *
 * <p>Step-halving Newton on columns of mean 0 and spread 1 (McCullagh and Nelder 1989, section 2.5; Firth 1993). A step
 * costs one pass over the rows, or over the covariate patterns where those are much fewer, and Firth's method a second
 * one. Of many rows some are fitted first, and of those again some: from near the maximum few passes lead to it, and half
 * of these can do without a new information.
 */
public final class LogisticRegression {
    /** What is maximised. */
    public enum Likelihood {
        MAXIMUM(Penalty.NONE),
        FIRTH(Penalty.JEFFREYS);

        private final Penalty penalty;

        Likelihood(Penalty penalty) {
            this.penalty = penalty;
        }

        Penalty penalty() {
            return penalty;
        }
    }

    private static final double DEFAULT_LEVEL = 0.95;

    /** Enough for convergence to an estimate that is not far out, and few where there is none to converge to. */
    private static final int FIRST_STEPS = 12;

    /** The last step moves the log-odds of a typical row by no more, so that the information is as exact. */
    private static final double LAST_MOVE = 1e-10;

    /** In standard errors: an estimate from some of the rows is farther than this from that of all. */
    private static final double NEAR_ENOUGH = 0.3;

    /** Of the square of a column's length, what must be left when rows are weighted. */
    private static final double LEAST_WEIGHT = 1e-6;

    private final Likelihood likelihood;
    private final double level;

    private LogisticRegression(Likelihood likelihood, double level) {
        this.likelihood = likelihood;
        this.level = level;
    }

    /** Maximum likelihood, intervals of level 0.95. */
    public static LogisticRegression maximumLikelihood() {
        return new LogisticRegression(Likelihood.MAXIMUM, DEFAULT_LEVEL);
    }

    /** Firth's penalised likelihood, intervals of level 0.95. */
    public static LogisticRegression firth() {
        return new LogisticRegression(Likelihood.FIRTH, DEFAULT_LEVEL);
    }

    public LogisticRegression withLevel(double newLevel) {
        return new LogisticRegression(likelihood, Arguments.level(newLevel));
    }

    public Likelihood likelihood() {
        return likelihood;
    }

    public double level() {
        return level;
    }

    /** Fits the design, whose response must be 0 or 1. */
    public LogisticFit fit(Design design) {
        Start start = start(design);
        if (start.provesIndependence()) {
            return fit(start, Aliasing.none(start.scaled.size()));
        }
        Aliasing aliasing = Aliasing.of(design);
        return fit(aliasing.present() ? start(design.without(aliasing.redundantTerms())) : start, aliasing);
    }

    /**
     * A design made ready, and where to climb from; empty where the information is singular there.
     *
     * @param nullObjective the maximum of the objective with all terms held at 0
     * @param isWeighted whether rows weigh differently in the information at {@code from}
     */
    private record Start(
            Design design,
            Trials trials,
            ScaledColumns scaled,
            Optional<Maximum<Evaluation>> from,
            OptionalDouble nullObjective,
            boolean isWeighted) {

        /**
         * With rows weighted alike the information is that of the columns. Weights p q of at most 1/4 make what is left of
         * a column shorter, never longer; its length, the square of which is the number of rows, must not vanish.
         */
        boolean provesIndependence() {
            return from.map(maximum -> maximum.point().information())
                    .filter(Aliasing::isRuledOutBy)
                    .filter(information -> !isWeighted
                            || IntStream.range(0, information.length)
                                    .allMatch(j -> information[j][j] > LEAST_WEIGHT * trials.rows()))
                    .isPresent();
        }
    }

    private Start start(Design design) {
        Trials trials = Trials.of(design);
        ScaledColumns scaled = trials.scaled(ScaledColumns.Origin.MEAN);
        double[] nothing = withoutTerms(trials, scaled.size());
        Optional<Maximum<Evaluation>> near = near(trials, scaled);
        Optional<Maximum<Evaluation>> from =
                near.or(() -> newton(scaled, trials).at(nothing));
        OptionalDouble nullObjective = near.isPresent()
                ? likelihood(scaled, trials).objectiveWithoutTerms(nothing[0])
                : from.stream().mapToDouble(found -> found.point().objective()).findFirst();
        return new Start(design, trials, scaled, from, nullObjective, near.isPresent());
    }

    /** The estimate from some of many rows, which is near that from all; empty where some have none, or rows are few. */
    private Optional<Maximum<Evaluation>> near(Trials trials, ScaledColumns scaled) {
        if (!trials.areMany()) {
            return Optional.empty();
        }
        Trials some = trials.some();
        ScaledColumns columns = some.onScaleOf(scaled);
        Newton<Evaluation> search = new Newton<>(likelihood(columns, some), NEAR_ENOUGH);
        return near(some, columns)
                .or(() -> search.at(withoutTerms(some, columns.size())))
                .map(from -> search.goOn(from, allOf(columns), FIRST_STEPS))
                .filter(found -> found.convergence().reached())
                .flatMap(found -> newton(scaled, trials)
                        .near(found.coefficients(), found.point().times(Trials.SHARE)));
    }

    private LogisticFit fit(Start start, Aliasing aliasing) {
        boolean[] all = allOf(start.scaled);
        Newton<Evaluation> newton = newton(start.scaled, start.trials);
        Optional<Maximum<Evaluation>> first = start.from.map(from -> newton.goOn(from, all, FIRST_STEPS));
        Separation separation = separation(start, first);
        LogisticFit.Diagnosis diagnosis = new LogisticFit.Diagnosis(aliasing, separation);
        if (likelihood == Likelihood.MAXIMUM && separation.present()) {
            return LogisticFit.notEstimated(this, start.design, diagnosis, Convergence.notTried());
        }
        return result(start, diagnosis, first.map(found -> newton.goOn(found, all)));
    }

    private static boolean[] allOf(ScaledColumns scaled) {
        boolean[] all = new boolean[scaled.size()];
        Arrays.fill(all, true);
        return all;
    }

    /**
     * The coefficients of the maximum with all terms held at 0. The weights are equal there, |I| is p (1 - p) to the
     * number of coefficients k, times a constant; with Firth's penalty the share of events is therefore p = (y + k/2) /
     * (n + k). Where there are only events, or none, and no maximum, p is that for k = 1.
     */
    private double[] withoutTerms(Trials trials, int size) {
        double events = CrossProducts.total(trials.events());
        double others = CrossProducts.total(trials.others());
        double added = likelihood == Likelihood.FIRTH ? size / 2.0 : events == 0 || others == 0 ? 0.5 : 0;
        double[] coefficients = new double[size];
        coefficients[0] = StrictMath.log((events + added) / (others + added));
        return coefficients;
    }

    private static Separation separation(Start start, Optional<Maximum<Evaluation>> near) {
        return near.map(Maximum::point)
                .filter(point -> Overlap.isProvenBy(point, start.scaled, start.trials))
                .map(point -> Separation.none())
                .orElseGet(() -> SeparationSearch.in(start.design.coefficientNames(), start.scaled, start.trials));
    }

    private LogisticFit result(Start start, LogisticFit.Diagnosis diagnosis, Optional<Maximum<Evaluation>> full) {
        Convergence convergence = full.map(Maximum::convergence).orElse(Convergence.notTried());
        Optional<Cholesky> root =
                full.flatMap(found -> Cholesky.of(found.point().information()));
        if (!convergence.reached() || root.isEmpty()) {
            return LogisticFit.notEstimated(this, start.design, diagnosis, convergence);
        }
        return estimated(start, diagnosis, full.get(), root.get().inverse());
    }

    private LogisticFit estimated(
            Start start, LogisticFit.Diagnosis diagnosis, Maximum<Evaluation> full, double[][] covariance) {
        ScaledColumns scaled = start.scaled;
        double[] estimates = scaled.toOriginal(full.coefficients());
        double[] errors = scaled.standardErrorsToOriginal(covariance);
        List<String> names = start.design.coefficientNames();
        List<Coefficient> coefficients = IntStream.range(0, names.size())
                .mapToObj(j -> new Coefficient(names.get(j), estimates[j], errors[j]))
                .toList();
        double jacobian = likelihood == Likelihood.FIRTH ? scaled.logScale() : 0;
        LogisticFit.Maxima maxima = new LogisticFit.Maxima(
                full.point().objective() + jacobian,
                start.nullObjective.orElseThrow() + jacobian,
                full.point().logLikelihood());
        SymmetricMatrix matrix = SymmetricMatrix.ofLower(names, scaled.covarianceToOriginal(covariance));
        return new LogisticFit(
                this, start.design, diagnosis, full.convergence(), coefficients, matrix, Optional.of(maxima));
    }

    Newton<Evaluation> newton(ScaledColumns scaled, Trials trials) {
        return new Newton<>(likelihood(scaled, trials), LAST_MOVE * Math.sqrt((double) trials.rows() / scaled.size()));
    }

    private LogisticLikelihood likelihood(ScaledColumns scaled, Trials trials) {
        return new LogisticLikelihood(scaled, trials, likelihood.penalty());
    }
}
