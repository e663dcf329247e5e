package datasets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One row in the making; a cell that is not set stays empty. */
class Row {
    private final List<String> columns;
    private final Map<String, String> cells = new HashMap<>();

    /** @param columns of the file, in order; a cell of any other is refused */
    Row(List<String> columns) {
        this.columns = columns;
    }

    final boolean has(String column) {
        return cells.containsKey(column);
    }

    final boolean is(String column, String value) {
        return text(column).equals(value);
    }

    final String text(String column) {
        return cells.getOrDefault(column, "");
    }

    final int number(String column) {
        return Integer.parseInt(cells.get(column));
    }

    final void set(String column, Object value) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("no column " + column);
        }
        if (value.toString().isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, value.toString());
        }
    }

    /** The cells as a line of the file. */
    final String line() {
        return columns.stream().map(this::text).collect(Collectors.joining(","));
    }

    static <R extends Row> List<R> where(List<R> rows, Predicate<? super R> test) {
        return rows.stream().filter(test).toList();
    }

    static <R extends Row> List<R> where(List<R> rows, String column, String value) {
        return where(rows, row -> row.is(column, value));
    }
}
