package org.gainful.stat.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.describe.Moments;
import org.gainful.stat.numeric.Sums;

/**
 * Fit statistics of a logistic model.
 *
 * <p>All but those of the fitted probabilities ({@link #tjur()}, {@link #efron()}, {@link #mcKelveyZavoina()}) are
 * empty for Firth's method, whose penalised likelihood they are not defined for, and all are empty where nothing was
 * estimated.
 */
public final class LogisticSummary {
    private static final double LOGISTIC_VARIANCE = Math.PI * Math.PI / 3;

    private final LogisticFit fit;
    private final Optional<LogisticFit.Maxima> unpenalised;

    LogisticSummary(LogisticFit fit) {
        this.fit = fit;
        this.unpenalised =
                fit.method().likelihood() == LogisticRegression.Likelihood.MAXIMUM ? fit.maxima() : Optional.empty();
    }

    /** Akaike's criterion, 2 k - 2 l with k coefficients. */
    public OptionalDouble aic() {
        return value(unpenalised.map(m -> 2.0 * fit.parameters() - 2 * m.logLikelihood()));
    }

    /** Akaike's criterion for small samples, AIC + 2 k (k + 1) / (n - k - 1); empty where n is not above k + 1. */
    public OptionalDouble correctedAic() {
        double k = fit.parameters();
        double left = fit.observations() - k - 1;
        return left > 0 && aic().isPresent()
                ? OptionalDouble.of(aic().getAsDouble() + 2 * k * (k + 1) / left)
                : OptionalDouble.empty();
    }

    /** Schwarz's criterion, k log(n) - 2 l. */
    public OptionalDouble bic() {
        return value(
                unpenalised.map(m -> fit.parameters() * StrictMath.log(fit.observations()) - 2 * m.logLikelihood()));
    }

    /** Minus twice the log-likelihood. */
    public OptionalDouble deviance() {
        return value(unpenalised.map(m -> -2 * m.logLikelihood()));
    }

    /** The deviance with the intercept alone. */
    public OptionalDouble nullDeviance() {
        return value(unpenalised.map(m -> -2 * m.nullObjective()));
    }

    /**
     * The factor by which coefficients should be shrunk for other data, (LR - df) / LR with the likelihood-ratio test of
     * the whole model (van Houwelingen and le Cessie 1990, doi:10.1002/sim.4780091109); empty where the test says
     * nothing, and not below 0 only where it says more than chance.
     */
    public OptionalDouble heuristicShrinkage() {
        return value(unpenalised
                .flatMap(m -> fit.likelihoodRatioTest())
                .filter(test -> test.statistic() > 0)
                .map(test -> 1 - test.degreesOfFreedom() / test.statistic()));
    }

    /** McFadden's share, 1 - l / l0; empty where l0 is 0. */
    public OptionalDouble mcFadden() {
        return value(
                unpenalised.filter(m -> m.nullObjective() < 0).map(m -> 1 - m.logLikelihood() / m.nullObjective()));
    }

    /** McFadden's share with a coefficient's cost, 1 - (l - k) / l0; empty where l0 is 0. */
    public OptionalDouble adjustedMcFadden() {
        return value(unpenalised
                .filter(m -> m.nullObjective() < 0)
                .map(m -> 1 - (m.logLikelihood() - fit.parameters()) / m.nullObjective()));
    }

    /** Cox and Snell's share, 1 - exp(2 (l0 - l) / n), which cannot reach 1. */
    public OptionalDouble coxSnell() {
        double n = fit.observations();
        return value(
                unpenalised.map(m -> Math.max(0, -StrictMath.expm1(2 * (m.nullObjective() - m.logLikelihood()) / n))));
    }

    /** Nagelkerke's share, (1 - exp(2 (l0 - l) / n)) / (1 - exp(2 l0 / n)) (1991, doi:10.1093/biomet/78.3.691). */
    public OptionalDouble nagelkerke() {
        double n = fit.observations();
        return value(unpenalised
                .filter(m -> m.nullObjective() < 0)
                .map(m -> Math.max(
                        0,
                        StrictMath.expm1(2 * (m.nullObjective() - m.logLikelihood()) / n)
                                / StrictMath.expm1(2 * m.nullObjective() / n))));
    }

    /**
     * Tjur's coefficient of discrimination, the mean probability of events less that of the others (2009,
     * doi:10.1198/tast.2009.08210); empty where the response does not vary.
     */
    public OptionalDouble tjur() {
        List<Double> probabilities = fit.fittedProbabilities();
        Moments events = new Moments();
        Moments others = new Moments();
        for (int row = 0; row < probabilities.size(); row++) {
            (fit.design().response(row) == 1 ? events : others).add(probabilities.get(row));
        }
        OptionalDouble high = events.snapshot().mean();
        OptionalDouble low = others.snapshot().mean();
        return high.isPresent() && low.isPresent()
                ? OptionalDouble.of(high.getAsDouble() - low.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * Efron's share, 1 - sum of (y - p)² / sum of (y - mean of y)² (1978); empty where the response does not vary.
     */
    public OptionalDouble efron() {
        List<Double> probabilities = fit.fittedProbabilities();
        double left = 0;
        for (int row = 0; row < probabilities.size(); row++) {
            double miss = fit.design().response(row) - probabilities.get(row);
            left += miss * miss;
        }
        double share = (double) fit.events() / fit.observations();
        double whole = fit.observations() * share * (1 - share);
        return probabilities.isEmpty() || whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - left / whole);
    }

    /**
     * McKelvey and Zavoina's share, V / (V + pi² / 3) with V the variance of the log odds over the rows, divisor n
     * (1975, doi:10.1080/0022250X.1975.9989847).
     */
    public OptionalDouble mcKelveyZavoina() {
        if (!fit.estimated()) {
            return OptionalDouble.empty();
        }
        double[] logOdds = new AtEstimate(fit).logOdds();
        double variance = Sums.squaredDeviations(logOdds, Sums.mean(logOdds)) / logOdds.length;
        return OptionalDouble.of(variance / (variance + LOGISTIC_VARIANCE));
    }

    static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
