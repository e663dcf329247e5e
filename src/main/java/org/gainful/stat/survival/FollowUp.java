package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Order;

/**
 * How long each person was followed and whether the event ended it; otherwise the time is censored.
 *
 * <p>Times must be finite and at least 0, in any one unit; they tie where they are equal. A time of 0
 * is an event, or the end of follow-up, at the very start. Who is censored at a time was still at risk for the events
 * of that time. The values are immutable.
 */
public final class FollowUp {
    private final double[] times;
    private final boolean[] events;

    /** Rows from the shortest time to the longest. */
    private final int[] order;

    private FollowUp(double[] times, boolean[] events, int[] order) {
        this.times = times;
        this.events = events;
        this.order = order;
    }

    public static FollowUp of(double[] times, boolean[] events) {
        if (times.length == 0) {
            throw new IllegalArgumentException("times must have at least one value, was empty");
        }
        Arguments.sameLength("events", times.length, events.length);
        double[] copy = Arguments.finiteCopy("times", times);
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] < 0) {
                throw new IllegalArgumentException("times[%s] must not be negative, was %s".formatted(i, copy[i]));
            }
            copy[i] += 0.0; // -0.0 is the same time as 0.0
        }
        return new FollowUp(copy, events.clone(), Order.ascending(copy));
    }

    public int size() {
        return times.length;
    }

    public double time(int row) {
        return times[row];
    }

    /** Whether the event was observed. */
    public boolean event(int row) {
        return events[row];
    }

    public int events() {
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        return count;
    }

    /** The sum of all times, which events are set against in a rate. */
    public double totalTime() {
        double sum = 0;
        for (double time : times) {
            sum += time;
        }
        return sum;
    }

    public double longest() {
        return times[order[order.length - 1]];
    }

    /** The same people with censoring for the event: its survival curve tells how long people were followed. */
    public FollowUp reversed() {
        boolean[] reversed = new boolean[events.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = !events[i];
        }
        return new FollowUp(times, reversed, order);
    }

    /** The people of these rows. */
    public FollowUp select(int... rows) {
        boolean[] selected = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = events[rows[i]];
        }
        return of(IntStream.of(rows).mapToDouble(row -> times[row]).toArray(), selected);
    }

    /**
     * What happens at one time.
     *
     * @param atRisk people whose time is not shorter
     * @param events events at this time
     * @param censored people whose follow-up ends at this time without the event
     */
    public record RiskSet(double time, int atRisk, int events, int censored) {}

    /** One for each distinct time, from the shortest to the longest. */
    public List<RiskSet> riskSets() {
        List<RiskSet> sets = new ArrayList<>();
        int end;
        for (int start = 0; start < order.length; start = end) {
            int occurred = 0;
            for (end = start; end < order.length && times[order[end]] == times[order[start]]; end++) {
                occurred += events[order[end]] ? 1 : 0;
            }
            sets.add(new RiskSet(times[order[start]], order.length - start, occurred, end - start - occurred));
        }
        return sets;
    }

    /** Rows from the shortest time to the longest; not to be changed. */
    int[] order() {
        return order;
    }
}
