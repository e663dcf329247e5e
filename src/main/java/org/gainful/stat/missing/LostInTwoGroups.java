package org.gainful.stat.missing;

import java.util.OptionalLong;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.ProportionPair;

/**
 * The difference of two groups' shares, first less second, where people were lost from either.
 *
 * <p>Worst and best cases, and the tipping points between which a conclusion holds (Hollis 2002, doi:10.1002/sim.1276;
 * Yan, Lee and Li 2009).
 */
public record LostInTwoGroups(LostOutcomes first, LostOutcomes second) {
    /** None of the first group's lost had the event, and all of the second's. */
    public double lowestDifference() {
        return first.lowestShare() - second.highestShare();
    }

    /** All of the first group's lost had the event, and none of the second's. */
    public double highestDifference() {
        return first.highestShare() - second.lowestShare();
    }

    /** From the lower limit of the worst case to the upper limit of the best. */
    public Interval interval(DifferenceInterval method, double level) {
        Interval worst = method.of(filled(0, second.lost()), level);
        Interval best = method.of(filled(first.lost(), 0), level);
        return new Interval(worst.lower(), best.upper(), level);
    }

    /** The groups if so many of the lost of each had the event. */
    public ProportionPair filled(long lostEvents1, long lostEvents2) {
        return new ProportionPair(
                first.events() + within("lostEvents1", lostEvents1, first.lost()),
                first.people(),
                second.events() + within("lostEvents2", lostEvents2, second.lost()),
                second.people());
    }

    private static long within(String name, long value, long most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("%s must lie in [0, %s], was %s".formatted(name, most, value));
        }
        return value;
    }

    /**
     * The fewest events among the second group's lost for which the first group's share is no longer larger, by an
     * interval that excludes 0, given the events among the first group's lost. Empty where it is larger whatever became
     * of the second's; 0 where it never is. By bisection.
     */
    public OptionalLong tippingPoint(long lostEvents1, DifferenceInterval method, double level) {
        if (isLarger(lostEvents1, second.lost(), method, level)) {
            return OptionalLong.empty();
        }
        long holds = -1;
        long fails = second.lost();
        while (fails - holds > 1) {
            long middle = holds + (fails - holds) / 2;
            if (isLarger(lostEvents1, middle, method, level)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return OptionalLong.of(fails);
    }

    private boolean isLarger(long lostEvents1, long lostEvents2, DifferenceInterval method, double level) {
        return method.of(filled(lostEvents1, lostEvents2), level).lower() > 0;
    }
}
