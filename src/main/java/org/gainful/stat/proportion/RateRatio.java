package org.gainful.stat.proportion;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;

/**
 * The ratio of two rates of Poisson events, (x1 / t1) / (x2 / t2), by what is exact given x1 + x2: x1 is then binomial
 * with odds ratio · t1 / t2 (R's {@code poisson.test}).
 */
public record RateRatio(long events1, double exposure1, long events2, double exposure2) {
    public RateRatio {
        Arguments.notNegative("events1", events1);
        Arguments.notNegative("events2", events2);
        Arguments.positive("exposure1", exposure1);
        Arguments.positive("exposure2", exposure2);
    }

    /** Infinite where only the second has no event, empty where neither has one. */
    public OptionalDouble estimate() {
        return events1 + events2 == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(events1 / exposure1 / (events2 / exposure2));
    }

    /**
     * From Clopper and Pearson's limits of the binomial share. It covers at least at the level, with few events more
     * often: 97 % with 22 events. Empty where there is no event.
     */
    public Optional<Interval> exactInterval(double level) {
        return interval(ProportionInterval.CLOPPER_PEARSON, level);
    }

    /**
     * From mid-P limits of the binomial share. It covers about at the level and is the one to report unless the level
     * must never be missed. Empty where there is no event.
     */
    public Optional<Interval> midPInterval(double level) {
        return interval(ProportionInterval.MID_P, level);
    }

    private Optional<Interval> interval(ProportionInterval ofShare, double level) {
        Arguments.level(level);
        if (events1 + events2 == 0) {
            return Optional.empty();
        }
        // The share of the second keeps the digits of 1 - share where the first has nearly all events.
        Interval first = ofShare.of(events1, events1 + events2, level);
        Interval second = ofShare.of(events2, events1 + events2, level);
        double scale = exposure2 / exposure1;
        return Optional.of(
                new Interval(scale * first.lower() / second.upper(), scale * first.upper() / second.lower(), level));
    }

    /** Of the exact test that the rates are equal; 1 where there is no event. */
    public double pValue() {
        double share = exposure1 / (exposure1 + exposure2);
        return events1 + events2 == 0 ? 1 : new ExactBinomial(events1, events1 + events2, share).pValue();
    }
}
