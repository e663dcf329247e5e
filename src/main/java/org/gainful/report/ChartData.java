package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Marker;
import org.gainful.table.Row;

/**
 * What a chart draws: the columns it names, and the rows with the cells of those columns only.
 *
 * @param open names of the columns that leave something open
 * @param axis what the numbers are
 * @param zones named parts of the axis
 */
record ChartData(List<Column> columns, List<String> open, List<ReleasedRow> rows, String axis, List<Chart.Zone> zones) {

    static ChartData of(ReleasedChart released) {
        List<Column> all = released.table().columns();
        List<Integer> drawn = new ArrayList<>();
        for (String name : released.chart().columns()) {
            drawn.add(IntStream.range(0, all.size())
                    .filter(i -> all.get(i).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("chart %s draws column %s, table %s has %s"
                            .formatted(
                                    released.chart().id(),
                                    name,
                                    released.table().id(),
                                    all))));
        }
        List<ReleasedRow> rows =
                released.table().rows().stream().map(row -> pick(row, drawn)).toList();
        return new ChartData(
                drawn.stream().map(all::get).toList(),
                released.chart().open(),
                rows,
                released.chart().axis(),
                released.chart().zones());
    }

    private static ReleasedRow pick(ReleasedRow row, List<Integer> drawn) {
        return row.kind() == Row.Kind.HEADING
                ? row
                : new ReleasedRow(
                        row.kind(),
                        row.label(),
                        drawn.stream().map(row.cells()::get).toList());
    }

    /** Every finding of every row. */
    Stream<Finding> findings() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> finding(cell).stream());
    }

    /** What a cell shows, if there is anything to draw. */
    static Optional<Finding> finding(ReleasedCell cell) {
        return cell.findings().stream()
                .filter(f -> f.value().isPresent() || f.range().isPresent())
                .findFirst();
    }

    static boolean withheld(ReleasedCell cell) {
        return cell.text().contains(Marker.CONFIDENTIAL.text());
    }

    /** What stands in the picture where nothing can be drawn. */
    static String instead(ReleasedCell cell) {
        if (withheld(cell)) {
            return "withheld";
        }
        if (cell.text().equals(Marker.NOT_AVAILABLE.text())) {
            return Marker.NOT_AVAILABLE.meaning();
        }
        return cell.text().isBlank() || cell.text().equals(Marker.NOT_APPLICABLE.text()) ? "–" : cell.text();
    }
}
