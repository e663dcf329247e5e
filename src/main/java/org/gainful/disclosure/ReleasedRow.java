package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Row;

/**
 * A row of a released table.
 *
 * @param warnings what a reader must know before quoting a number of the row, each once
 */
public record ReleasedRow(Row.Kind kind, String label, List<ReleasedCell> cells, List<String> warnings) {
    public ReleasedRow {
        cells = List.copyOf(cells);
        warnings = List.copyOf(warnings);
    }

    /** A row without warnings. */
    public ReleasedRow(Row.Kind kind, String label, List<ReleasedCell> cells) {
        this(kind, label, cells, List.of());
    }
}
