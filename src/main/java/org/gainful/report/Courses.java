package org.gainful.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Chart.Zone;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.knowm.xchart.style.markers.Marker;

/** One line a row, from column to column, named at its end; named zones of the upward axis lie behind. */
final class Courses {
    private static final double HEIGHT = 340;
    private static final int TOP = 30;
    private static final double FEET = 30;
    private static final double TITLE = 16;
    private static final int GAP = 10;
    private static final double NAMES = 170;

    private final ChartData data;
    private final UpwardAxis upward;
    private final List<ReleasedRow> rows;
    private final Picture picture;
    private final int columns;

    Courses(ChartData data, ChartFonts fonts) {
        this.data = data;
        rows = data.rows().stream()
                .filter(row -> row.kind() != Row.Kind.HEADING)
                .toList();
        columns = Math.max(1, data.columns().size());
        ChartScale scale = ChartScale.spanning(rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> ChartData.finding(cell).stream())
                .map(Finding::value)
                .flatMapToDouble(OptionalDouble::stream));
        upward = new UpwardAxis(scale, HEIGHT);
        double widest = rows.stream()
                .flatMap(row -> ChartFonts.wrap(row.label(), fonts.plain(), NAMES).stream())
                .mapToDouble(name -> ChartFonts.width(name, fonts.plain()))
                .max()
                .orElse(0);
        picture = new Picture(
                new Picture.Frame(
                        (int) upward.room(fonts) + 4, (int) Math.ceil(widest) + GAP, TOP, HEIGHT + FEET, false),
                ChartScale.places(columns),
                "",
                fonts);
    }

    Picture draw() {
        data.zones().forEach(this::zone);
        upward.draw(picture, 0, columns);
        picture.words(
                data.axis(),
                picture.fonts().small(),
                ChartColours.GREY,
                picture.left(0).move(-picture.frame().left(), -TITLE),
                0);
        for (int i = 0; i < data.columns().size(); i++) {
            picture.words(
                    data.columns().get(i).heading(),
                    picture.fonts().small(),
                    ChartColours.GREY,
                    new Placed.Spot(i + 0.5, -HEIGHT, 0, FEET / 2),
                    0.5);
        }
        for (int i = 0; i < rows.size(); i++) {
            course(points(rows.get(i)), i);
        }
        names();
        return picture;
    }

    private void zone(Zone zone) {
        double from = Math.max(upward.scale().low(), zone.from());
        double to = Math.min(upward.scale().high(), zone.to());
        if (from < to) {
            double middle = (upward.place(from) + upward.place(to)) / 2;
            double height = upward.place(to) - upward.place(from);
            if (data.zones().indexOf(zone) % 2 == 0) {
                picture.box(0, columns, middle, height, ChartColours.PALE);
            }
            double room = picture.frame().plotWidth() / (2.0 * columns) - 2 * GAP;
            picture.lines(
                    ChartFonts.wrap(zone.label(), picture.fonts().small(), room),
                    picture.fonts().small(),
                    ChartColours.GREY,
                    new Placed.Spot(0, middle, 6, 0),
                    0);
        }
    }

    private record Point(double x, double y) {}

    private List<Point> points(ReleasedRow row) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            double x = i + 0.5;
            DoubleStream value =
                    ChartData.finding(row.cells().get(i)).map(Finding::value).orElse(OptionalDouble.empty()).stream();
            value.forEach(total -> points.add(new Point(x, upward.place(total))));
        }
        return points;
    }

    private void course(List<Point> points, int row) {
        Color colour = ChartColours.category(row);
        Marker marker = Intervals.marker(row / ChartColours.categories());
        for (int i = 0; i < points.size(); i++) {
            if (i > 0) {
                Point before = points.get(i - 1);
                picture.line(
                        before.x(), before.y(), points.get(i).x(), points.get(i).y(), colour, 2);
            }
            picture.point(points.get(i).x(), points.get(i).y(), marker, colour);
        }
    }

    /** The names at the lines' ends, from the top, each moved down as far as the one above needs. */
    private void names() {
        record Name(List<String> text, Color colour, double y) {}
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Point> points = points(rows.get(i));
            if (!points.isEmpty()) {
                names.add(new Name(
                        ChartFonts.wrap(rows.get(i).label(), picture.fonts().plain(), NAMES),
                        ChartColours.category(i),
                        points.get(points.size() - 1).y()));
            }
        }
        names.sort(Comparator.comparingDouble(Name::y).reversed());
        double free = ChartFonts.LINE;
        for (Name name : names) {
            double half = name.text().size() * ChartFonts.LINE / 2;
            double y = Math.min(name.y(), free - half);
            picture.lines(
                    name.text(),
                    picture.fonts().plain(),
                    name.colour(),
                    picture.right(y).move(GAP - 2.0, 0),
                    0);
            free = y - half;
        }
    }
}
