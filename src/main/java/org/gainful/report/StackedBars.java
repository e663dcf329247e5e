package org.gainful.report;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.report.ChartRows.Line;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;

/** One bar a row, the same length for all, split by the columns' counts. */
final class StackedBars {
    private static final double ROW = 38;
    private static final double BAR = 26;
    private static final double LABELS = 260;
    private static final int RIGHT = 76;
    /** What a heading says of people about whom it is not known. */
    private static final List<String> UNKNOWN =
            List.of("unknown", "not known", "not published", "not recorded", "missing", "no answer");

    private final ChartData data;
    private final ChartRows rows;
    private final Legend legend;
    private final Picture picture;

    StackedBars(ChartData data, ChartFonts fonts) {
        this.data = data;
        rows = ChartRows.of(data.rows(), fonts, LABELS, ROW);
        int left = rows.labelWidth() - 10;
        legend = Legend.of(data.columns(), fonts, Picture.WIDTH - left);
        picture = new Picture(
                new Picture.Frame(left, RIGHT, legend.height(), rows.height(), true),
                ChartScale.shares(),
                data.axis(),
                fonts);
    }

    Picture draw() {
        RowLabels.write(picture, rows);
        legend.write(picture, this::swatch);
        rows.lines().stream().filter(line -> !line.heading()).forEach(this::bar);
        return picture;
    }

    private void swatch(Placed.Spot spot, int column) {
        if (unknown(data.columns().get(column))) {
            picture.hatch(spot, Legend.SWATCH, Legend.SWATCH);
        } else {
            Color colour = colour(column);
            picture.fill(spot, Legend.SWATCH, Legend.SWATCH, colour);
        }
    }

    private void bar(Line line) {
        List<Optional<Double>> counts =
                line.row().cells().stream().map(StackedBars::count).toList();
        double people = counts.stream().mapToDouble(n -> n.orElse(0.0)).sum();
        if (counts.stream().anyMatch(Optional::isEmpty) || people == 0) {
            note(line);
            return;
        }
        double from = 0;
        for (int i = 0; i < counts.size(); i++) {
            double to = from + counts.get(i).orElseThrow() / people;
            segment(line, i, from, to);
            from = to;
        }
        picture.words(
                "n = " + Look.WHOLE.show(people),
                picture.fonts().plain(),
                ChartColours.INK,
                picture.right(line.middle()).move(RIGHT, 0),
                1);
    }

    /** A bar needs all its counts: without one of them the shares of the others are wrong. */
    private void note(Line line) {
        boolean withheld = line.row().cells().stream().anyMatch(ChartData::withheld);
        boolean none = line.row().cells().stream().noneMatch(cell -> count(cell).isEmpty());
        String words = withheld ? "withheld: a count is too small to show" : none ? "nobody" : "not available";
        picture.words(words, picture.fonts().plain(), ChartColours.GREY, new Placed.Spot(0, line.middle(), 4, 0), 0);
    }

    private void segment(Line line, int column, double from, double to) {
        double gap = picture.pixel();
        double width = (to - from) / picture.pixel() - 1;
        if (width <= 0) {
            return;
        }
        Color ink = ChartColours.INK;
        Placed.Spot start = new Placed.Spot(from, line.middle(), 0, 0);
        if (unknown(data.columns().get(column))) {
            picture.hatch(start, width, BAR);
        } else {
            picture.box(from, to - gap, line.middle(), BAR, colour(column));
            ink = ChartColours.on(colour(column));
        }
        String words = line.row()
                        .cells()
                        .get(column)
                        .findings()
                        .get(0)
                        .basis()
                        .numerator()
                        .isPresent()
                ? Look.WHOLE.show(count(line.row().cells().get(column)).orElseThrow())
                : line.row().cells().get(column).text();
        if (ChartFonts.width(words, picture.fonts().strong()) + 4 <= width) {
            picture.words(words, picture.fonts().strong(), ink, start.move(width / 2, 0), 0.5);
        }
    }

    /** The colour of the column among those that are known. */
    private Color colour(int column) {
        return ChartColours.category((int) data.columns().subList(0, column).stream()
                .filter(c -> !unknown(c))
                .count());
    }

    private static boolean unknown(Column column) {
        String heading = column.heading().toLowerCase(Locale.ROOT);
        return UNKNOWN.stream().anyMatch(heading::contains);
    }

    private static Optional<Double> count(ReleasedCell cell) {
        return ChartData.finding(cell).flatMap(StackedBars::count);
    }

    private static Optional<Double> count(Finding finding) {
        if (finding.basis().numerator().isPresent()) {
            return Optional.of((double) finding.basis().numerator().getAsLong());
        }
        OptionalDouble value = finding.value();
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
