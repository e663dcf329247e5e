package org.gainful.stat.proportion;

import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * An indirectly standardised ratio (SMR): events observed over those expected had each stratum a reference's rate.
 *
 * @param expected Σ n · reference rate over strata, positive; taken as known
 */
public record StandardisedRatio(long observed, double expected) {
    public StandardisedRatio {
        Arguments.notNegative("observed", observed);
        Arguments.positive("expected", expected);
    }

    /** Arrays in the same order of strata; the reference's rates are its events over its population. */
    public static StandardisedRatio of(
            long[] events, double[] population, double[] referenceEvents, double[] referencePopulation) {
        Arguments.sameLength("population", events.length, population.length);
        Arguments.sameLength("referenceEvents", events.length, referenceEvents.length);
        Arguments.sameLength("referencePopulation", events.length, referencePopulation.length);
        long observed = 0;
        double expected = 0;
        for (int k = 0; k < events.length; k++) {
            observed += Arguments.notNegative("events[%s]".formatted(k), events[k]);
            double reference = Arguments.positive("referencePopulation[%s]".formatted(k), referencePopulation[k]);
            expected += Arguments.finite("population[%s]".formatted(k), population[k])
                    * Arguments.finite("referenceEvents[%s]".formatted(k), referenceEvents[k])
                    / reference;
        }
        return new StandardisedRatio(observed, expected);
    }

    /** 1 where as many were observed as expected. */
    public double ratio() {
        return observed / expected;
    }

    public Interval interval(RateInterval method, double level) {
        return method.of(observed, expected, level);
    }
}
