package org.gainful.report;

import java.awt.Font;
import org.gainful.report.ChartRows.Line;

/** Writes the rows' labels beside the plot. XChart's own axis labels end at twenty characters. */
final class RowLabels {
    /** A heading stands nearer to the rows below than to those above. */
    private static final double NEARER = 4;

    private RowLabels() {}

    static void write(Picture picture, ChartRows rows) {
        for (Line line : rows.lines()) {
            Font font =
                    line.strong() ? picture.fonts().strong() : picture.fonts().plain();
            Placed.Spot spot = picture.left(line.middle())
                    .move(line.indent() - picture.frame().left(), 0);
            if (line.heading()) {
                spot = spot.move(0, NEARER);
                picture.clear(line.label().get(0), font, spot);
            }
            picture.lines(line.label(), font, ChartColours.INK, spot, 0);
        }
    }
}
