package org.gainful.stat.survival;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Convergence;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.ProfileSearch;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;
import org.gainful.stat.regression.ProfileInterval;
import org.gainful.stat.survival.PartialLikelihood.Evaluation;

/**
 * A fitted Cox model, or the reason why there is none.
 *
 * <p>Where {@link #estimated()} is false the coefficients are empty and every number that needs them is, too; {@link
 * #diagnosis()} and {@link #convergence()} tell why. Estimates and intervals are on the log-hazard scale.
 *
 * <p>Profile intervals and likelihood-ratio tests refit the model when they are asked for.
 *
 * @param design the columns in the model, without the redundant ones
 * @param coefficients in the order of the design; empty where nothing was estimated
 * @param covariance of the coefficients; of size 0 where nothing was estimated
 */
public record CoxFit(
        CoxRegression method,
        SurvivalDesign design,
        Diagnosis diagnosis,
        Convergence convergence,
        List<TimeCoefficient> coefficients,
        SymmetricMatrix covariance,
        Optional<Maxima> maxima) {
    private static final int ROUNDING_ULPS = 8;

    /** What was wrong with the data, if anything. */
    public record Diagnosis(List<String> redundantTerms, MonotoneLikelihood monotone) {
        public Diagnosis {
            redundantTerms = List.copyOf(redundantTerms);
        }
    }

    /**
     * The maxima of the partial likelihood, and the Wald statistic.
     *
     * @param objective the log-likelihood, in Firth's method with its penalty
     * @param nullObjective the same with all coefficients 0
     * @param logLikelihood the log-likelihood without penalty at the estimate
     * @param wald statistic of the test that all coefficients are 0
     */
    public record Maxima(double objective, double nullObjective, double logLikelihood, double wald) {}

    public CoxFit {
        coefficients = List.copyOf(coefficients);
    }

    static CoxFit notEstimated(
            CoxRegression method, SurvivalDesign design, Diagnosis diagnosis, Convergence convergence) {
        SymmetricMatrix none = SymmetricMatrix.ofLower(List.of(), new double[0][]);
        return new CoxFit(method, design, diagnosis, convergence, List.of(), none, Optional.empty());
    }

    /** Whether the likelihood has a maximum; a model without columns has, too. */
    public boolean estimated() {
        return maxima.isPresent();
    }

    public int observations() {
        return design.rows();
    }

    public int events() {
        return design.followUp().events();
    }

    public Optional<TimeCoefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    /** The coefficient of a term; a term that is not in the model is refused. */
    public TimeCoefficient coefficient(String term) {
        return find(term)
                .orElseThrow(() -> new IllegalArgumentException("term must be one of %s, was %s"
                        .formatted(
                                coefficients.stream().map(TimeCoefficient::term).toList(), term)));
    }

    /** The maximised partial log-likelihood, in Firth's method with its penalty. */
    public OptionalDouble logLikelihood() {
        return value(maxima.map(Maxima::objective));
    }

    /** The same with all coefficients 0. */
    public OptionalDouble nullLogLikelihood() {
        return value(maxima.map(Maxima::nullObjective));
    }

    /** Akaike's criterion from the likelihood without penalty. */
    public OptionalDouble aic() {
        return value(maxima.map(found -> 2 * (coefficients.size() - found.logLikelihood())));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Likelihood-ratio test that all coefficients are 0; empty for a model without terms. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest() {
        return maxima.filter(found -> !coefficients.isEmpty())
                .map(found -> twiceTheFall(found.objective(), found.nullObjective(), coefficients.size()));
    }

    /**
     * Score test that all coefficients are 0, of the likelihood without penalty; with one column of two values and no ties the
     * log-rank test. It needs no estimate, and exists where the likelihood is monotone, too.
     */
    public Optional<ChiSquareStatistic> scoreTest() {
        int size = design.terms().size();
        if (size == 0 || events() == 0) {
            return Optional.empty();
        }
        Newton<Evaluation> newton = CoxProblem.of(design, method.ties()).newton(PartialLikelihood.Penalty.NONE);
        return newton.at(new double[size])
                .map(Maximum::point)
                .flatMap(point -> Cholesky.of(point.information())
                        .map(root -> Sums.dot(point.score(), root.solve(point.score()))))
                .map(statistic -> new ChiSquareStatistic(Math.max(0, statistic), size));
    }

    /** Wald test that all coefficients are 0. */
    public Optional<ChiSquareStatistic> waldTest() {
        return maxima.filter(found -> !coefficients.isEmpty())
                .map(found -> new ChiSquareStatistic(found.wald(), coefficients.size()));
    }

    /** Joint likelihood-ratio test that some coefficients are 0; empty where one of them was not estimated. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest(Collection<String> terms) {
        if (terms.isEmpty() || !terms.stream().allMatch(term -> find(term).isPresent())) {
            return Optional.empty();
        }
        CoxProblem problem = CoxProblem.of(design, method.ties());
        boolean[] free = problem.allFree();
        terms.forEach(term -> free[design.terms().indexOf(term)] = false);
        Newton<Evaluation> newton = problem.newton(method.penalty());
        int freedom = (int) terms.stream().distinct().count();
        double jacobian = method.isPenalised() ? problem.logScale() : 0;
        return newton.maximise(new double[free.length], free)
                .filter(found -> found.convergence().reached())
                .map(found -> twiceTheFall(
                        logLikelihood().orElseThrow(), found.point().objective() + jacobian, freedom));
    }

    /** Twice the fall of the objective; within its rounding none, since p moves with the root of the fall. */
    private static ChiSquareStatistic twiceTheFall(double from, double to, int degreesOfFreedom) {
        double fall = from - to;
        boolean rounding = fall <= ROUNDING_ULPS * Math.ulp(from);
        return new ChiSquareStatistic(rounding ? 0 : 2 * fall, degreesOfFreedom);
    }

    /** Wald interval at the method's level; empty where the term was not estimated. */
    public Optional<Interval> waldInterval(String term) {
        return find(term).map(c -> c.waldInterval(method.level()));
    }

    /** Profile interval at the method's level; empty where the term was not estimated. */
    public Optional<ProfileInterval> profileInterval(String term) {
        return find(term).flatMap(this::profileInterval);
    }

    private Optional<ProfileInterval> profileInterval(TimeCoefficient coefficient) {
        CoxProblem problem = CoxProblem.of(design, method.ties());
        Newton<Evaluation> newton = problem.newton(method.penalty());
        int held = design.terms().indexOf(coefficient.term());
        double scale = problem.scale(held);
        double z = Normal.criticalValue(method.level());
        return newton.maximise(problem.coefficients(this), problem.allFree())
                .filter(found -> found.convergence().reached())
                .map((Maximum<Evaluation> found) ->
                        new ProfileSearch<>(newton, found, held, coefficient.standardError() * scale))
                .map(search -> new ProfileInterval(
                        divided(search.limit(-1, z), scale), divided(search.limit(+1, z), scale), method.level()));
    }

    /** Whether people with a higher hazard in the model have the event sooner; empty where nothing was estimated. */
    public Optional<Concordance> concordance() {
        return concordance(IntStream.range(0, design.rows()).toArray());
    }

    /** The same with a standard error that allows for clusters, numbered from 0, one number a row. */
    public Optional<Concordance> concordance(int... clusters) {
        if (!estimated()) {
            return Optional.empty();
        }
        CoxProblem problem = CoxProblem.of(design, method.ties());
        double[] linear = problem.walk().linear(problem.coefficients(this));
        double[] risk = new double[linear.length];
        int[] strata = new int[linear.length];
        for (int position = 0; position < linear.length; position++) {
            int row = problem.walk().row(position);
            risk[row] = linear[position];
            strata[row] = design.stratum(row);
        }
        return Concordance.of(design.followUp(), risk, strata, clusters);
    }

    private static OptionalDouble divided(OptionalDouble limit, double scale) {
        return limit.isPresent() ? OptionalDouble.of(limit.getAsDouble() / scale) : limit;
    }
}
