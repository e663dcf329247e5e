package org.gainful.stat.regression;

import java.util.Optional;

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
    private final double[] misses;
    private final double[] weights;
    private final double[] leverages;
    private final int coefficients;

    private LogisticInfluence(LogisticFit fit, double[] logOdds, double[] leverages) {
        this.misses = new double[logOdds.length];
        this.weights = new double[logOdds.length];
        this.leverages = leverages;
        this.coefficients = fit.parameters();
        for (int i = 0; i < logOdds.length; i++) {
            double event = LinearPredictor.logistic(logOdds[i]);
            double other = LinearPredictor.logistic(-logOdds[i]);
            misses[i] = fit.design().response(i) == 1 ? other : -event;
            weights[i] = event * other;
        }
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
        return misses.length;
    }

    public double leverage(int row) {
        return leverages[row];
    }

    public double pearson(int row) {
        return misses[row] == 0 ? 0 : misses[row] / Math.sqrt(weights[row]);
    }

    public double deviance(int row) {
        return Math.copySign(Math.sqrt(-2 * StrictMath.log1p(-Math.abs(misses[row]))), misses[row]);
    }

    public double standardisedPearson(int row) {
        return pearson(row) / Math.sqrt(1 - leverages[row]);
    }

    public double cooksDistance(int row) {
        double share = standardisedPearson(row);
        return share * share * leverages[row] / (1 - leverages[row]) / coefficients;
    }

    /** Pearson's goodness of fit, the sum of squared residuals; no chi-square where covariates rarely repeat. */
    public double pearsonChiSquare() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += pearson(i) * pearson(i);
        }
        return sum;
    }
}
