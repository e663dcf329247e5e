package org.gainful.report;

import java.awt.Color;
import java.awt.Font;
import org.gainful.report.ChartRows.Line;

/** Writes the rows' labels beside the plot. XChart's own axis labels end at twenty characters. */
final class RowLabels {
    private RowLabels() {}

    static void write(Picture picture, ChartRows rows) {
        for (Line line : rows.lines()) {
            Font font =
                    line.strong() ? picture.fonts().strong() : picture.fonts().plain();
            Color colour = ChartColours.INK;
            double lower = line.heading() ? 4 : 0;
            picture.lines(
                    line.label(),
                    font,
                    colour,
                    picture.left(line.middle())
                            .move(line.indent() - picture.frame().left(), lower),
                    0);
        }
    }
}
