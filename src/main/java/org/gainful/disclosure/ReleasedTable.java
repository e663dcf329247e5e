package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Column;
import org.gainful.table.Table;

/** A table as it may be seen: the only kind that charts, the page, the workbook and the files take. */
public record ReleasedTable(
        String id,
        String title,
        String rowHeading,
        List<Column> columns,
        List<ReleasedRow> rows,
        List<String> notes,
        Table.Place place) {
    public ReleasedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A table on the page. */
    public ReleasedTable(
            String id,
            String title,
            String rowHeading,
            List<Column> columns,
            List<ReleasedRow> rows,
            List<String> notes) {
        this(id, title, rowHeading, columns, rows, notes, Table.Place.PAGE);
    }

    /** The warnings of all rows, each once, in the order they first come up. */
    public List<String> warnings() {
        return rows.stream().flatMap(row -> row.warnings().stream()).distinct().toList();
    }
}
