package org.gainful.stat.survival;

import org.gainful.stat.survival.FollowUp.RiskSet;

/**
 * Cumulative incidence F of one event and survival S without any, with their covariance, one time after the other.
 *
 * <p>With p = d / n the share of those at risk who have any event at a time and q that of the event in question,
 * multinomial given who is at risk,
 *
 * <pre>  F = F + S q,   S = S (1 - p)</pre>
 *
 * <p>and the covariance follows step by step; the sum is that of Greenwood's formula for the Aalen-Johansen estimator.
 */
final class IncidenceSum {
    private double incidence;
    private double survival = 1;
    private double varianceOfIncidence;
    private double varianceOfSurvival;
    private double covariance;

    void add(RiskSet set, int ofCause) {
        double atRisk = set.atRisk();
        double p = set.events() / atRisk;
        double q = ofCause / atRisk;
        double left = (atRisk - set.events()) / atRisk;
        double sampling = survival * survival / atRisk;
        varianceOfIncidence += 2 * q * covariance + q * q * varianceOfSurvival + sampling * q * (1 - q);
        covariance = left * covariance + left * q * varianceOfSurvival - sampling * q * left;
        varianceOfSurvival = left * left * varianceOfSurvival + sampling * p * left;
        incidence += survival * q;
        survival *= left;
    }

    CumulativeIncidence.Step step(RiskSet set, int ofCause) {
        return new CumulativeIncidence.Step(
                set, ofCause, Math.min(1, incidence), Math.sqrt(Math.max(0, varianceOfIncidence)), survival);
    }
}
