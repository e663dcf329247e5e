package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Column;

/** A table as it may be seen: the only kind that charts, the page, the workbook and the files take. */
public record ReleasedTable(
        String id, String title, String rowHeading, List<Column> columns, List<ReleasedRow> rows, List<String> notes) {
    public ReleasedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The warnings of all rows, each once, in the order they first come up. */
    public List<String> warnings() {
        return rows.stream().flatMap(row -> row.warnings().stream()).distinct().toList();
    }
}
