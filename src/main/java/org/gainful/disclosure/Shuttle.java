package org.gainful.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * What a reader can say about each withheld count: the least and the most it can be.
 *
 * <p>Every count lies in [0, ∞), a shown one in a point. Each relation {@code total = Σ parts} tightens the bounds of its
 * members by those of the others, again and again until nothing moves: the shuttle of Buzzigoli and Giusti (1999), for
 * any set of sums. All bounds are whole numbers and the true counts always satisfy them, so it ends.
 */
final class Shuttle {
    /** No upper bound; small enough for a few thousand of them to be added up. */
    static final long UNBOUNDED = Long.MAX_VALUE >> 16;

    private final People people;
    private final long[] low;
    private final long[] high;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final BitSet queued = new BitSet();

    /** @param hidden the withheld sets */
    Shuttle(People people, BitSet hidden) {
        this.people = people;
        this.low = new long[people.size()];
        this.high = new long[people.size()];
        Arrays.fill(high, UNBOUNDED);
        for (int set = 0; set < people.size(); set++) {
            if (!hidden.get(set) && people.isKnown(set)) {
                low[set] = people.count(set);
                high[set] = people.count(set);
            }
        }
        for (int r = 0; r < people.relations().size(); r++) {
            enqueue(r);
        }
        while (!waiting.isEmpty()) {
            int r = waiting.remove();
            queued.clear(r);
            tighten(people.relations().get(r));
        }
    }

    /** How many values a withheld count could take, less one; huge when it has no upper bound. */
    long width(int set) {
        return high[set] - low[set];
    }

    private void tighten(Relation relation) {
        int total = relation.total();
        long lowSum = 0;
        long highSum = 0;
        for (int part : relation.parts()) {
            lowSum += low[part];
            highSum = Math.min(UNBOUNDED, highSum + high[part]);
        }
        narrow(total, lowSum, highSum);
        for (int part : relation.parts()) {
            long most = high[total] == UNBOUNDED ? UNBOUNDED : high[total] - (lowSum - low[part]);
            narrow(part, low[total] - highOfOthers(relation, part, highSum), most);
        }
    }

    private long highOfOthers(Relation relation, int part, long highSum) {
        if (highSum < UNBOUNDED) {
            return highSum - high[part];
        }
        long others = 0;
        for (int other : relation.parts()) {
            others = other == part ? others : Math.min(UNBOUNDED, others + high[other]);
        }
        return others;
    }

    private void narrow(int set, long atLeast, long atMost) {
        if (atLeast <= low[set] && atMost >= high[set]) {
            return;
        }
        low[set] = Math.max(low[set], atLeast);
        high[set] = Math.min(high[set], atMost);
        people.relationsOf(set).forEach(this::enqueue);
    }

    private void enqueue(int relation) {
        if (!queued.get(relation)) {
            queued.set(relation);
            waiting.add(relation);
        }
    }
}
