package org.gainful.report;

import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.report.ChartRows.Line;
import org.gainful.table.Finding;

/** Rows by columns: each cell shaded by its number, and the number written in it. */
final class HeatMap {
    private static final double ROW = 34;
    private static final double GAP = 2;
    private static final int LABELS = 330;
    /** What labels leave to a column, as long as they keep enough themselves. */
    private static final int COLUMN = 70;

    private static final int FEWEST = 180;
    private static final int KEY = 34;
    /** The scale of fidelity ratings; numbers beyond it widen it. */
    private static final double LEAST = 1;

    private static final double MOST = 5;

    private final ChartData data;
    private final ChartRows rows;
    private final Picture picture;
    private final double least;
    private final double most;
    private final double cell;

    HeatMap(ChartData data, ChartFonts fonts) {
        this.data = data;
        int count = Math.max(1, data.columns().size());
        int room = Math.max(FEWEST, Math.min(LABELS, Picture.WIDTH - count * COLUMN));
        rows = ChartRows.of(data.rows(), fonts, room, ROW);
        // Whole pixels for every cell keep its edges sharp.
        cell = Math.max(1, (Picture.WIDTH - rows.labelWidth()) / count);
        int left = Picture.WIDTH - (int) cell * count;
        List<List<String>> heads = data.columns().stream()
                .map(column -> ChartFonts.wrap(column.heading(), fonts.small(), cell - 6))
                .toList();
        int top = (int) (heads.stream().mapToInt(List::size).max().orElse(1) * ChartFonts.LINE) + 8;
        picture = new Picture(
                new Picture.Frame(left, 0, top, rows.height() + KEY, false), ChartScale.places(count), "", fonts);
        least = Math.min(LEAST, values().min().orElse(LEAST));
        most = Math.max(MOST, values().max().orElse(MOST));
        heads(heads);
    }

    Picture draw() {
        RowLabels.write(picture, rows);
        for (Line line : rows.lines()) {
            for (int i = 0; i < line.row().cells().size(); i++) {
                cell(line, i, line.row().cells().get(i));
            }
        }
        key();
        return picture;
    }

    private DoubleStream values() {
        return data.findings()
                .map(Finding::value)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite);
    }

    private void heads(List<List<String>> heads) {
        for (int i = 0; i < heads.size(); i++) {
            List<String> head = heads.get(i);
            double up = 8 + head.size() * ChartFonts.LINE / 2;
            picture.lines(
                    head,
                    picture.fonts().small(),
                    ChartColours.INK,
                    at(i + 0.5, 0).move(0, -up + 2),
                    0.5);
        }
    }

    private void cell(Line line, int column, ReleasedCell released) {
        double height = line.height() - GAP;
        OptionalDouble value = ChartData.finding(released).map(Finding::value).orElse(OptionalDouble.empty());
        if (value.isPresent()) {
            Color shade = ChartColours.shade((value.getAsDouble() - least) / (most - least));
            double gap = GAP / 2 * picture.pixel();
            picture.box(column + gap, column + 1 - gap, line.middle(), height, shade);
            picture.words(
                    released.text(),
                    picture.fonts().strong(),
                    ChartColours.on(shade),
                    at(column + 0.5, line.middle()),
                    0.5);
        } else {
            picture.hatch(at(column, line.middle()).move(GAP / 2, 0), cell - GAP, height);
            picture.words(
                    instead(released),
                    picture.fonts().small(),
                    ChartColours.GREY,
                    at(column + 0.5, line.middle()),
                    0.5);
        }
    }

    private String instead(ReleasedCell released) {
        boolean known = ChartData.finding(released).isPresent();
        String words = known ? released.text() : ChartData.withheld(released) ? "withheld" : "–";
        return ChartFonts.width(words, picture.fonts().small()) > cell - 6 ? "–" : words;
    }

    private void key() {
        picture.words(
                data.axis(),
                picture.fonts().small(),
                ChartColours.GREY,
                picture.left(-rows.height() - KEY / 2.0 - 2),
                0);
    }

    private Placed.Spot at(double x, double y) {
        return new Placed.Spot(x, y, 0, 0);
    }
}
