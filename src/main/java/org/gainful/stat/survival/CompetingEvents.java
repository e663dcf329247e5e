package org.gainful.stat.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gainful.stat.Arguments;

/**
 * How long each person was followed and which of several events, of which only one can happen, ended it.
 *
 * <p>Events are numbered from 1; 0 is a censored time. The values are immutable.
 */
public final class CompetingEvents {
    private final FollowUp anyEvent;
    private final int[] causes;
    private final int count;

    private CompetingEvents(FollowUp anyEvent, int[] causes, int count) {
        this.anyEvent = anyEvent;
        this.causes = causes;
        this.count = count;
    }

    public static CompetingEvents of(double[] times, int[] causes) {
        int count = Numbering.count("causes", causes, times.length) - 1;
        boolean[] events = new boolean[causes.length];
        for (int row = 0; row < events.length; row++) {
            events[row] = causes[row] > 0;
        }
        return new CompetingEvents(FollowUp.of(times, events), causes.clone(), count);
    }

    /** The largest number of an event, 0 where there are none. */
    public int causes() {
        return count;
    }

    public int size() {
        return causes.length;
    }

    public int cause(int row) {
        return causes[row];
    }

    /** The time to whichever event comes first. */
    public FollowUp anyEvent() {
        return anyEvent;
    }

    /** The people of these rows. */
    public CompetingEvents select(int... rows) {
        double[] times = Arrays.stream(rows).mapToDouble(anyEvent::time).toArray();
        return of(times, Arrays.stream(rows).map(row -> causes[row]).toArray());
    }

    /**
     * The cumulative incidence of one event: the probability to have had it by a time, in a world where the others happen,
     * too.
     *
     * @param level of the intervals
     */
    public CumulativeIncidence incidence(int cause, double level) {
        if (cause < 1) {
            throw new IllegalArgumentException("cause must be positive, was %s".formatted(cause));
        }
        Arguments.level(level);
        List<CumulativeIncidence.Step> steps = new ArrayList<>();
        IncidenceSum sum = new IncidenceSum();
        int[] order = anyEvent.order();
        int start = 0;
        for (FollowUp.RiskSet set : anyEvent.riskSets()) {
            int end = start + set.events() + set.censored();
            int ofCause = 0;
            for (int k = start; k < end; k++) {
                ofCause += causes[order[k]] == cause ? 1 : 0;
            }
            start = end;
            sum.add(set, ofCause);
            steps.add(sum.step(set, ofCause));
        }
        return new CumulativeIncidence(cause, steps, level);
    }
}
