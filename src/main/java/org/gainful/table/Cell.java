package org.gainful.table;

import java.util.List;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** A view of one or more findings. */
    record Value(View view, List<String> addresses) implements Cell {
        public Value {
            addresses = List.copyOf(addresses);
        }
    }

    /** Words. */
    record Words(String text) implements Cell {}

    /** The sign that there is no number here, and why. */
    record Mark(Marker marker) implements Cell {}

    static Cell of(View view, String... addresses) {
        return new Value(view, List.of(addresses));
    }

    static Cell words(String text) {
        return new Words(text);
    }

    /** No number can stand here. */
    static Cell notApplicable() {
        return new Mark(Marker.NOT_APPLICABLE);
    }
}
