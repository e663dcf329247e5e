package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gainful.stat.counts.TwoByTwo;

/**
 * Counts in rows and columns as printed; a cell is empty where the source prints none.
 *
 * @param rowNames one for each row, or none
 * @param columnNames one for each column, or none
 */
public record CountTable(List<List<OptionalLong>> rows, List<String> rowNames, List<String> columnNames) {
    public CountTable {
        rows = rows.stream().map(List::copyOf).toList();
        rowNames = List.copyOf(rowNames);
        columnNames = List.copyOf(columnNames);
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        for (List<OptionalLong> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "rows must be equally long, were %s and %s".formatted(width, row.size()));
            }
        }
    }

    /** A table without names, every cell printed. */
    public static CountTable of(long[]... rows) {
        return new CountTable(
                java.util.Arrays.stream(rows)
                        .map(row -> java.util.Arrays.stream(row)
                                .mapToObj(OptionalLong::of)
                                .toList())
                        .toList(),
                List.of(),
                List.of());
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    OptionalLong cell(int row, int column) {
        return rows.get(row).get(column);
    }

    boolean isComplete() {
        return !rows.isEmpty() && rows.stream().flatMap(List::stream).allMatch(OptionalLong::isPresent);
    }

    long[][] counts() {
        return rows.stream()
                .map(row -> row.stream().mapToLong(OptionalLong::getAsLong).toArray())
                .toArray(long[][]::new);
    }

    /** Groups are rows, the event is the first column; empty unless it has two of each, all printed. */
    Optional<TwoByTwo> twoByTwo() {
        if (height() != 2 || width() != 2 || !isComplete()) {
            return Optional.empty();
        }
        long[][] counts = counts();
        return Optional.of(new TwoByTwo(counts[0][0], counts[0][1], counts[1][0], counts[1][1]));
    }

    String nameOfRow(int row) {
        return row < rowNames.size() ? "“" + rowNames.get(row) + "”" : "row " + (row + 1);
    }

    String nameOfColumn(int column) {
        return column < columnNames.size() ? "“" + columnNames.get(column) + "”" : "column " + (column + 1);
    }
}
