package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What each row does to a logistic fit: leverage, residuals, Cook's distance.
 *
 * <pre>  leverage       h = w x' inv(X'WX) x, w = p (1 - p); the leverages sum to the number of coefficients k
 *  Pearson        r = (y - p) / sqrt(w)
 *  deviance       the root of the row's part of the deviance, with the sign of y - p
 *  standardised   r / sqrt(1 - h)
 *  Cook           r² h / (k (1 - h)²)</pre>
 *
 * <p>Cook's distance is about how far the coefficients would move without the row, in units of their joint confidence
 * region (Pregibon 1981, doi:10.1214/aos/1176345513). One pass over the rows.
 */
public final class LogisticInfluence {
    private static final double LARGEST_LEVERAGE = 1 - 1e-10;

    private final boolean[] events;
    private final double[] logOdds;
    private final double[] leverages;
    private final int coefficients;

    private LogisticInfluence(LogisticFit fit, double[] logOdds, double[] leverages) {
        this.events = fit.design().events();
        this.logOdds = logOdds;
        this.leverages = leverages;
        this.coefficients = fit.parameters();
    }

    /** Empty where nothing was estimated. */
    public static Optional<LogisticInfluence> of(LogisticFit fit) {
        if (!fit.estimated()) {
            return Optional.empty();
        }
        AtEstimate estimate = new AtEstimate(fit);
        return estimate.leverages().map(leverages -> new LogisticInfluence(fit, estimate.logOdds(), leverages));
    }

    public int size() {
        return events.length;
    }

    public double leverage(int row) {
        return leverages[row];
    }

    /** (1 - p) / sqrt(p (1 - p)) is exp(-eta / 2) for an event, with eta the log odds. */
    public double pearson(int row) {
        return signed(row, StrictMath.exp(-towards(row) / 2));
    }

    public double deviance(int row) {
        double eta = towards(row);
        double loss = Math.max(-eta, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(eta)));
        return signed(row, Math.sqrt(2 * loss));
    }

    /** Empty for a row of leverage 1, which the model fits whatever its outcome. */
    public OptionalDouble standardisedPearson(int row) {
        return leverages[row] < LARGEST_LEVERAGE
                ? OptionalDouble.of(pearson(row) / Math.sqrt(1 - leverages[row]))
                : OptionalDouble.empty();
    }

    /** Empty for a row of leverage 1. */
    public OptionalDouble cooksDistance(int row) {
        OptionalDouble residual = standardisedPearson(row);
        return residual.isPresent()
                ? OptionalDouble.of(residual.getAsDouble()
                        * residual.getAsDouble()
                        * leverages[row]
                        / (1 - leverages[row])
                        / coefficients)
                : residual;
    }

    /** Pearson's goodness of fit, the sum of squared residuals; no chi-square where covariates rarely repeat. */
    public double pearsonChiSquare() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += pearson(i) * pearson(i);
        }
        return sum;
    }

    /** The log odds of what happened. */
    private double towards(int row) {
        return events[row] ? logOdds[row] : -logOdds[row];
    }

    private double signed(int row, double size) {
        return events[row] ? size : -size;
    }
}
