package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Shares of people over time: a point with its interval for each row and column but the last, joined by straight lines, since
 * between the times of the table nothing is told; the last column stands below as the numbers at risk.
 */
final class Survival {
    private static final double HEIGHT = 300;
    private static final int TOP = 34;
    private static final double TICKS = 14;
    private static final double AT_RISK = 44;
    private static final double FEET = 62;
    private static final int RIGHT = 24;
    private static final double BEYOND = 1.03;
    private static final float THICK = 2;
    private static final double STOP = 3;
    private static final Pattern NUMBER = Pattern.compile("^(\\d+(?:\\.\\d+)?)");

    private final ChartData data;
    private final List<Moment> moments;
    private final List<Column> series;
    private final UpwardAxis upward;
    private final Legend legend;
    private final Picture picture;

    /** A row at its time. */
    private record Moment(double time, String number, List<ReleasedCell> cells) {}

    Survival(ChartData data, ChartFonts fonts) {
        this.data = data;
        moments = data.rows().stream()
                .filter(row -> row.kind() != Row.Kind.HEADING)
                .flatMap(row -> moment(row).stream())
                .toList();
        series = data.columns().subList(0, Math.max(0, data.columns().size() - 1));
        upward = new UpwardAxis(ChartScale.shares(), HEIGHT);
        int left = (int) Math.ceil(Math.max(upward.room(fonts), ChartFonts.width(head(), fonts.small()))) + 12;
        legend = series.size() > 1 ? Legend.of(series, fonts, Picture.WIDTH - left - RIGHT) : Legend.none();
        double last = moments.stream().mapToDouble(Moment::time).max().orElse(1);
        picture = new Picture(
                new Picture.Frame(left, RIGHT, TOP + legend.height(), HEIGHT + FEET, false),
                new ChartScale(0, width(last), width(last), x -> x, x -> "", OptionalDouble.empty()),
                "",
                fonts);
    }

    /** A little beyond the last time, so that its point is whole. */
    private static double width(double last) {
        return Math.max(1, last * BEYOND);
    }

    private String head() {
        return data.columns().isEmpty()
                ? ""
                : data.columns().get(data.columns().size() - 1).heading();
    }

    /** A row whose label begins with no number has no place in time. */
    private static List<Moment> moment(ReleasedRow row) {
        Matcher matcher = NUMBER.matcher(row.label());
        return matcher.find()
                ? List.of(new Moment(Double.parseDouble(matcher.group(1)), matcher.group(1), row.cells()))
                : List.of();
    }

    Picture draw() {
        double end = moments.stream().mapToDouble(Moment::time).max().orElse(1);
        upward.draw(picture, 0, width(end));
        legend.write(
                picture,
                (spot, i) -> picture.fill(spot, Legend.SWATCH, Legend.SWATCH, ChartColours.series(i, series.size())));
        for (int i = 0; i < series.size(); i++) {
            course(i);
        }
        below();
        return picture;
    }

    private void course(int column) {
        List<double[]> points = new ArrayList<>();
        for (Moment moment : moments) {
            ChartData.finding(moment.cells().get(column))
                    .filter(finding -> finding.value().isPresent())
                    .ifPresent(finding -> points.add(point(moment, finding, column)));
        }
        for (int i = 1; i < points.size(); i++) {
            picture.line(
                    points.get(i - 1)[0],
                    points.get(i - 1)[1],
                    points.get(i)[0],
                    points.get(i)[1],
                    ChartColours.series(column, series.size()),
                    THICK);
        }
    }

    /** Draws a point and its interval; where the point is. */
    private double[] point(Moment moment, Finding finding, int column) {
        var colour = ChartColours.series(column, series.size());
        double y = upward.place(finding.value().orElseThrow());
        if (finding.range().isPresent()) {
            Range range = finding.range().get();
            double stop = STOP * picture.pixel();
            double low = upward.place(range.lower());
            double high = upward.place(range.upper());
            picture.line(moment.time(), low, moment.time(), high, colour, 1);
            picture.line(moment.time() - stop, low, moment.time() + stop, low, colour, 1);
            picture.line(moment.time() - stop, high, moment.time() + stop, high, colour, 1);
        }
        picture.point(moment.time(), y, SeriesMarkers.CIRCLE, colour);
        return new double[] {moment.time(), y};
    }

    /** The times, what they are, and how many people are still at risk at each. */
    private void below() {
        var small = picture.fonts().small();
        picture.words(
                data.axis(),
                small,
                ChartColours.GREY,
                picture.left(0).move(-picture.frame().left(), -TOP / 2.0),
                0);
        picture.words(
                head(),
                small,
                ChartColours.GREY,
                picture.left(-HEIGHT).move(-picture.frame().left(), AT_RISK),
                0);
        for (Moment moment : moments) {
            Placed.Spot foot = new Placed.Spot(moment.time(), -HEIGHT, 0, 0);
            picture.words(moment.number(), small, ChartColours.GREY, foot.move(0, TICKS), 0.5);
            ReleasedCell atRisk = moment.cells().get(moment.cells().size() - 1);
            picture.words(atRisk.text(), small, ChartColours.INK, foot.move(0, AT_RISK), 0.5);
        }
    }
}
