package org.gainful.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters of the charts. They come with the program, because a system's own fonts differ from machine to machine and
 * with them the width of every word.
 *
 * @param plain for labels
 * @param strong for headings and totals
 * @param small for axes
 */
record ChartFonts(Font plain, Font strong, Font small) {
    private static final float SIZE = 14;
    private static final float SMALL = 13;
    /** From one line of a label to the next. */
    static final double LINE = 18;

    /** Widths as they are painted: smooth, and in fractions of a pixel. */
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    static ChartFonts load() {
        Font plain = read("/fonts/OpenSans-Regular.ttf").deriveFont(SIZE);
        return new ChartFonts(plain, read("/fonts/OpenSans-Semibold.ttf").deriveFont(SIZE), plain.deriveFont(SMALL));
    }

    private static Font read(String resource) {
        try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, METRICS).getWidth();
    }

    /** Breaks words into lines no wider than {@code room}; a word that is wider by itself stays whole. */
    static List<String> wrap(String text, Font font, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
