package org.gainful.table;

import java.util.List;

/**
 * An arrangement of findings.
 *
 * @param id names the file and the worksheet: {@code moved-into-work}
 * @param rowHeading what the row labels are, heads the first column
 * @param notes what a reader needs beside the table
 */
public record Table(
        String id, String title, String rowHeading, List<Column> columns, List<Row> rows, List<Sentence> notes) {
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
}
