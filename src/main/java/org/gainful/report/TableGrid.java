package org.gainful.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Marker;
import org.gainful.table.Row;

/**
 * A released table as a grid: one column for each part of each of the table's columns, so that every number stands in a
 * cell of its own. Headings within the table become a column, as each row must be understood without those above it.
 */
final class TableGrid {
    private static final String GROUP = "Group";
    private static final String WARNINGS = "Warnings";

    private final ReleasedTable table;
    private final boolean isGrouped;
    private final boolean isWarned;
    private final List<PartColumn> columns = new ArrayList<>();

    private TableGrid(ReleasedTable table) {
        this.table = table;
        this.isGrouped = table.rows().stream().anyMatch(row -> row.kind() == Row.Kind.HEADING);
        this.isWarned = !table.warnings().isEmpty();
        for (int c = 0; c < table.columns().size(); c++) {
            Set<String> parts = TableCsv.parts(table, c);
            for (String part : parts) {
                columns.add(PartColumn.of(table, c, part, parts.size() > 1));
            }
        }
    }

    static Grid of(ReleasedTable table) {
        return new TableGrid(table).grid();
    }

    private Grid grid() {
        Grid grid = new Grid(header());
        String group = "";
        for (ReleasedRow row : table.rows()) {
            if (row.kind() == Row.Kind.HEADING) {
                group = row.label();
            } else {
                grid.add(entries(row, row.kind() == Row.Kind.DETAIL ? group : ""));
            }
        }
        return grid;
    }

    /** Headings that are all different, as a marked-up table needs. */
    private List<String> header() {
        List<String> wanted =
                new ArrayList<>(isGrouped ? List.of(table.rowHeading(), GROUP) : List.of(table.rowHeading()));
        columns.forEach(column -> wanted.add(column.heading()));
        if (isWarned) {
            wanted.add(WARNINGS);
        }
        Set<String> header = new LinkedHashSet<>();
        for (String heading : wanted) {
            String free = heading;
            for (int i = 2; !header.add(free); i++) {
                free = heading + " (" + i + ")";
            }
        }
        return List.copyOf(header);
    }

    private List<Entry> entries(ReleasedRow row, String group) {
        List<Entry> entries = new ArrayList<>(List.of(Entry.text(row.label())));
        if (isGrouped) {
            entries.add(Entry.text(group.isEmpty() ? Marker.NOT_APPLICABLE.text() : group));
        }
        for (PartColumn column : columns) {
            ReleasedCell cell = row.cells().get(column.column());
            entries.add(column.entry(cell));
        }
        if (isWarned) {
            entries.add(Entry.text(row.warnings().isEmpty() ? "None" : String.join(" ", row.warnings())));
        }
        return entries;
    }
}
