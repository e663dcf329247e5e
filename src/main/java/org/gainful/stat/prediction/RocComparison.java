package org.gainful.stat.prediction;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;

/**
 * Two models' areas under the curve in the same rows (DeLong, DeLong and Clarke-Pearson 1988, doi:10.2307/2531595).
 *
 * <p>Not a test of what a nested model gains: in the rows both were fitted to the difference is not normal under the
 * null hypothesis (Demler, Pencina and D'Agostino 2012, doi:10.1002/sim.5328); the likelihood-ratio test is.
 *
 * @param covariance of the two areas; empty where either outcome has a single row
 */
public record RocComparison(RocArea first, RocArea second, OptionalDouble covariance) {
    /** Empty where all rows had the same outcome; outcomes that differ between the two are refused. */
    public static Optional<RocComparison> of(Predictions first, Predictions second) {
        Arguments.sameLength("second", first.size(), second.size());
        for (int i = 0; i < first.size(); i++) {
            if (first.outcome(i) != second.outcome(i)) {
                throw new IllegalArgumentException(
                        "second must have the outcomes of first, differs in row %s".formatted(i));
            }
        }
        int events = first.events();
        int others = first.others();
        if (events == 0 || others == 0) {
            return Optional.empty();
        }
        Placements ofFirst = Placements.of(first);
        Placements ofSecond = Placements.of(second);
        OptionalDouble covariance = events > 1 && others > 1
                ? OptionalDouble.of(Placements.covariance(ofFirst, ofSecond))
                : OptionalDouble.empty();
        return Optional.of(new RocComparison(
                RocArea.of(events, others, ofFirst), RocArea.of(events, others, ofSecond), covariance));
    }

    /** The first area less the second. */
    public double difference() {
        return first.estimate() - second.estimate();
    }

    /** Of the difference; empty where either outcome has a single row. */
    public OptionalDouble standardError() {
        return covariance.isPresent()
                ? OptionalDouble.of(Math.sqrt(Math.max(
                        0,
                        first.variance().orElseThrow()
                                + second.variance().orElseThrow()
                                - 2 * covariance.getAsDouble())))
                : OptionalDouble.empty();
    }

    /** The difference in standard errors; empty where that is 0, as for equal models. */
    public OptionalDouble z() {
        double error = standardError().orElse(0);
        return error > 0 ? OptionalDouble.of(difference() / error) : OptionalDouble.empty();
    }

    public OptionalDouble pValue() {
        return z().isPresent() ? OptionalDouble.of(Normal.twoSidedPValue(z().getAsDouble())) : OptionalDouble.empty();
    }

    /** Of the difference. */
    public Optional<Interval> interval(double level) {
        double z = Normal.criticalValue(level);
        return standardError().isPresent()
                ? Optional.of(new Interval(
                        difference() - z * standardError().getAsDouble(),
                        difference() + z * standardError().getAsDouble(),
                        level))
                : Optional.empty();
    }
}
