package org.gainful.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often a scenario's interval covered the truth.
 *
 * <p>Each replication has a generator of its own, split off in order, so that the counts do not depend on the number of
 * threads.
 */
record Coverage(Scenario scenario, long covered, long below, long above, long none) {
    enum Outcome {
        COVERED,
        /** The whole interval lies below the truth. */
        BELOW,
        /** The whole interval lies above the truth. */
        ABOVE,
        /** The method has no interval for such data. */
        NONE
    }

    static Coverage of(Scenario scenario, int replications, SplittableRandom source) {
        SplittableRandom[] generators =
                IntStream.range(0, replications).mapToObj(i -> source.split()).toArray(SplittableRandom[]::new);
        Outcome[] outcomes = IntStream.range(0, replications)
                .parallel()
                .mapToObj(i -> scenario.run(generators[i]))
                .toArray(Outcome[]::new);
        return new Coverage(
                scenario,
                count(outcomes, Outcome.COVERED),
                count(outcomes, Outcome.BELOW),
                count(outcomes, Outcome.ABOVE),
                count(outcomes, Outcome.NONE));
    }

    private static long count(Outcome[] outcomes, Outcome which) {
        return Arrays.stream(outcomes).filter(outcome -> outcome == which).count();
    }

    /** Among the studies that had an interval. */
    double share() {
        return (double) covered / (covered + below + above);
    }

    double percent(long count) {
        return 100.0 * count / (covered + below + above + none);
    }
}
