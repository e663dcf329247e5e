package org.gainful.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/**
 * The cases of a study: one row a client, one Tablesaw column a declared field, filled by our own loader. Rows are picked
 * by Tablesaw selections, which combine with {@code and}, {@code or} and {@code andNot}.
 *
 * <p>Text and categories are {@code StringColumn}s, whole numbers {@code IntColumn}s, numbers {@code DoubleColumn}s,
 * booleans {@code BooleanColumn}s, dates {@code DateColumn}s. A missing value is missing in the column's own sense.
 */
public final class CaseTable {
    private final Codebook codebook;
    private final Map<String, Column<?>> columns;
    private final int rows;
    /** What was picked before; analyses ask for the same few again and again, and looking through a column takes a while. */
    private final Map<List<String>, Selection> picked = new ConcurrentHashMap<>();

    /**
     * @param columns one for each field of the codebook, named after it, all of the same length
     * @throws IllegalArgumentException when a column is absent or of another length
     */
    public CaseTable(Codebook codebook, List<? extends Column<?>> columns) {
        this.codebook = codebook;
        this.columns = new LinkedHashMap<>();
        columns.forEach(c -> this.columns.put(c.name(), c));
        this.rows = columns.isEmpty() ? 0 : columns.get(0).size();
        for (Field field : codebook.fields()) {
            int size = column(field).size();
            if (size != rows) {
                throw new IllegalArgumentException(
                        "column %s has %s rows, the first has %s".formatted(field.name(), size, rows));
            }
        }
    }

    /** No fields and no rows: a study of which only print is known. */
    public static CaseTable empty() {
        return new CaseTable(new Codebook(List.of()), List.of());
    }

    public Codebook codebook() {
        return codebook;
    }

    public int rows() {
        return rows;
    }

    /** The Tablesaw column of a field. */
    public Column<?> column(Field field) {
        Column<?> column = columns.get(field.name());
        if (column == null) {
            throw new IllegalArgumentException(
                    "no column %s; the columns are %s".formatted(field.name(), String.join(", ", columns.keySet())));
        }
        return column;
    }

    /** All rows. */
    public Selection everyone() {
        return Selection.withRange(0, rows);
    }

    /** Rows where the field has a value. */
    public Selection known(Field field) {
        return pick(List.of(field.name(), "known"), () -> column(field).isNotMissing());
    }

    /** Rows where the field is missing. */
    public Selection missing(Field field) {
        return pick(List.of(field.name(), "missing"), () -> column(field).isMissing());
    }

    /** Rows where a categorical field has this level; {@link Field#YES} and {@link Field#NO} for a boolean. */
    public Selection is(Field field, String level) {
        return pick(List.of(field.name(), "is", level), () -> look(field, level));
    }

    private Selection look(Field field, String level) {
        Column<?> column = column(field);
        if (column instanceof BooleanColumn booleans) {
            return level.equals(Field.YES) ? booleans.isTrue() : booleans.isFalse();
        }
        return text(field).isEqualTo(level);
    }

    /** A copy, since selections change under {@code and} and {@code or}. */
    private Selection pick(List<String> which, Supplier<Selection> look) {
        return Selection.with().or(picked.computeIfAbsent(which, w -> look.get()));
    }

    /** Rows where a categorical field has one of these levels. */
    public Selection isAnyOf(Field field, Collection<String> levels) {
        Selection any = Selection.with();
        levels.forEach(level -> any.or(is(field, level)));
        return any;
    }

    /** The level of a categorical field in a row. */
    public Optional<String> level(Field field, int row) {
        Column<?> column = column(field);
        if (column.isMissing(row)) {
            return Optional.empty();
        }
        if (column instanceof BooleanColumn booleans) {
            return Optional.of(booleans.get(row) ? Field.YES : Field.NO);
        }
        return Optional.of(text(field).get(row));
    }

    /** The levels of a field: as declared, or those that occur, sorted, when a text field declares none. */
    public List<String> levels(Field field) {
        return field.isCategorical()
                ? field.levels()
                : text(field).unique().removeMissing().asList().stream()
                        .sorted()
                        .toList();
    }

    /** The value of a numeric field in a row; NaN where missing. */
    public double number(Field field, int row) {
        NumericColumn<?> column = numeric(field);
        return column.isMissing(row) ? Double.NaN : column.getDouble(row);
    }

    /** The known values of a numeric field in these rows, in row order. */
    public double[] numbers(Field field, Selection who) {
        return Arrays.stream(who.toArray())
                .mapToDouble(row -> number(field, row))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** The day in a row of a date field. */
    public Optional<LocalDate> date(Field field, int row) {
        if (column(field) instanceof DateColumn dates) {
            return Optional.ofNullable(dates.get(row));
        }
        throw new IllegalArgumentException(
                "%s is a %s, not a date".formatted(field.name(), field.type().word()));
    }

    private StringColumn text(Field field) {
        if (column(field) instanceof StringColumn text) {
            return text;
        }
        throw new IllegalArgumentException(
                "%s is a %s, not a text".formatted(field.name(), field.type().word()));
    }

    private NumericColumn<?> numeric(Field field) {
        if (column(field) instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException(
                "%s is a %s, not a number".formatted(field.name(), field.type().word()));
    }
}
