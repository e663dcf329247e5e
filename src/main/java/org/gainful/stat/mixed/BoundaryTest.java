package org.gainful.stat.mixed;

import org.gainful.stat.ChiSquareStatistic;

/**
 * Likelihood-ratio test that a variance is 0, which lies on the boundary of what a variance can be.
 *
 * <p>Where it is 0, half of all samples have an estimate of 0 and a statistic of 0; the others follow chi-square with one
 * degree of freedom (Self and Liang 1987, doi:10.1080/01621459.1987.10478472).
 *
 * @param statistic twice the difference of the log-likelihoods
 */
public record BoundaryTest(double statistic) {
    static BoundaryTest of(double logLikelihood, double without) {
        return new BoundaryTest(Math.max(0, 2 * (logLikelihood - without)));
    }

    public double pValue() {
        return statistic > 0 ? new ChiSquareStatistic(statistic, 1).pValue() / 2 : 1;
    }
}
