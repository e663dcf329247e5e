package org.gainful.report;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.report.ChartRows.Line;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Marker;

/** One bar a row, the same length for all, split by the columns' counts. */
final class StackedBars {
    private static final double ROW = 38;
    private static final double BAR = 26;
    private static final double LABELS = 260;
    private static final int GAP = 6;
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
        int left = rows.labelWidth() - Picture.OVERHANG / 2;
        double widest = rows.lines().stream()
                .mapToDouble(line -> ChartFonts.width(people(line), fonts.plain()))
                .max()
                .orElse(0);
        int right = (int) Math.ceil(widest) + 1;
        legend = Legend.of(data.columns(), fonts, Picture.WIDTH - left - Picture.OVERHANG);
        picture = new Picture(
                new Picture.Frame(left, right, legend.height(), rows.height(), true),
                ChartScale.shares(),
                data.axis(),
                fonts);
    }

    Picture draw() {
        RowLabels.write(picture, rows);
        legend.write(picture, this::swatch);
        for (Line line : rows.lines()) {
            if (!line.heading()) {
                bar(line);
            }
        }
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
        if (!complete(line) || sum(line) == 0) {
            note(line);
            return;
        }
        double people = sum(line);
        double from = 0;
        for (int i = 0; i < line.row().cells().size(); i++) {
            double count = count(line.row().cells().get(i)).orElseThrow();
            segment(line, i, from, from + count / people, Look.WHOLE.show(count));
            from += count / people;
        }
        picture.words(
                people(line),
                picture.fonts().plain(),
                ChartColours.INK,
                picture.right(line.middle()).move(picture.frame().right() - 1, 0),
                1);
    }

    /** A bar needs all its counts: without one of them the shares of the others are wrong. */
    private static boolean complete(Line line) {
        return line.row().cells().stream().allMatch(cell -> count(cell).isPresent());
    }

    private static double sum(Line line) {
        return line.row().cells().stream()
                .flatMapToDouble(cell -> count(cell).stream())
                .sum();
    }

    private static String people(Line line) {
        return complete(line) && sum(line) > 0 ? "n = " + Look.WHOLE.show(sum(line)) : "";
    }

    private void note(Line line) {
        boolean withheld = line.row().cells().stream().anyMatch(ChartData::withheld);
        String words =
                withheld ? Marker.CONFIDENTIAL.meaning() : complete(line) ? "nobody" : Marker.NOT_AVAILABLE.meaning();
        Placed.Spot spot = picture.start(line.middle()).move(GAP, 0);
        picture.clear(words, picture.fonts().plain(), spot);
        picture.words(words, picture.fonts().plain(), ChartColours.GREY, spot, 0);
    }

    private void segment(Line line, int column, double from, double to, String count) {
        double width = (to - from) / picture.pixel() - 1;
        if (width <= 0) {
            return;
        }
        Placed.Spot start = new Placed.Spot(from, line.middle(), 0, 0);
        Color ink = ChartColours.INK;
        if (unknown(data.columns().get(column))) {
            picture.hatch(start, width, BAR);
        } else {
            picture.box(from, to - picture.pixel(), line.middle(), BAR, colour(column));
            ink = ChartColours.on(colour(column));
        }
        if (ChartFonts.width(count, picture.fonts().strong()) + 2 <= width) {
            picture.words(count, picture.fonts().strong(), ink, start.move(width / 2, 0), 0.5);
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

    private static OptionalDouble count(ReleasedCell cell) {
        OptionalDouble count = ChartData.finding(cell).map(StackedBars::count).orElse(OptionalDouble.empty());
        return count.stream()
                .filter(n -> n >= 0 && n < Double.POSITIVE_INFINITY)
                .findFirst();
    }

    private static OptionalDouble count(Finding finding) {
        OptionalLong numerator = finding.basis().numerator();
        return numerator.isPresent() ? OptionalDouble.of(numerator.getAsLong()) : finding.value();
    }
}
