package org.gainful.stat.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.stat.ChiSquareStatistic;

/**
 * What is left of a logistic model when separated terms go off to infinity.
 *
 * <p>The rows that are separated are then foretold with certainty and say nothing more; the other rows, where the
 * separated terms are redundant, give the coefficients that stay finite, and the likelihood rises to theirs (Geyer
 * 2009). Without separation this is the model itself.
 *
 * <p>The likelihood-ratio test of the whole model exists where estimates do not, since the likelihood is bounded.
 *
 * @param rows not separated
 * @param fit to those rows; empty where all rows are separated
 */
public record LimitingModel(Design design, Separation separation, int rows, Optional<LogisticFit> fit) {
    /** By maximum likelihood, with intervals of this level. */
    public static LimitingModel of(Design design, double level) {
        Design independent = design.without(Aliasing.of(design).redundantTerms());
        Separation separation = Separation.of(independent);
        Trials cases = Trials.ofCases(independent);
        int[] rest = SeparationSearch.casesNotSeparated(cases.scaled(ScaledColumns.Origin.MEAN), cases);
        Optional<LogisticFit> fit = rest.length == 0
                ? Optional.empty()
                : Optional.of(
                        LogisticRegression.maximumLikelihood().withLevel(level).fit(independent.select(rest)));
        return new LimitingModel(independent, separation, rest.length, fit);
    }

    /** The coefficients with a finite estimate: the limits of theirs as the others grow. */
    public List<Coefficient> finiteCoefficients() {
        Set<String> infinite =
                separation.terms().stream().map(Separation.Term::name).collect(Collectors.toSet());
        Set<String> finite = new HashSet<>(design.coefficientNames());
        finite.removeAll(infinite);
        return fit.map(LogisticFit::coefficients).orElse(List.of()).stream()
                .filter(coefficient -> finite.contains(coefficient.term()))
                .toList();
    }

    /** The least upper bound of the log-likelihood; empty where the fit to the rest did not converge. */
    public Optional<Double> logLikelihood() {
        return fit.isEmpty() ? Optional.of(0.0) : fit.get().maxima().map(LogisticFit.Maxima::logLikelihood);
    }

    /** Against the intercept alone, in all rows; empty for a model without terms, or of one outcome. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest() {
        int terms = design.terms().size();
        double n = design.rows();
        double events = 0;
        for (int row = 0; row < n; row++) {
            events += design.response(row);
        }
        if (terms == 0 || events == 0 || events == n) {
            return Optional.empty();
        }
        double nothing = events * StrictMath.log(events / n) + (n - events) * StrictMath.log1p(-events / n);
        return logLikelihood().map(top -> new ChiSquareStatistic(Math.max(0, 2 * (top - nothing)), terms));
    }
}
