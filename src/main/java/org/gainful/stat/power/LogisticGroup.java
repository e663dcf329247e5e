package org.gainful.stat.power;

import org.gainful.stat.Normal;

/**
 * One yes-or-no predictor in a logistic regression; size is the number of cases.
 *
 * <p>n (1 - R²) = (z sqrt(p (1 - p) / b) + z' sqrt(p1 (1 - p1) + p2 (1 - p2) (1 - b) / b))² / ((p1 - p2)² (1 - b)), b the
 * share with the trait and p the mean of p1 and p2 over cases, solved for the power's quantile z' (Hsieh, Bloch and
 * Larsen 1998).
 *
 * @param eventShareWithout p1, of cases without the trait
 * @param eventShareWith p2, of cases with it
 * @param traitShare b
 * @param explained share of the trait's variance that the other predictors explain, R²; 0 without others
 */
public record LogisticGroup(double eventShareWithout, double eventShareWith, double traitShare, double explained)
        implements Plan {
    public LogisticGroup {
        Plan.checkShare("eventShareWithout", eventShareWithout);
        Plan.checkShare("eventShareWith", eventShareWith);
        Plan.checkShare("traitShare", traitShare);
        LogisticSlope.checkExplained(explained);
    }

    @Override
    public double power(double size, double alpha) {
        double b = traitShare;
        double mean = (1 - b) * eventShareWithout + b * eventShareWith;
        double atNull = Math.sqrt(mean * (1 - mean) / b);
        double error = Math.sqrt(
                eventShareWithout * (1 - eventShareWithout) + eventShareWith * (1 - eventShareWith) * (1 - b) / b);
        double distance = Math.abs(eventShareWithout - eventShareWith) * Math.sqrt(size * (1 - explained) * (1 - b));
        return Normal.cumulativeProbability((distance - Normal.criticalValue(1 - alpha) * atNull) / error);
    }

    @Override
    public double smallestSize() {
        return 1;
    }
}
