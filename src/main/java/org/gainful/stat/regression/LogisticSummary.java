package org.gainful.stat.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.describe.Moments;

/**
 * Fit statistics of a logistic model.
 *
 * <p>All but {@link #tjur()} are empty for Firth's method, whose penalised likelihood they are not defined for, and
 * all are empty where nothing was estimated.
 */
public final class LogisticSummary {
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

    /** Schwarz's criterion, k log(n) - 2 l. */
    public OptionalDouble bic() {
        return value(
                unpenalised.map(m -> fit.parameters() * StrictMath.log(fit.observations()) - 2 * m.logLikelihood()));
    }

    /** McFadden's share, 1 - l / l0; empty where l0 is 0. */
    public OptionalDouble mcFadden() {
        return value(
                unpenalised.filter(m -> m.nullObjective() < 0).map(m -> 1 - m.logLikelihood() / m.nullObjective()));
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

    static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
