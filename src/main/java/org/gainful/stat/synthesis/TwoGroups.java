package org.gainful.stat.synthesis;

import org.gainful.stat.Arguments;

/** Events among the people of two groups of one study, for example those offered a service and those not. */
public record TwoGroups(long firstEvents, long firstTotal, long secondEvents, long secondTotal) {
    public TwoGroups {
        Arguments.notNegative("firstEvents", firstEvents);
        Arguments.notNegative("secondEvents", secondEvents);
        atMost("firstEvents", firstEvents, firstTotal);
        atMost("secondEvents", secondEvents, secondTotal);
    }

    private static void atMost(String name, long events, long total) {
        if (events > total) {
            throw new IllegalArgumentException("%s must be at most %s, was %s".formatted(name, total, events));
        }
    }

    public long firstOthers() {
        return firstTotal - firstEvents;
    }

    public long secondOthers() {
        return secondTotal - secondEvents;
    }

    public long total() {
        return firstTotal + secondTotal;
    }

    public boolean hasEmptyCell() {
        return firstEvents == 0 || firstOthers() == 0 || secondEvents == 0 || secondOthers() == 0;
    }
}
