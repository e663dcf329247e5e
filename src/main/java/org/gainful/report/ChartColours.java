package org.gainful.report;

import java.awt.Color;
import java.util.List;

/** The colours of the UK Government Analysis Function, and what can be read on them. */
final class ChartColours {
    static final Color INK = new Color(0x0B0C0C);
    static final Color GREY = new Color(0x505A5F);
    static final Color REFERENCE = new Color(0x3D3D3D);
    static final Color GRID = new Color(0xDEE0E2);
    static final Color PALE = new Color(0xEDEEEF);
    static final Color HATCH = new Color(0xBFC3C6);

    private static final List<Color> CATEGORIES = List.of(
            new Color(0x12436D),
            new Color(0x28A197),
            new Color(0x801650),
            new Color(0xF46A25),
            new Color(0x3D3D3D),
            new Color(0xA285D1));
    /** For two series, the pair that is easiest to tell apart. */
    private static final List<Color> PAIR = List.of(new Color(0x12436D), new Color(0xF46A25));
    /** From least to most. */
    private static final List<Color> RAMP = List.of(
            new Color(0xDCE9F5), new Color(0xA6CBEC), new Color(0x6BACE6), new Color(0x2073BC), new Color(0x12436D));

    private ChartColours() {}

    /** How many categories have a colour of their own. */
    static int categories() {
        return CATEGORIES.size();
    }

    static Color category(int index) {
        return CATEGORIES.get(index % CATEGORIES.size());
    }

    static Color series(int index, int count) {
        return count <= PAIR.size() ? PAIR.get(index) : category(index);
    }

    /** A shade of blue. */
    static Color shade(double share) {
        double place = Math.max(0, Math.min(1, share)) * (RAMP.size() - 1);
        int below = Math.min((int) place, RAMP.size() - 2);
        return mix(RAMP.get(below), RAMP.get(below + 1), place - below);
    }

    /** Black or white, whichever has the higher contrast as WCAG measures it. */
    static Color on(Color background) {
        double light = luminance(background) + 0.05;
        return 1.05 / light > light / 0.05 ? Color.WHITE : INK;
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                part(from.getRed(), to.getRed(), share),
                part(from.getGreen(), to.getGreen(), share),
                part(from.getBlue(), to.getBlue(), share));
    }

    private static int part(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
