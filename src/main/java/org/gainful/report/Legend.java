package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.gainful.table.Column;

/**
 * Names what the colours and markers stand for, above the plot and in its order. XChart's legend stands beside or below,
 * where the eye comes last.
 */
record Legend(List<Entry> entries, int height) {
    static final double SWATCH = 14;
    private static final double GAP = 6;
    private static final double BETWEEN = 22;
    private static final double LINE = 24;
    private static final int AIR = 8;
    /** The middle of the first line, from the top of the picture. */
    static final double FIRST = LINE / 2;

    private record Entry(String words, double right, double down) {}

    static Legend of(List<Column> columns, ChartFonts fonts, double room) {
        List<Entry> entries = new ArrayList<>();
        double right = 0;
        double down = 0;
        for (Column column : columns) {
            double width = SWATCH + GAP + ChartFonts.width(column.heading(), fonts.plain());
            if (right > 0 && right + width > room) {
                right = 0;
                down += LINE;
            }
            entries.add(new Entry(column.heading(), right, down));
            right += width + BETWEEN;
        }
        return new Legend(List.copyOf(entries), (int) (down + LINE) + AIR);
    }

    static Legend none() {
        return new Legend(List.of(), AIR);
    }

    /** Draws a sign before each name. */
    interface Sign extends ObjIntConsumer<Placed.Spot> {}

    void write(Picture picture, Sign sign) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Placed.Spot spot = picture.start(0)
                    .move(entry.right(), entry.down() + FIRST - picture.frame().top());
            sign.accept(spot, i);
            picture.words(entry.words(), picture.fonts().plain(), ChartColours.INK, spot.move(SWATCH + GAP, 0), 0);
        }
    }
}
