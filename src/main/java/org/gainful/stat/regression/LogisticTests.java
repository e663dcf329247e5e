package org.gainful.stat.regression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.regression.LogisticLikelihood.Evaluation;

/**
 * The three tests that some coefficients of a logistic model are 0: by the fall of the likelihood where they are, by
 * its slope there, and by their distance from 0.
 */
final class LogisticTests {
    private static final int ROUNDING_ULPS = 8;

    private final LogisticFit fit;
    private final List<String> terms;

    private LogisticTests(LogisticFit fit, List<String> terms) {
        this.fit = fit;
        this.terms = terms;
    }

    /** Empty where no terms are named, or one that was not estimated; a term named twice counts once. */
    static Optional<LogisticTests> of(LogisticFit fit, Collection<String> terms) {
        boolean known = !terms.isEmpty()
                && terms.stream().allMatch(term -> fit.find(term).isPresent());
        return known
                ? Optional.of(new LogisticTests(fit, terms.stream().distinct().toList()))
                : Optional.empty();
    }

    Optional<ChiSquareStatistic> likelihoodRatio() {
        Trials trials = Trials.of(fit.design());
        ScaledColumns scaled = trials.scaled(origin());
        Newton<Evaluation> newton = fit.method().newton(scaled, trials);
        return full(newton, scaled).flatMap(top -> restricted(newton, scaled)
                .map(below ->
                        twiceTheFall(top.point().objective(), below.point().objective(), terms.size())));
    }

    /** Twice the fall of the objective; within its rounding none, since p moves with the root of the fall. */
    static ChiSquareStatistic twiceTheFall(double from, double to, int degreesOfFreedom) {
        double fall = from - to;
        boolean rounding = fall <= ROUNDING_ULPS * Math.ulp(from);
        return new ChiSquareStatistic(rounding ? 0 : 2 * fall, degreesOfFreedom);
    }

    /** u' inv(I) u, with the score u and the information I at the restricted maximum; u is 0 in all other terms. */
    Optional<ChiSquareStatistic> score() {
        Trials trials = Trials.of(fit.design());
        ScaledColumns scaled = trials.scaled(origin());
        return restricted(fit.method().newton(scaled, trials), scaled)
                .flatMap(found -> quadratic(found.point().score(), found.point().information()));
    }

    /** b' inv(V) b, from z values and correlations, whose scale does not matter. */
    Optional<ChiSquareStatistic> wald() {
        double[] z =
                terms.stream().mapToDouble(term -> fit.coefficient(term).z()).toArray();
        return WorkingModel.of(fit)
                .map(model -> model.correlations(
                        terms.stream().mapToInt(model.terms()::indexOf).toArray()))
                .flatMap(correlations -> quadratic(z, correlations));
    }

    private Optional<ChiSquareStatistic> quadratic(double[] vector, double[][] matrix) {
        return Cholesky.of(matrix)
                .map(root -> new ChiSquareStatistic(Math.max(0, Sums.dot(vector, root.solve(vector))), terms.size()));
    }

    /** Moving columns to their mean would change the meaning of the intercept, where that is held. */
    private ScaledColumns.Origin origin() {
        return terms.contains(Design.INTERCEPT) ? ScaledColumns.Origin.ZERO : ScaledColumns.Origin.MEAN;
    }

    private Optional<Maximum<Evaluation>> full(Newton<Evaluation> newton, ScaledColumns scaled) {
        return maximum(newton, scaled.toScaled(fit.estimates()), List.of());
    }

    /**
     * From 0, since the estimate less one of its terms can lie where all weights vanish. Firth's likelihood may have a
     * second, local maximum: there also from the estimate, as profiles do, and the higher one is taken.
     */
    private Optional<Maximum<Evaluation>> restricted(Newton<Evaluation> newton, ScaledColumns scaled) {
        Optional<Maximum<Evaluation>> fromZero = maximum(newton, new double[scaled.size()], terms);
        return fit.method().likelihood() == LogisticRegression.Likelihood.MAXIMUM
                ? fromZero
                : Stream.of(fromZero, maximum(newton, estimateWithoutTerms(scaled), terms))
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingDouble(found -> found.point().objective()));
    }

    private double[] estimateWithoutTerms(ScaledColumns scaled) {
        double[] start = scaled.toScaled(fit.estimates());
        terms.forEach(term -> start[fit.design().coefficientNames().indexOf(term)] = 0);
        return start;
    }

    private Optional<Maximum<Evaluation>> maximum(Newton<Evaluation> newton, double[] start, List<String> held) {
        List<String> names = fit.design().coefficientNames();
        boolean[] free = new boolean[names.size()];
        for (int j = 0; j < free.length; j++) {
            free[j] = !held.contains(names.get(j));
        }
        return newton.maximise(start, free).filter(found -> found.convergence().reached());
    }
}
