package org.gainful.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.gainful.stat.Interval;

/**
 * A study that can be drawn again and again, and the interval computed from each.
 *
 * @param statistic what is estimated, and from what data
 * @param method of the interval
 * @param truth what the interval should cover
 * @param interval draws a study and returns the interval; empty where the method has none
 * @param isDefault whether it is what the program offers first; others stand beside it for comparison
 */
record Scenario(
        String statistic,
        String method,
        double truth,
        Function<SplittableRandom, Optional<Interval>> interval,
        boolean isDefault) {
    static final double LEVEL = 0.95;

    Scenario(String statistic, String method, double truth, Function<SplittableRandom, Optional<Interval>> interval) {
        this(statistic, method, truth, interval, true);
    }

    Scenario notDefault() {
        return new Scenario(statistic, method, truth, interval, false);
    }

    Coverage.Outcome run(SplittableRandom random) {
        return interval.apply(random)
                .map(found -> found.upper() < truth
                        ? Coverage.Outcome.BELOW
                        : found.lower() > truth ? Coverage.Outcome.ABOVE : Coverage.Outcome.COVERED)
                .orElse(Coverage.Outcome.NONE);
    }
}
