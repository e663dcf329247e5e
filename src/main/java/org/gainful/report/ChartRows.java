package org.gainful.report;

import java.util.ArrayList;
import java.util.List;
import org.gainful.disclosure.ReleasedRow;
import org.gainful.table.Row;

/** The rows of a chart from top to bottom, each as high as its label and what it shows need. */
record ChartRows(List<Line> lines, double height, int labelWidth) {
    private static final double HEADING = 32;
    private static final double INDENT = 12;
    private static final double AIR = 10;
    /** Between label and plot. */
    private static final int GAP = 12;

    /**
     * One row.
     *
     * @param label broken into lines
     * @param indent of the label
     * @param middle in the unit of the upward axis: 0 is the top of the first row, and one unit one pixel
     */
    record Line(ReleasedRow row, List<String> label, double indent, double middle, double height) {
        boolean heading() {
            return row.kind() == Row.Kind.HEADING;
        }

        boolean strong() {
            return heading() || row.kind() == Row.Kind.TOTAL;
        }
    }

    /**
     * @param room for labels at most
     * @param height of a row with a label of one line
     */
    static ChartRows of(List<ReleasedRow> rows, ChartFonts fonts, double room, double height) {
        List<Line> lines = new ArrayList<>();
        double top = 0;
        double widest = 0;
        for (ReleasedRow row : rows) {
            boolean heading = row.kind() == Row.Kind.HEADING;
            double indent = row.kind() == Row.Kind.DETAIL ? INDENT : 0;
            var font = heading || row.kind() == Row.Kind.TOTAL ? fonts.strong() : fonts.plain();
            List<String> label = heading ? List.of(row.label()) : ChartFonts.wrap(row.label(), font, room - indent);
            double high = Math.max(heading ? HEADING : height, label.size() * ChartFonts.LINE + AIR);
            lines.add(new Line(row, label, indent, -(top + high / 2), high));
            top += high;
            for (String part : heading ? List.<String>of() : label) {
                widest = Math.max(widest, indent + ChartFonts.width(part, font));
            }
        }
        return new ChartRows(List.copyOf(lines), Math.max(top, height), (int) Math.ceil(widest) + GAP);
    }
}
