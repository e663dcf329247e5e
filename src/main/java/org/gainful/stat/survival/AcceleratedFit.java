package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * A fitted model of accelerated failure, or the reason why there is none. Estimates are on the scale of log time.
 *
 * @param design the columns in the model, without the redundant ones
 * @param coefficients the intercept, then the terms; empty where nothing was estimated
 * @param covariance of the coefficients; of size 0 where nothing was estimated
 */
public record AcceleratedFit(
        AcceleratedFailure method,
        SurvivalDesign design,
        List<String> redundantTerms,
        Status status,
        List<TimeCoefficient> coefficients,
        SymmetricMatrix covariance,
        Optional<Maxima> maxima) {
    /** How the fit ended. */
    public enum Status {
        ESTIMATED,
        NO_EVENTS,
        /** A time of 0 has no logarithm. */
        TIME_ZERO,
        /** The likelihood rises without end, or the maximum could not be reached in double precision. */
        NO_MAXIMUM
    }

    /**
     * The maxima of the likelihood of the times.
     *
     * @param scale of the error of log time; 1 for exponential times
     * @param standardErrorOfLogScale 0 where the scale is not estimated
     * @param nullLogLikelihood of the intercept and the scale alone
     */
    public record Maxima(
            double scale, double standardErrorOfLogScale, double logLikelihood, double nullLogLikelihood) {}

    public AcceleratedFit {
        redundantTerms = List.copyOf(redundantTerms);
        coefficients = List.copyOf(coefficients);
    }

    static AcceleratedFit notEstimated(
            AcceleratedFailure method, SurvivalDesign design, List<String> redundantTerms, Status status) {
        SymmetricMatrix none = SymmetricMatrix.ofLower(List.of(), new double[0][]);
        return new AcceleratedFit(method, design, redundantTerms, status, List.of(), none, Optional.empty());
    }

    public boolean estimated() {
        return maxima.isPresent();
    }

    public Optional<TimeCoefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }

    /** Wald interval at the method's level; empty where the term was not estimated. */
    public Optional<Interval> waldInterval(String term) {
        return find(term).map(c -> c.waldInterval(method.level()));
    }

    public OptionalDouble scale() {
        return value(maxima.map(Maxima::scale));
    }

    public OptionalDouble logLikelihood() {
        return value(maxima.map(Maxima::logLikelihood));
    }

    /** Akaike's criterion, which compares distributions, too. */
    public OptionalDouble aic() {
        int scales = method.distribution() == LifetimeDistribution.EXPONENTIAL ? 0 : 1;
        return value(maxima.map(found -> 2 * (coefficients.size() + scales - found.logLikelihood())));
    }

    /** Likelihood-ratio test that all terms but the intercept are 0; empty for a model without terms. */
    public Optional<ChiSquareStatistic> likelihoodRatioTest() {
        return maxima.filter(found -> coefficients.size() > 1)
                .map(found -> new ChiSquareStatistic(
                        Math.max(0, 2 * (found.logLikelihood() - found.nullLogLikelihood())), coefficients.size() - 1));
    }

    /**
     * The time by which a share of people with these columns, in the order of the design, has had the event; empty where
     * nothing was estimated.
     */
    public OptionalDouble quantile(double share, double... columns) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must lie in (0, 1), was %s".formatted(share));
        }
        double[] values = Arguments.finiteCopy("columns", columns);
        return value(maxima.map(found -> {
            Arguments.sameLength("columns", coefficients.size() - 1, values.length);
            double logTime = coefficients.get(0).estimate()
                    + found.scale() * method.distribution().quantile(share);
            for (int j = 0; j < values.length; j++) {
                logTime += coefficients.get(j + 1).estimate() * values[j];
            }
            return StrictMath.exp(logTime);
        }));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
