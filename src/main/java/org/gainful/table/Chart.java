package org.gainful.table;

import java.util.List;

/**
 * A picture of a table. It is drawn from the released table, so it shows nothing the table does not.
 *
 * @param id names the picture's file
 * @param table the id of the table it draws
 * @param columns names of the table's columns to draw, in order
 * @param title says what to see, in ten words or fewer
 * @param axis what the numbers are, with their unit
 * @param open those of the columns that leave something open (not known, known coarsely); drawn as such
 * @param zones parts of the axis that have a name, drawn behind the numbers
 * @param alternative states the finding for those who cannot see the picture
 */
public record Chart(
        String id,
        Kind kind,
        String table,
        List<String> columns,
        List<String> open,
        String title,
        String axis,
        List<Zone> zones,
        Sentence alternative) {
    public Chart {
        columns = List.copyOf(columns);
        open = List.copyOf(open);
        zones = List.copyOf(zones);
    }

    /** A named part of the axis. */
    public record Zone(String label, double from, double to) {}

    /** A chart none of whose columns leaves anything open. */
    public Chart(
            String id, Kind kind, String table, List<String> columns, String title, String axis, Sentence alternative) {
        this(id, kind, table, columns, List.of(), title, axis, List.of(), alternative);
    }

    /** The same chart, some of its columns leaving something open. */
    public Chart leavingOpen(List<String> names) {
        return new Chart(id, kind, table, columns, names, title, axis, zones, alternative);
    }

    /** The same chart with these zones behind its numbers. */
    public Chart before(List<Zone> behind) {
        return new Chart(id, kind, table, columns, open, title, axis, behind, alternative);
    }

    /** The kinds of picture. */
    public enum Kind {
        /** Rows by columns, each cell a score, its number written in it. */
        HEAT_MAP,
        /** One bar a row, split by the columns' counts, to 100 %. */
        STACKED_BARS,
        /** One line a row and column: estimate and interval of a ratio on a log axis, with the line of no effect at 1. */
        FOREST,
        /** One line a row and column: estimate and interval on a plain axis. */
        DOTS,
        /** One bar a row: a total against its possible range. */
        BARS,
        /** One line a row and column: estimate and interval against named zones of the axis. */
        ZONES,
        /** One point a row: the first column across, the second with its interval upward, named by the row's label. */
        SCATTER,
        /** A point a row, its first column across and its second upward; total rows are lines across at their second. */
        AGREEMENT,
        /** One line a row, through its columns from left to right, against named zones of the upward axis. */
        LINES,
        /**
         * A point a row and column, the row's label beginning with its time; the last column are the numbers at risk, which
         * stand below.
         */
        SURVIVAL
    }
}
