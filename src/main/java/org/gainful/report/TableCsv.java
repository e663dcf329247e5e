package org.gainful.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.disclosure.ReleasedTable;
import org.gainful.table.Column;
import org.gainful.table.Row;

/**
 * A released table for machines: a row head, the group it stands under when the table has groups, and for each of the
 * table's columns as many machine columns as its cells have parts, at full precision.
 */
final class TableCsv {
    private static final String GROUP = "group";
    private static final String WARNINGS = "warnings";
    private static final List<String> WORDS = List.of("");

    private final ReleasedTable table;
    private final boolean grouped;
    private final boolean warned;
    private final List<Field> fields;

    private TableCsv(ReleasedTable table) {
        this.table = table;
        this.grouped = table.rows().stream().anyMatch(row -> row.kind() == Row.Kind.HEADING);
        this.warned = !table.warnings().isEmpty();
        this.fields = fields(table);
    }

    static byte[] of(ReleasedTable table) {
        TableCsv csv = new TableCsv(table);
        return CsvText.of(csv.header(), csv.rows());
    }

    /**
     * One machine column.
     *
     * @param column the index of the table's column it comes from
     * @param part the part of the cells' views; empty for words
     */
    private record Field(int column, String part, String name) {

        /** A marker stands in every machine column of its cell, since none of them has a number. */
        String value(ReleasedCell cell) {
            if (Cells.isMarker(cell) || Cells.isWords(cell) && part.isEmpty()) {
                return cell.text();
            }
            int place = cell.parts().indexOf(part);
            String value = place < 0 ? "" : cell.machine().get(place);
            return place >= 0 && value.isEmpty() && Cells.isMarker(cell.text()) ? cell.text() : value;
        }
    }

    private static List<Field> fields(ReleasedTable table) {
        List<Field> fields = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        List<Set<String>> parts = IntStream.range(0, table.columns().size())
                .mapToObj(i -> parts(table, i))
                .toList();
        List<String> all = parts.stream().flatMap(Set::stream).toList();
        for (int i = 0; i < table.columns().size(); i++) {
            for (String part : parts.get(i)) {
                boolean alone = !part.isEmpty() && Collections.frequency(all, part) == 1;
                fields.add(new Field(i, part, free(taken, table.columns().get(i), part, alone)));
            }
        }
        return fields;
    }

    /** The parts of a column's cells in order of first appearance; the empty part stands for words. */
    static Set<String> parts(ReleasedTable table, int column) {
        Set<String> parts = new LinkedHashSet<>();
        List<String> before = List.of();
        for (ReleasedRow row : table.rows()) {
            if (row.kind() != Row.Kind.HEADING) {
                ReleasedCell cell = row.cells().get(column);
                List<String> next = Cells.isWords(cell) ? WORDS : cell.parts();
                // The cells of a column mostly show the same.
                if (!next.equals(before)) {
                    parts.addAll(next);
                    before = next;
                }
            }
        }
        return parts.isEmpty() ? Set.of("") : parts;
    }

    /**
     * The part alone where only one column has it, else the column's name with the part after it; the heading takes the
     * name's place where a name is missing or taken.
     */
    private static String free(Set<String> taken, Column column, String part, boolean alone) {
        String name = alone ? part : name(column.name(), part);
        if (!name.isEmpty() && taken.add(name)) {
            return name;
        }
        String headed = name(Slug.of(column.heading()), part);
        for (int i = 2; !taken.add(headed); i++) {
            headed = name(Slug.of(column.heading()) + "-" + i, part);
        }
        return headed;
    }

    private static String name(String column, String part) {
        return column.isEmpty() || part.isEmpty() ? column + part : column + "." + part;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        header.add(table.rowHeading());
        if (grouped) {
            header.add(GROUP);
        }
        fields.forEach(field -> header.add(field.name()));
        if (warned) {
            header.add(WARNINGS);
        }
        return header;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        String group = "";
        for (ReleasedRow row : table.rows()) {
            if (row.kind() == Row.Kind.HEADING) {
                group = row.label();
            } else {
                rows.add(row(row, row.kind() == Row.Kind.DETAIL ? group : ""));
            }
        }
        return rows;
    }

    private List<String> row(ReleasedRow row, String group) {
        List<String> cells = new ArrayList<>();
        cells.add(row.label());
        if (grouped) {
            cells.add(group);
        }
        fields.forEach(field -> cells.add(field.value(row.cells().get(field.column()))));
        if (warned) {
            cells.add(String.join(" ", row.warnings()));
        }
        return cells;
    }
}
