package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.Convergence;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.survival.PartialLikelihood.Evaluation;
import org.gainful.stat.survival.PartialLikelihood.Penalty;

/**
 * Cox's regression: the hazard of a person with columns x is exp(x'b) times a baseline hazard that is left open.
 *
 * <p>The partial likelihood compares the person who has the event with all people at risk at that time, those of the
 * same stratum where there are strata. By maximum likelihood, or with Firth's penalty, which removes the bias of first
 * order and is finite where the likelihood is monotone (Cox 1972; Heinze and Schemper 2001). Standard errors come from
 * the inverse of the unpenalised information at the estimate in both.
 *
 * <p>Redundant columns are dropped and named. Where the likelihood is monotone maximum likelihood gives no estimates and
 * the result says so. Newton's steps on columns of mean 0 and spread 1.
 */
public final class CoxRegression {
    private static final double DEFAULT_LEVEL = 0.95;

    /** Enough for convergence to an estimate that is not far out, and few where there is none to converge to. */
    private static final int FIRST_STEPS = 12;

    private final Ties ties;
    private final Penalty penalty;
    private final double level;

    private CoxRegression(Ties ties, Penalty penalty, double level) {
        this.ties = ties;
        this.penalty = penalty;
        this.level = level;
    }

    /** Maximum likelihood with Efron's ties, intervals of level 0.95. */
    public static CoxRegression maximumLikelihood() {
        return new CoxRegression(Ties.EFRON, Penalty.NONE, DEFAULT_LEVEL);
    }

    /** Firth's penalised likelihood with Efron's ties, intervals of level 0.95. */
    public static CoxRegression firth() {
        return new CoxRegression(Ties.EFRON, Penalty.JEFFREYS, DEFAULT_LEVEL);
    }

    /** Firth's penalty does not go with exact ties. */
    public CoxRegression withTies(Ties newTies) {
        if (penalty == Penalty.JEFFREYS && newTies == Ties.EXACT) {
            throw new IllegalArgumentException("ties must be EFRON or BRESLOW, was %s".formatted(newTies));
        }
        return new CoxRegression(newTies, penalty, level);
    }

    public CoxRegression withLevel(double newLevel) {
        return new CoxRegression(ties, penalty, Arguments.level(newLevel));
    }

    public Ties ties() {
        return ties;
    }

    public double level() {
        return level;
    }

    public boolean isPenalised() {
        return penalty == Penalty.JEFFREYS;
    }

    public CoxFit fit(SurvivalDesign design) {
        List<String> redundant = RedundantColumns.in(design, ties);
        SurvivalDesign independent = design.without(redundant);
        CoxProblem problem = CoxProblem.of(independent, ties);
        if (independent.followUp().events() == 0) {
            return CoxFit.notEstimated(
                    this,
                    independent,
                    new CoxFit.Diagnosis(redundant, MonotoneLikelihood.none()),
                    Convergence.notTried());
        }
        Newton<Evaluation> newton = problem.newton(penalty);
        boolean[] all = problem.allFree();
        Optional<Maximum<Evaluation>> nothing = newton.at(new double[all.length]);
        Optional<Maximum<Evaluation>> first = nothing.map(start -> newton.goOn(start, all, FIRST_STEPS));
        CoxFit.Diagnosis diagnosis = new CoxFit.Diagnosis(redundant, monotone(independent, problem, first));
        if (penalty == Penalty.NONE && diagnosis.monotone().present()) {
            return CoxFit.notEstimated(this, independent, diagnosis, Convergence.notTried());
        }
        return result(independent, diagnosis, problem, nothing, first.map(found -> newton.goOn(found, all)));
    }

    private MonotoneLikelihood monotone(SurvivalDesign design, CoxProblem problem, Optional<Maximum<Evaluation>> near) {
        return near.filter(found -> MonotoneSearch.isExcludedBy(found.point(), found.coefficients(), problem.walk()))
                .map(found -> MonotoneLikelihood.none())
                .orElseGet(() -> MonotoneSearch.in(design.terms(), problem.walk(), ties));
    }

    private CoxFit result(
            SurvivalDesign design,
            CoxFit.Diagnosis diagnosis,
            CoxProblem problem,
            Optional<Maximum<Evaluation>> nothing,
            Optional<Maximum<Evaluation>> full) {
        Convergence convergence = full.map(Maximum::convergence).orElse(Convergence.notTried());
        Optional<double[][]> covariance =
                full.flatMap(found -> Cholesky.of(found.point().information())).map(Cholesky::inverse);
        if (!convergence.reached() || covariance.isEmpty()) {
            return CoxFit.notEstimated(this, design, diagnosis, convergence);
        }
        List<String> terms = design.terms();
        double[] estimates = full.get().coefficients();
        List<TimeCoefficient> coefficients = IntStream.range(0, terms.size())
                .mapToObj(j -> new TimeCoefficient(
                        terms.get(j),
                        estimates[j] / problem.scale(j),
                        Math.sqrt(covariance.get()[j][j]) / problem.scale(j)))
                .toList();
        return new CoxFit(
                this,
                design,
                diagnosis,
                convergence,
                coefficients,
                SymmetricMatrix.ofLower(terms, problem.toOriginal(covariance.get())),
                Optional.of(maxima(problem, nothing.get().point(), full.get())));
    }

    private CoxFit.Maxima maxima(CoxProblem problem, Evaluation nothing, Maximum<Evaluation> full) {
        double jacobian = penalty == Penalty.NONE ? 0 : problem.logScale();
        double[] estimates = full.coefficients();
        double wald = Sums.dot(estimates, Sums.times(full.point().information(), estimates));
        return new CoxFit.Maxima(
                full.point().objective() + jacobian,
                nothing.objective() + jacobian,
                full.point().logLikelihood(),
                wald);
    }

    Penalty penalty() {
        return penalty;
    }
}
