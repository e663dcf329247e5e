package org.gainful.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.CaseFile;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import tech.tablesaw.columns.Column;

/**
 * Fills the column of one field. A cell is first read and held, and appended only when its whole row turns out good, so
 * that all columns stay of one length.
 */
abstract class ColumnFiller {
    private static final Optional<Complaint> FINE = Optional.empty();

    private final Field field;
    private final Column<?> column;
    private final Set<String> missingValues;
    private final boolean required;
    /** The line each value was first kept on; unused for a field whose values may repeat. */
    private final Map<String, Integer> lines = new HashMap<>();

    private final boolean unique;
    private boolean missing;
    private String held = "";
    private int heldLine;

    ColumnFiller(Field field, CaseFile file, Column<?> column) {
        this.field = field;
        this.column = column;
        missingValues = new HashSet<>(file.missingValues());
        missingValues.addAll(field.missingValues());
        missingValues.add("");
        boolean client = field.hasRole(Role.CLIENT);
        required = client || field.constraints().required();
        unique = client || field.constraints().unique();
    }

    /** Reads a cell and holds it. */
    final Optional<Complaint> take(String cell, int line) {
        String text = prepare(cell);
        missing = missingValues.contains(text) || text.length() != cell.length() && missingValues.contains(cell);
        if (missing) {
            return required ? complaint(Problem.REQUIRED, "the value is missing", "complete it") : FINE;
        }
        held = text;
        heldLine = line;
        Integer before = unique ? lines.get(text) : null;
        if (before != null) {
            return complaint(
                    Problem.DUPLICATE_VALUE,
                    "the value stands already on line %s".formatted(before),
                    "keep one row, or correct one of the two");
        }
        return read(text);
    }

    /** Appends what is held. */
    final void keep() {
        if (missing) {
            column.appendMissing();
            return;
        }
        append();
        if (unique) {
            lines.put(held, heldLine);
        }
    }

    final Field field() {
        return field;
    }

    final Column<?> column() {
        return column;
    }

    /** Whether the held cell has no value. */
    final boolean isMissing() {
        return missing;
    }

    /** Blanks around a number or a date mean nothing; in a text they may. */
    String prepare(String cell) {
        return cell.strip();
    }

    /** Reads a cell that has a value, and holds what it means. */
    abstract Optional<Complaint> read(String text);

    /** Appends what was read last. */
    abstract void append();

    final Optional<Complaint> fine() {
        return FINE;
    }

    final Optional<Complaint> complaint(Problem problem, String message, String remedy) {
        return Optional.of(new Complaint(problem, message, remedy));
    }
}
