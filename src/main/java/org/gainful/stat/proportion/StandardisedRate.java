package org.gainful.stat.proportion;

import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * A directly standardised rate: strata's rates x / n weighted by a standard population w, Σ w x / n / Σ w.
 *
 * <p>Interval by Dobson et al. (1991, doi:10.1002/sim.4780100317): the interval of the total count X, moved to the rate
 * and scaled by sqrt(variance / X); for one stratum it is that of its own rate. Per unit of population.
 *
 * @param events in all strata
 * @param variance Σ w² x / n² / (Σ w)²
 */
public record StandardisedRate(long events, double rate, double variance) {
    /** Arrays in the same order of strata. */
    public static StandardisedRate of(long[] events, double[] population, double[] standard) {
        Arguments.sameLength("population", events.length, population.length);
        Arguments.sameLength("standard", events.length, standard.length);
        double weights = 0;
        double rate = 0;
        double variance = 0;
        long total = 0;
        for (int k = 0; k < events.length; k++) {
            double weight = Arguments.positive("standard[%s]".formatted(k), standard[k]);
            double size = Arguments.positive("population[%s]".formatted(k), population[k]);
            Arguments.notNegative("events[%s]".formatted(k), events[k]);
            weights += weight;
            rate += weight * events[k] / size;
            variance += weight * weight * events[k] / (size * size);
            total += events[k];
        }
        Arguments.positive("total of standard", weights);
        return new StandardisedRate(total, rate / weights, variance / weights / weights);
    }

    /** Empty where there is no event, since the scale of the count's interval is then unknown. */
    public Optional<Interval> interval(RateInterval method, double level) {
        Interval count = method.of(events, level);
        if (events == 0) {
            return Optional.empty();
        }
        double scale = Math.sqrt(variance / events);
        return Optional.of(count.map(limit -> rate + scale * (limit - events)));
    }
}
