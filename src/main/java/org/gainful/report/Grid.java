package org.gainful.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gainful.table.Marker;

/** One header row and the rows below it, as they go into a worksheet. */
final class Grid {
    private final List<String> header;
    private final List<List<Entry>> rows = new ArrayList<>();

    Grid(List<String> header) {
        this.header = List.copyOf(header);
    }

    void add(List<Entry> row) {
        rows.add(List.copyOf(row));
    }

    List<String> header() {
        return header;
    }

    List<List<Entry>> rows() {
        return List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What the markers that stand in it mean; empty when none does. */
    String shorthand() {
        return Arrays.stream(Marker.values())
                .filter(this::holds)
                .map(marker -> " %s means %s.".formatted(marker.text(), marker.meaning()))
                .collect(Collectors.joining());
    }

    private boolean holds(Marker marker) {
        return rows.stream().flatMap(List::stream).anyMatch(e -> e.text().equals(marker.text()));
    }
}
