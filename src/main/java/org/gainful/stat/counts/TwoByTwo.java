package org.gainful.stat.counts;

import java.util.OptionalDouble;
import org.gainful.stat.Arguments;

/** A table of counts with rows a, b and c, d, for example of two groups with and without an event. */
public record TwoByTwo(long a, long b, long c, long d) {
    public TwoByTwo {
        Arguments.notNegative("a", a);
        Arguments.notNegative("b", b);
        Arguments.notNegative("c", c);
        Arguments.notNegative("d", d);
        if ((double) a + b + c + d > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the table's total must not exceed %s, was %s"
                    .formatted(Integer.MAX_VALUE, (double) a + b + c + d));
        }
    }

    public long total() {
        return a + b + c + d;
    }

    public long firstRow() {
        return a + b;
    }

    public long secondRow() {
        return c + d;
    }

    public long firstColumn() {
        return a + c;
    }

    public long secondColumn() {
        return b + d;
    }

    /** Whether the margins leave nothing open. */
    public boolean hasEmptyMargin() {
        return firstRow() == 0 || secondRow() == 0 || firstColumn() == 0 || secondColumn() == 0;
    }

    public long[][] rows() {
        return new long[][] {{a, b}, {c, d}};
    }

    /** (a d - b c) / sqrt of the product of the margins, the correlation of rows and columns; empty with an empty margin. */
    public OptionalDouble phi() {
        double rows = (double) firstRow() * secondRow();
        double columns = (double) firstColumn() * secondColumn();
        double difference = (double) a * d - (double) b * c;
        return hasEmptyMargin()
                ? OptionalDouble.empty()
                : OptionalDouble.of(difference / Math.sqrt(rows) / Math.sqrt(columns));
    }
}
