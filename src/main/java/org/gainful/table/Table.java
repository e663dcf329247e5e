package org.gainful.table;

import java.util.List;

/**
 * An arrangement of findings.
 *
 * @param id names the file and the worksheet: {@code moved-into-work}
 * @param rowHeading what the row labels are, heads the first column
 * @param notes what a reader needs beside the table
 * @param place where a reader finds it
 */
public record Table(
        String id,
        String title,
        String rowHeading,
        List<Column> columns,
        List<Row> rows,
        List<Sentence> notes,
        Place place) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            boolean fits = row.kind() == Row.Kind.HEADING
                    ? row.cells().isEmpty()
                    : row.cells().size() == columns.size();
            if (!fits) {
                throw new IllegalArgumentException("row %s of table %s has %s cells for %s columns"
                        .formatted(row.label(), id, row.cells().size(), columns.size()));
            }
        }
    }

    /** A table on the page. */
    public Table(
            String id, String title, String rowHeading, List<Column> columns, List<Row> rows, List<Sentence> notes) {
        this(id, title, rowHeading, columns, rows, notes, Place.PAGE);
    }

    /** Where a table is to be found. */
    public enum Place {
        /** On the page, in the workbook and as a file. */
        PAGE,
        /** In the workbook and as a file: a detail to look up, which would hide what the page has to say. */
        WORKBOOK,
        /** As a file only: more rows than anybody reads. */
        FILE
    }

    /** More rows than these are for programs. */
    private static final int MOST_IN_WORKBOOK = 500;

    /** The same table, on the page only when it has no more rows than fit there. */
    public Table onPageUpTo(int most) {
        Place fitting =
                rows.size() <= most ? Place.PAGE : rows.size() <= MOST_IN_WORKBOOK ? Place.WORKBOOK : Place.FILE;
        return new Table(id, title, rowHeading, columns, rows, notes, fitting);
    }
}
