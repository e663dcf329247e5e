package org.gainful.stat.missing;

import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.ProportionInterval;

/**
 * A share of people with an event, some of whom were lost to follow-up: what it can be, whatever became of them.
 *
 * <p>Manski (1989); Horowitz and Manski (2000, doi:10.1080/01621459.2000.10473902).
 *
 * @param events people known to have had the event
 * @param known people of whom it is known whether they had it
 * @param lost people of whom it is not; together with the known at least one
 */
public record LostOutcomes(long events, long known, long lost) {
    public LostOutcomes {
        Arguments.notNegative("lost", lost);
        Arguments.notNegative("known", known);
        if (!(events >= 0 && events <= known)) {
            throw new IllegalArgumentException("events must lie in [0, %s], was %s".formatted(known, events));
        }
        if (known + lost == 0) {
            throw new IllegalArgumentException("known and lost must be at least one person, was 0");
        }
    }

    public long people() {
        return known + lost;
    }

    /** The share among the known; empty where there are none. */
    public OptionalDouble shareOfKnown() {
        return known > 0 ? OptionalDouble.of((double) events / known) : OptionalDouble.empty();
    }

    /** The share if none of the lost had the event. */
    public double lowestShare() {
        return (double) events / people();
    }

    /** The share if all of the lost had the event. */
    public double highestShare() {
        return (double) (events + lost) / people();
    }

    /**
     * The share if the odds of the lost are a multiple of those of the known: 1 where they were lost at random, 0 and
     * infinity for the bounds (the informative missingness odds ratio of White, Higgins and Wood 2008,
     * doi:10.1002/sim.3008). Empty where nobody is known.
     */
    public OptionalDouble shareAtOddsRatio(double oddsRatio) {
        if (!(oddsRatio >= 0)) {
            throw new IllegalArgumentException("oddsRatio must not be negative, was %s".formatted(oddsRatio));
        }
        if (known == 0) {
            return OptionalDouble.empty();
        }
        double perOddsRatio = known == events || oddsRatio == 0 ? 0 : (known - events) / oddsRatio;
        double share = events == 0 || oddsRatio == 0 && known > events ? 0 : events / (events + perOddsRatio);
        return OptionalDouble.of((events + lost * share) / people());
    }

    /**
     * From the lower limit for the lowest share to the upper limit for the highest: covers the share with at least the
     * level's probability, whatever became of the lost.
     */
    public Interval interval(ProportionInterval method, double level) {
        Interval worst = method.of(events, people(), level);
        Interval best = method.of(events + lost, people(), level);
        return new Interval(worst.lower(), best.upper(), level);
    }
}
