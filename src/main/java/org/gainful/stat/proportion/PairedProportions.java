package org.gainful.stat.proportion;

import org.gainful.stat.Arguments;

/** Cases with a trait at both, the first only (b), the second only (c) or neither of two observations. */
public record PairedProportions(long both, long firstOnly, long secondOnly, long neither) {
    public PairedProportions {
        Arguments.notNegative("both", both);
        Arguments.notNegative("firstOnly", firstOnly);
        Arguments.notNegative("secondOnly", secondOnly);
        Arguments.notNegative("neither", neither);
        Arguments.positive("the number of cases", (double) both + firstOnly + secondOnly + neither);
    }

    public long total() {
        return both + firstOnly + secondOnly + neither;
    }

    /** The second proportion less the first, (c - b) / n. */
    public double difference() {
        return ((double) secondOnly - firstOnly) / total();
    }
}
