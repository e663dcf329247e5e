package org.gainful.table;

import java.util.List;

/** A row of a table: its head and its cells, one for each column; a heading has none. */
public record Row(Kind kind, String label, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** What a row is to its neighbours. */
    public enum Kind {
        DATA,
        /** A heading above the rows that follow; without cells. */
        HEADING,
        /** A row that belongs to the heading above it. */
        DETAIL,
        TOTAL
    }

    public static Row data(String label, List<Cell> cells) {
        return new Row(Kind.DATA, label, cells);
    }

    public static Row heading(String label) {
        return new Row(Kind.HEADING, label, List.of());
    }

    public static Row detail(String label, List<Cell> cells) {
        return new Row(Kind.DETAIL, label, cells);
    }

    public static Row total(String label, List<Cell> cells) {
        return new Row(Kind.TOTAL, label, cells);
    }
}
