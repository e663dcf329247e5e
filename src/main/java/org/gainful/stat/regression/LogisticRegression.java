package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Chunks;
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
 * one. Of hundreds of thousands of rows one in {@value #STRIDE} are fitted first, which spares a pass or two.
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

    /** From so many rows on, some are fitted first: from there fewer steps lead to the maximum of all ... */
    private static final int MANY_ROWS = 8 * Chunks.ROWS;

    /** ... one in so many, thousands still. */
    private static final int STRIDE = 32;

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
            Newton<Evaluation> newton,
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
        Newton<Evaluation> newton = newton(scaled, trials);
        boolean isMany = design.rows() >= MANY_ROWS && trials.rows() == design.rows();
        Optional<Maximum<Evaluation>> near = isMany && likelihood == Likelihood.MAXIMUM
                ? estimateOfSome(trials, scaled).flatMap(newton::at)
                : Optional.empty();
        if (near.isPresent()) {
            return new Start(design, trials, scaled, newton, near, OptionalDouble.of(withoutTerms(trials)), true);
        }
        Optional<Maximum<Evaluation>> nothing = newton.at(withoutTerms(trials, scaled.size()));
        OptionalDouble objective = nothing.stream()
                .mapToDouble(maximum -> maximum.point().objective())
                .findFirst();
        return new Start(design, trials, scaled, newton, nothing, objective, false);
    }

    /** The estimate from some of many rows, which is near that from all; empty where some have none. */
    private Optional<double[]> estimateOfSome(Trials trials, ScaledColumns scaled) {
        Trials some = trials.everyRowIn(STRIDE);
        ScaledColumns columns = some.scaled(ScaledColumns.Origin.MEAN);
        boolean[] all = new boolean[columns.size()];
        Arrays.fill(all, true);
        Newton<Evaluation> newton = newton(columns, some);
        return newton.at(withoutTerms(some, columns.size()))
                .map(start -> newton.goOn(start, all, FIRST_STEPS))
                .filter(found -> found.convergence().reached())
                .map(found -> scaled.toScaled(columns.toOriginal(found.coefficients())));
    }

    private LogisticFit fit(Start start, Aliasing aliasing) {
        boolean[] all = new boolean[start.scaled.size()];
        Arrays.fill(all, true);
        Optional<Maximum<Evaluation>> first = start.from.map(from -> start.newton.goOn(from, all, FIRST_STEPS));
        Separation separation = separation(start, first);
        LogisticFit.Diagnosis diagnosis = new LogisticFit.Diagnosis(aliasing, separation);
        if (likelihood == Likelihood.MAXIMUM && separation.present()) {
            return LogisticFit.notEstimated(this, start.design, diagnosis, Convergence.notTried());
        }
        return result(start, diagnosis, first.map(found -> start.newton.goOn(found, all)));
    }

    /** The log-likelihood with all terms held at 0; there are both, events and others. */
    private static double withoutTerms(Trials trials) {
        double events = CrossProducts.total(trials.events());
        double others = CrossProducts.total(trials.others());
        return events * StrictMath.log(events / (events + others))
                + others * StrictMath.log(others / (events + others));
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
        return new Newton<>(new LogisticLikelihood(scaled, trials, likelihood.penalty()));
    }
}
