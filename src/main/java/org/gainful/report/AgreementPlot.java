package org.gainful.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Differences against means, after Bland and Altman: a point a row, and a line across for each total row. */
final class AgreementPlot {
    private static final double HEIGHT = 300;
    private static final int TOP = 30;
    private static final int GAP = 8;
    private static final double TITLE = 16;

    private final ChartData data;
    private final UpwardAxis upward;
    private final ChartScale across;
    private final Picture picture;

    AgreementPlot(ChartData data, ChartFonts fonts) {
        this.data = data;
        across = ChartScale.spanning(data.rows().stream().flatMapToDouble(row -> value(row, 0)));
        DoubleStream upright = data.rows().stream().flatMapToDouble(row -> value(row, 1));
        upward = new UpwardAxis(ChartScale.spanning(DoubleStream.concat(DoubleStream.of(0), upright)), HEIGHT);
        int left = (int) Math.max(0, upward.room(fonts) - Picture.OVERHANG) + 4;
        double widest = lines().stream()
                .mapToDouble(row -> ChartFonts.width(words(row), fonts.small()))
                .max()
                .orElse(0);
        picture = new Picture(
                new Picture.Frame(left, (int) Math.ceil(widest) + GAP, TOP, HEIGHT, true), across, data.axis(), fonts);
    }

    private List<ReleasedRow> lines() {
        return data.rows().stream().filter(row -> row.kind() == Row.Kind.TOTAL).toList();
    }

    Picture draw() {
        upward.draw(picture, across.low(), across.high());
        data.columns().stream()
                .skip(1)
                .limit(1)
                .forEach(column -> picture.words(
                        column.heading(),
                        picture.fonts().small(),
                        ChartColours.GREY,
                        picture.left(0).move(-picture.frame().left(), -TITLE),
                        0));
        lines().forEach(this::line);
        for (ReleasedRow row : data.rows()) {
            if (row.kind() != Row.Kind.TOTAL && row.kind() != Row.Kind.HEADING) {
                value(row, 0).forEach(x -> value(row, 1)
                        .forEach(y ->
                                picture.point(x, upward.place(y), SeriesMarkers.CIRCLE, ChartColours.category(0))));
            }
        }
        return picture;
    }

    private void line(ReleasedRow row) {
        value(row, 1).forEach(value -> {
            double y = upward.place(value);
            picture.line(across.low(), y, across.high(), y, ChartColours.REFERENCE, 1.5f);
            picture.words(
                    words(row),
                    picture.fonts().small(),
                    ChartColours.INK,
                    picture.right(y).move(GAP - 4.0, 0),
                    0);
        });
    }

    private static String words(ReleasedRow row) {
        return row.label() + " " + row.cells().get(1).text();
    }

    private static DoubleStream value(ReleasedRow row, int column) {
        if (row.cells().size() <= column) {
            return DoubleStream.empty();
        }
        ReleasedCell cell = row.cells().get(column);
        return ChartData.finding(cell).map(Finding::value).orElse(OptionalDouble.empty()).stream();
    }
}
