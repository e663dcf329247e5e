package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A point for each row: one number across, another upward with its interval, and what it is called beside it. */
final class Scatter {
    private static final double HEIGHT = 330;
    /** Of the words above: what goes upward. */
    private static final int HEAD = 30;

    private static final double HEAD_MIDDLE = 10;
    /** Of the words that say which rows cannot be drawn. */
    private static final int FOOT = 4;

    private static final int LEFT = 40;
    private static final int RIGHT = 24;
    private static final double GAP = 9;
    private static final float THICK = 2;
    private static final double STOP = 4;
    /** Of words above an interval. */
    private static final double ABOVE = 14;
    /** Of an interval that comes near words without crossing them. */
    private static final double CLEAR = 10;

    /** With more points names would cover each other. */
    private static final int MOST_NAMED = 14;

    private final ChartData data;
    private final List<Point> points;
    private final ChartScale across;
    private final ChartScale up;
    private final ChartFonts fonts;
    private final Picture picture;

    /** A row that has both numbers. */
    private record Point(String label, double x, Finding y) {
        static Optional<Point> of(ReleasedRow row) {
            if (row.cells().size() != 2) {
                return Optional.empty();
            }
            Optional<Finding> x = number(row.cells().get(0));
            Optional<Finding> y = number(row.cells().get(1));
            return x.isPresent() && y.isPresent()
                    ? Optional.of(new Point(row.label(), x.get().value().getAsDouble(), y.get()))
                    : Optional.empty();
        }

        private static Optional<Finding> number(ReleasedCell cell) {
            return ChartData.finding(cell).filter(f -> Double.isFinite(f.value().orElse(Double.NaN)));
        }

        double value() {
            return y.value().getAsDouble();
        }
    }

    /** @param data with two columns */
    Scatter(ChartData data, ChartFonts fonts) {
        this.data = data;
        this.fonts = fonts;
        points = rows().stream().flatMap(row -> Point.of(row).stream()).toList();
        across = ChartScale.between(points.stream().mapToDouble(Point::x));
        up = ChartScale.plain(new ChartData(data.columns(), data.open(), upward(), data.axis(), List.of()));
        picture = new Picture(
                new Picture.Frame(LEFT, RIGHT, HEAD, HEIGHT + FOOT, true),
                across,
                data.columns().isEmpty() ? "" : data.columns().get(0).heading(),
                fonts);
    }

    private List<ReleasedRow> rows() {
        return data.rows().stream()
                .filter(row -> row.kind() != Row.Kind.HEADING)
                .toList();
    }

    private List<ReleasedRow> upward() {
        return rows().stream()
                .filter(row -> Point.of(row).isPresent())
                .map(row -> new ReleasedRow(
                        row.kind(), row.label(), List.of(row.cells().get(1))))
                .toList();
    }

    Picture draw() {
        picture.words(data.axis(), fonts.small(), ChartColours.GREY, edge(0).move(0, HEAD_MIDDLE - HEAD), 0);
        ticks();
        points.forEach(this::interval);
        points.forEach(point ->
                picture.point(point.x(), height(point.value()), SeriesMarkers.CIRCLE, ChartColours.series(0, 1)));
        if (points.size() <= MOST_NAMED) {
            names();
        }
        missing();
        return picture;
    }

    private Placed.Spot edge(double y) {
        return picture.left(y).move(-LEFT, 0);
    }

    /** From a number to its place: one unit is one pixel, 0 the top. */
    private double height(double value) {
        double share = (up.position().applyAsDouble(value) - up.low()) / (up.high() - up.low());
        return -HEIGHT * (1 - Math.min(1, Math.max(0, share)));
    }

    private void ticks() {
        long steps = Math.round((up.high() - up.low()) / up.step());
        for (int i = 0; i <= steps; i++) {
            double value = up.low() + i * up.step();
            double y = -HEIGHT * (1 - (double) i / steps);
            picture.line(picture.left(y).x(), y, picture.right(y).x(), y, ChartColours.GRID, 1);
            picture.words(
                    up.tick().apply(value),
                    fonts.small(),
                    ChartColours.GREY,
                    picture.left(y).move(-GAP, 0),
                    1);
        }
    }

    private void interval(Point point) {
        point.y().range().ifPresent(range -> {
            double low = height(range.lower());
            double high = height(range.upper());
            double stop = STOP * picture.pixel();
            var colour = ChartColours.series(0, 1);
            picture.line(point.x(), low, point.x(), high, colour, THICK);
            picture.line(point.x() - stop, low, point.x() + stop, low, colour, THICK);
            picture.line(point.x() - stop, high, point.x() + stop, high, colour, THICK);
        });
    }

    /** Beside the point, where no other interval and no edge is in the way; else above its interval. */
    private void names() {
        for (Point point : points) {
            double width = ChartFonts.width(point.label(), fonts.plain());
            Placed.Spot at = new Placed.Spot(point.x(), height(point.value()), 0, 0);
            Placed.Spot spot = isFree(point, GAP, width)
                    ? at.move(GAP, 0)
                    : isFree(point, -GAP - width, width) ? at.move(-GAP - width, 0) : above(point, width);
            picture.clear(point.label(), fonts.plain(), spot);
            picture.words(point.label(), fonts.plain(), ChartColours.INK, spot, 0);
        }
    }

    private Placed.Spot above(Point point, double width) {
        return new Placed.Spot(point.x(), top(point), 0, 0).move(-width / 2, -ABOVE);
    }

    private double top(Point point) {
        return height(point.y().range().map(Range::upper).orElse(point.value()));
    }

    private double foot(Point point) {
        return height(point.y().range().map(Range::lower).orElse(point.value()));
    }

    /** @param start of the words, in pixels from the point */
    private boolean isFree(Point point, double start, double width) {
        double from = point.x() + start * picture.pixel();
        double to = from + width * picture.pixel();
        double middle = height(point.value());
        boolean inside = from >= picture.left(0).x() && to <= picture.right(0).x();
        return inside
                && points.stream()
                        .filter(other -> other != point)
                        .noneMatch(other -> other.x() >= from - STOP * picture.pixel()
                                && other.x() <= to + STOP * picture.pixel()
                                && top(other) + CLEAR >= middle
                                && foot(other) - CLEAR <= middle);
    }

    /** A row that cannot be drawn is named, so that nobody takes the picture for the whole. */
    private void missing() {
        List<String> names = new ArrayList<>();
        for (ReleasedRow row : rows()) {
            if (Point.of(row).isEmpty()) {
                names.add(row.label());
            }
        }
        if (!names.isEmpty()) {
            String text = names.stream().limit(3).collect(Collectors.joining(", ", "Not drawn: ", ""))
                    + (names.size() > 3 ? " and %s more".formatted(names.size() - 3) : "");
            picture.words(
                    text, fonts.small(), ChartColours.GREY, picture.right(0).move(0, HEAD_MIDDLE - HEAD), 1);
        }
    }
}
