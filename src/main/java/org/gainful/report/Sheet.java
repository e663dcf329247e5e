package org.gainful.report;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/** A worksheet filled from the top. */
final class Sheet {
    private static final int TITLE_SIZE = 14;
    private static final int PROSE_WIDTH = 90;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 60;

    private final Worksheet sheet;
    private int row;

    Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    String name() {
        return sheet.getName();
    }

    void title(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
        row++;
    }

    void heading(String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    /** A line that may run on over the columns beside it. */
    void line(String text) {
        sheet.value(row++, 0, text);
    }

    /** Text that wraps; nothing when there is none. */
    void paragraph(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, 0, text);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            row++;
        }
    }

    void proseWidth() {
        sheet.width(0, PROSE_WIDTH);
    }

    /** A header row and rows, marked up as a table of this name; nothing when there are no rows. */
    void grid(Grid grid, String name) {
        if (grid.isEmpty()) {
            return;
        }
        int top = row;
        List<String> header = grid.header();
        for (int c = 0; c < header.size(); c++) {
            sheet.value(row, c, header.get(c));
            sheet.style(row, c).bold().wrapText(true).verticalAlignment("top").set();
            sheet.width(c, width(grid, c));
        }
        row++;
        for (List<Entry> entries : grid.rows()) {
            for (int c = 0; c < entries.size(); c++) {
                put(c, entries.get(c));
            }
            row++;
        }
        sheet.range(top, 0, row - 1, header.size() - 1)
                .createTable(header.toArray(String[]::new))
                .setName(identifier(name))
                .setDisplayName(identifier(name));
    }

    private void put(int column, Entry entry) {
        if (entry.number().isPresent()) {
            sheet.value(row, column, entry.number().get());
            sheet.style(row, column)
                    .format(entry.format())
                    .verticalAlignment("top")
                    .set();
        } else if (entry.target().isEmpty()) {
            sheet.value(row, column, entry.text());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        } else {
            sheet.hyperlink(row, column, HyperLink.internal("'%s'!A1".formatted(entry.target()), entry.text()));
        }
    }

    /** Wide enough for the longest entry and the longest word of the heading, within reason; longer text wraps. */
    private static int width(Grid grid, int column) {
        int widest = NARROWEST;
        for (String word : grid.header().get(column).split(" ")) {
            widest = Math.max(widest, word.length() + 2);
        }
        for (List<Entry> entries : grid.rows()) {
            widest = Math.max(widest, entries.get(column).text().length() + 2);
        }
        return Math.min(WIDEST, widest);
    }

    /** A table's name may hold letters, digits and underscores, and must not look like the address of a cell. */
    private static String identifier(String name) {
        return "table_" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "_");
    }
}
