package org.gainful.stat.describe;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;

/** Student's interval for a mean, mean ± t(n - 1) s / sqrt(n), in the unit of the values. */
public final class MeanInterval {
    private MeanInterval() {}

    /** Empty for fewer than two values. */
    public static Optional<Interval> of(Description sample, double level) {
        Arguments.level(level);
        if (sample.standardErrorOfMean().isEmpty()) {
            return Optional.empty();
        }
        double mean = sample.mean().getAsDouble();
        double error = sample.standardErrorOfMean().getAsDouble();
        return Optional.of(Student.interval(mean, error, sample.count() - 1, level));
    }
}
