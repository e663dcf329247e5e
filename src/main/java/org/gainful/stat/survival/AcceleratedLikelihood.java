package org.gainful.stat.survival;

import java.util.Optional;
import org.gainful.stat.numeric.Newton;

/**
 * The log-likelihood of z = a y - x'c, y the standardised log times and x scaled columns, ones first.
 *
 * <p>In the coefficients c and the slope a, the last, it is concave for all our distributions (Burridge 1981), which it is
 * not in the coefficients of log time and their scale.
 */
final class AcceleratedLikelihood implements Newton.Likelihood<AcceleratedLikelihood.Evaluation> {
    /** At one point; without the part that does not depend on the coefficients. */
    record Evaluation(double objective, double[] score, double[][] information) implements Newton.Point {}

    private final LifetimeDistribution distribution;
    private final FollowUp followUp;
    private final double[] y;
    private final double[][] x;

    AcceleratedLikelihood(LifetimeDistribution distribution, FollowUp followUp, double[] y, double[][] x) {
        this.distribution = distribution;
        this.followUp = followUp;
        this.y = y;
        this.x = x;
    }

    /** Empty where the slope is not positive, or far out. */
    @Override
    public Optional<Evaluation> at(double[] coefficients) {
        int last = x.length;
        double slope = coefficients[last];
        if (!(slope > 0)) {
            return Optional.empty();
        }
        double logLikelihood = 0;
        double[] score = new double[last + 1];
        double[][] information = new double[last + 1][last + 1];
        double[] value = new double[3];
        double[] derivative = new double[last + 1];
        double logSlope = StrictMath.log(slope);
        for (int row = 0; row < y.length; row++) {
            double z = slope * y[row];
            for (int j = 0; j < last; j++) {
                z -= coefficients[j] * x[j][row];
                derivative[j] = -x[j][row];
            }
            derivative[last] = y[row];
            if (followUp.event(row)) {
                distribution.event(z, value);
                logLikelihood += logSlope;
                score[last] += 1 / slope;
                information[last][last] += 1 / slope / slope;
            } else {
                distribution.longer(z, value);
            }
            logLikelihood += value[0];
            for (int j = 0; j <= last; j++) {
                score[j] += value[1] * derivative[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] -= value[2] * derivative[j] * derivative[k];
                }
            }
        }
        PartialLikelihood.mirror(information);
        return Double.isFinite(logLikelihood)
                ? Optional.of(new Evaluation(logLikelihood, score, information))
                : Optional.empty();
    }
}
