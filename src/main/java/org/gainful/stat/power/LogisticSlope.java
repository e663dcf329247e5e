package org.gainful.stat.power;

import org.gainful.stat.Arguments;
import org.gainful.stat.Normal;

/**
 * One numeric predictor in a logistic regression, by its Wald test; size is the number of cases.
 *
 * <p>Power Φ(sqrt(n p (1 - p) (1 - R²)) |β| - z) (Hsieh, Bloch and Larsen 1998,
 * doi:10.1002/(SICI)1097-0258(19980730)17:14&lt;1623::AID-SIM871&gt;3.0.CO;2-S).
 *
 * @param eventShare at the predictor's mean, p
 * @param logOddsRatio per standard deviation of the predictor, β
 * @param explained share of the predictor's variance that the other predictors explain, R²; 0 without others
 */
public record LogisticSlope(double eventShare, double logOddsRatio, double explained) implements Plan {
    public LogisticSlope {
        Plan.checkShare("eventShare", eventShare);
        Arguments.finite("logOddsRatio", logOddsRatio);
        checkExplained(explained);
    }

    @Override
    public double power(double size, double alpha) {
        double information = size * eventShare * (1 - eventShare) * (1 - explained);
        return Normal.cumulativeProbability(
                Math.sqrt(information) * Math.abs(logOddsRatio) - Normal.criticalValue(1 - alpha));
    }

    @Override
    public double smallestSize() {
        return 1;
    }

    static double checkExplained(double explained) {
        if (!(explained >= 0 && explained < 1)) {
            throw new IllegalArgumentException("explained must lie in [0, 1), was %s".formatted(explained));
        }
        return explained;
    }
}
