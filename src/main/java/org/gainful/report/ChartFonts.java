package org.gainful.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
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

    /** @throws IOException where Java has no fonts to work with at all, as in the smallest containers */
    static ChartFonts load() throws IOException {
        Font plain = read("/fonts/OpenSans-Regular.ttf").deriveFont(SIZE);
        Font strong = read("/fonts/OpenSans-Semibold.ttf").deriveFont(SIZE);
        return new ChartFonts(plain, strong, plain.deriveFont(SMALL));
    }

    private static Font read(String resource) throws IOException {
        try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + resource, e);
        } catch (IOException e) {
            // Java reads the system's fonts before it takes another, and without any gives up with four empty words.
            throw new IOException(
                    "Java cannot use fonts here: charts need fontconfig, one installed font and a temporary folder "
                            + "that can be written to (Debian: apt-get install fontconfig; Alpine: apk add fontconfig "
                            + "ttf-dejavu)",
                    e);
        }
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, METRICS).getWidth();
    }

    /** Breaks a text into lines no wider than {@code room}, between words or, where one is too wide, inside it. */
    static List<String> wrap(String text, Font font, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > room) {
                lines.add(line);
                longer = word;
            }
            line = longer;
            while (width(line, font) > room && line.length() > 1) {
                int fits = fitting(line, font, room);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many letters fit, at least one. */
    private static int fitting(String word, Font font, double room) {
        int fits = word.length() - 1;
        while (fits > 1 && width(word.substring(0, fits), font) > room) {
            fits--;
        }
        return fits;
    }
}
