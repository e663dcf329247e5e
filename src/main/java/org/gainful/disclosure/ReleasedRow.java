package org.gainful.disclosure;

import java.util.List;
import org.gainful.table.Row;

/** A row of a released table. */
public record ReleasedRow(Row.Kind kind, String label, List<ReleasedCell> cells) {
    public ReleasedRow {
        cells = List.copyOf(cells);
    }
}
