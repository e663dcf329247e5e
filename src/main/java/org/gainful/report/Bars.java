package org.gainful.report;

import java.awt.Font;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gainful.disclosure.ReleasedCell;
import org.gainful.report.ChartRows.Line;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.View;

/** One bar a row, from 0: full as far as the number is sure, striped as far as it can go. */
final class Bars {
    private static final double ROW = 36;
    private static final double BAR = 24;
    private static final double LABELS = 280;
    private static final double GAP = 8;

    private final ChartRows rows;
    private final ChartScale scale;
    private final Picture picture;

    Bars(ChartData data, ChartFonts fonts) {
        rows = ChartRows.of(data.rows(), fonts, LABELS, ROW);
        double widest = rows.lines().stream()
                .flatMap(line -> line.row().cells().stream().limit(1))
                .filter(cell -> ChartData.finding(cell).isPresent())
                .mapToDouble(cell -> ChartFonts.width(words(cell), fonts.strong()))
                .max()
                .orElse(0);
        scale = ChartScale.fromZero(rows.lines().stream()
                .flatMap(line -> line.row().cells().stream().limit(1))
                .mapToDouble(Bars::far));
        picture = new Picture(
                new Picture.Frame(rows.labelWidth() - Picture.OVERHANG, (int) (widest + GAP), 6, rows.height(), true),
                scale,
                data.axis(),
                fonts);
    }

    Picture draw() {
        RowLabels.write(picture, rows);
        for (Line line : rows.lines()) {
            line.row().cells().stream().limit(1).forEach(cell -> bar(line, cell));
        }
        return picture;
    }

    private void bar(Line line, ReleasedCell cell) {
        double sure = onScale(sure(cell));
        double far = onScale(far(cell));
        Placed.Spot end = new Placed.Spot(Math.max(far, sure), line.middle(), GAP, 0);
        if (sure > 0) {
            picture.box(0, sure, line.middle(), BAR, ChartColours.category(0));
        }
        if (far > sure) {
            Placed.Spot start = new Placed.Spot(sure, line.middle(), 0, 0);
            picture.hatch(start, (far - sure) / picture.pixel(), BAR);
        }
        boolean known = ChartData.finding(cell).isPresent();
        Font font = known ? picture.fonts().strong() : picture.fonts().plain();
        picture.clear(words(cell), font, end);
        picture.words(words(cell), font, known ? ChartColours.INK : ChartColours.GREY, end, 0);
    }

    private double onScale(double number) {
        return Math.max(scale.low(), Math.min(scale.high(), number));
    }

    private static String words(ReleasedCell cell) {
        return ChartData.finding(cell).isPresent() ? cell.text() : ChartData.instead(cell);
    }

    /** As far as it is certain: the number the cell shows, or the least it can be. */
    private static double sure(ReleasedCell cell) {
        return ChartData.finding(cell)
                .map(finding -> shown(cell, finding)
                        .orElse(finding.range().map(Range::lower).orElse(0.0)))
                .orElse(0.0);
    }

    /** The most it can be. */
    private static double far(ReleasedCell cell) {
        double most = showsCount(cell)
                ? 0
                : ChartData.finding(cell)
                        .flatMap(Finding::range)
                        .map(Range::upper)
                        .orElse(0.0);
        return Math.max(sure(cell), most);
    }

    private static OptionalDouble shown(ReleasedCell cell, Finding finding) {
        OptionalLong count = finding.basis().numerator();
        return showsCount(cell) && count.isPresent() ? OptionalDouble.of(count.getAsLong()) : finding.value();
    }

    /** Where a cell shows how many a share is of, the bar is as long as that count and not as the share. */
    private static boolean showsCount(ReleasedCell cell) {
        return cell.parts().equals(View.COUNT.parts());
    }
}
