package org.gainful.stat.survival;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/** Mean time without the event between 0 and a horizon, in the unit of the times. */
public record RestrictedMean(double horizon, double mean, double standardError) {
    /** Mean time after the event, up to the horizon. */
    public double lost() {
        return horizon - mean;
    }

    public Interval interval(double level) {
        double margin = Normal.criticalValue(level) * standardError;
        return new Interval(mean - margin, mean + margin, level);
    }

    /** A difference or a ratio of two groups with its interval and the two-sided p-value of the Wald test. */
    public record Contrast(double estimate, Interval interval, double pValue) {}

    /** This mean less the other; empty where neither has an error. */
    public Optional<Contrast> difference(RestrictedMean other, double level) {
        double error = StrictMath.hypot(standardError, sameHorizon(other).standardError);
        double estimate = mean - other.mean;
        double margin = Normal.criticalValue(level) * error;
        return error > 0
                ? Optional.of(new Contrast(
                        estimate,
                        new Interval(estimate - margin, estimate + margin, level),
                        Normal.twoSidedPValue(estimate / error)))
                : Optional.empty();
    }

    /** This mean over the other, tested on the logarithm; empty where one of them is 0. */
    public Optional<Contrast> ratio(RestrictedMean other, double level) {
        return ratio(mean, sameHorizon(other).mean, other.standardError, level);
    }

    /** The time lost over the other's, tested on the logarithm; empty where one of them is 0. */
    public Optional<Contrast> ratioOfLost(RestrictedMean other, double level) {
        return ratio(lost(), sameHorizon(other).lost(), other.standardError, level);
    }

    private Optional<Contrast> ratio(double above, double below, double errorBelow, double level) {
        double error = StrictMath.hypot(standardError / above, errorBelow / below);
        if (!(above > 0 && below > 0 && error > 0)) {
            return Optional.empty();
        }
        double log = StrictMath.log(above / below);
        double margin = Normal.criticalValue(Arguments.level(level)) * error;
        return Optional.of(new Contrast(
                above / below,
                new Interval(log - margin, log + margin, level).map(StrictMath::exp),
                Normal.twoSidedPValue(log / error)));
    }

    private RestrictedMean sameHorizon(RestrictedMean other) {
        if (other.horizon != horizon) {
            throw new IllegalArgumentException(
                    "other must have the horizon %s, was %s".formatted(horizon, other.horizon));
        }
        return other;
    }
}
