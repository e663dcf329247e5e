package org.gainful.stat.prediction;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * The area under the receiver operating characteristic curve: the chance that an event had a higher probability than
 * a row without, ties counting half (the c statistic).
 *
 * <p>Variance by DeLong, DeLong and Clarke-Pearson (1988, doi:10.2307/2531595); empty where either outcome has a
 * single row. It is 0, and the interval a point, where the outcomes do not overlap at all: the data then say only that
 * the area is near 1.
 */
public record RocArea(int events, int others, double estimate, OptionalDouble variance) {
    /** Empty where all rows had the same outcome. */
    public static Optional<RocArea> of(Predictions predictions) {
        return predictions.events() == 0 || predictions.others() == 0
                ? Optional.empty()
                : Optional.of(of(predictions.events(), predictions.others(), Placements.of(predictions)));
    }

    static RocArea of(int events, int others, Placements placements) {
        OptionalDouble variance = events > 1 && others > 1
                ? OptionalDouble.of(Placements.covariance(placements, placements))
                : OptionalDouble.empty();
        return new RocArea(events, others, placements.area(), variance);
    }

    /** DeLong's interval, cut off at 0 and 1; empty without a variance. */
    public Optional<Interval> interval(double level) {
        double z = Normal.criticalValue(level);
        if (variance.isEmpty()) {
            return Optional.empty();
        }
        double margin = z * Math.sqrt(variance.getAsDouble());
        return Optional.of(new Interval(Math.max(0, estimate - margin), Math.min(1, estimate + margin), level));
    }

    /** Somers' D of the outcome on the probability, 2 area - 1. */
    public double somersD() {
        return 2 * estimate - 1;
    }
}
