package org.gainful.report;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.report.ChartRows.Line;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Range;
import org.gainful.table.View;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A point and its interval for each row and column, with the numbers beside them. */
final class Intervals {
    private static final double LINE = 22;
    private static final double AIR = 12;
    private static final double LABELS = 250;
    private static final int GAP = 8;
    private static final double HEAD = 26;
    private static final float THICK = 2;
    private static final double ARROW = 9;
    private static final List<Marker> MARKERS = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.TRIANGLE_DOWN,
            SeriesMarkers.CROSS);

    private final ChartData data;
    private final ChartScale scale;
    private final ChartRows rows;
    private final Legend legend;
    private final Picture picture;
    private final Zones zones;
    private final int top;

    Intervals(ChartData data, ChartScale scale, ChartFonts fonts) {
        this.data = data;
        this.scale = scale;
        rows = ChartRows.of(data.rows(), fonts, LABELS, series() * LINE + AIR);
        int left = rows.labelWidth() - Picture.OVERHANG / 2;
        double widest = data.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(cell -> ChartFonts.width(words(cell), fonts.plain()))
                .max()
                .orElse(0);
        int right = (int) Math.ceil(Math.max(widest, ChartFonts.width(head(), fonts.small()))) + GAP;
        legend = series() > 1 ? Legend.of(data.columns(), fonts, Picture.WIDTH - left - right) : Legend.none();
        zones = new Zones(data.zones(), scale, fonts, Picture.WIDTH - left - right - 2.0 * Picture.OVERHANG);
        top = (int) (Math.max(legend.height(), head().isEmpty() ? 0 : HEAD) + zones.height());
        picture = new Picture(new Picture.Frame(left, right, top, rows.height(), true), scale, data.axis(), fonts);
    }

    Picture draw() {
        zones.draw(picture, rows.height());
        RowLabels.write(picture, rows);
        legend.write(picture, this::sign);
        if (!head().isEmpty()) {
            picture.words(
                    head(),
                    picture.fonts().small(),
                    ChartColours.GREY,
                    picture.right(0).move(GAP, Legend.FIRST - top),
                    0);
        }
        scale.noEffect().ifPresent(x -> picture.line(x, 0, x, -rows.height(), ChartColours.REFERENCE, 1));
        for (Line line : rows.lines()) {
            for (int i = 0; i < line.row().cells().size(); i++) {
                estimate(line, i);
            }
        }
        return picture;
    }

    private int series() {
        return Math.max(1, data.columns().size());
    }

    private Color colour(int column) {
        return ChartColours.series(column, series());
    }

    static Marker marker(int column) {
        return MARKERS.get(column % MARKERS.size());
    }

    private void sign(Placed.Spot spot, int column) {
        picture.put(spot.move(Legend.SWATCH / 2, 0), (g, x, y, unit) -> {
            g.setColor(colour(column));
            marker(column).paint(g, x, y, Picture.MARKER);
        });
    }

    /** What the numbers at the right are; empty unless all intervals have the same level. */
    private String head() {
        Set<OptionalDouble> levels = data.findings()
                .flatMap(f -> f.range().stream())
                .map(Range::level)
                .collect(Collectors.toSet());
        OptionalDouble level = levels.size() == 1 ? levels.iterator().next() : OptionalDouble.empty();
        return level.isPresent() ? "Estimate (" + Look.PERCENT.show(level.getAsDouble()) + " interval)" : "";
    }

    private void estimate(Line line, int column) {
        ReleasedCell cell = line.row().cells().get(column);
        double y = line.middle() - (column - (series() - 1) / 2.0) * LINE;
        ChartData.finding(cell).ifPresent(finding -> {
            finding.range().ifPresent(range -> interval(range, y, colour(column)));
            finding.value().ifPresent(value -> point(value, y, column));
        });
        Color ink = ChartData.finding(cell).isPresent() ? ChartColours.INK : ChartColours.GREY;
        picture.words(
                words(cell), picture.fonts().plain(), ink, picture.right(y).move(GAP, 0), 0);
    }

    private static String words(ReleasedCell cell) {
        return ChartData.finding(cell).map(f -> view(f).display(List.of(f))).orElseGet(() -> ChartData.instead(cell));
    }

    private static View view(Finding finding) {
        boolean bounds = finding.range().filter(r -> r.level().isEmpty()).isPresent();
        return bounds ? View.BOUNDS : finding.range().isPresent() ? View.ESTIMATE_INTERVAL : View.VALUE;
    }

    private void point(double value, double y, int column) {
        double x = scale.position().applyAsDouble(value);
        if (x >= scale.low() && x <= scale.high()) {
            picture.point(x, y, marker(column), colour(column));
        }
    }

    private void interval(Range range, double y, Color colour) {
        double from = scale.position().applyAsDouble(range.lower());
        double to = scale.position().applyAsDouble(range.upper());
        double left = Math.min(Math.max(from, scale.low()), scale.high());
        double right = Math.max(Math.min(to, scale.high()), scale.low());
        picture.line(left, y, right, y, colour, THICK);
        end(left, from < left, -1, y, colour);
        end(right, to > right, 1, y, colour);
    }

    /** A small stop where the interval ends, an arrow where it goes on beyond the axis. */
    private void end(double x, boolean goesOn, int direction, double y, Color colour) {
        if (goesOn) {
            double tip = x + direction * ARROW * picture.pixel();
            picture.shape(new double[] {x, tip, x}, new double[] {y + 5, y, y - 5}, colour);
        } else {
            picture.line(x, y + 4, x, y - 4, colour, THICK);
        }
    }
}
