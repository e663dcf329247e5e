package org.gainful.report;

import java.util.Arrays;
import java.util.List;
import org.gainful.table.Chart.Zone;

/** The named parts of an axis, as bands behind the numbers with their names above. */
final class Zones {
    private static final double HEAD = 6;

    private final List<Zone> zones;
    private final ChartScale scale;
    private final ChartFonts fonts;
    private final double width;

    /** @param width of the scale in pixels, about */
    Zones(List<Zone> zones, ChartScale scale, ChartFonts fonts, double width) {
        this.zones = zones;
        this.scale = scale;
        this.fonts = fonts;
        this.width = width;
    }

    /** What the names need above the plot. */
    double height() {
        return zones.stream().mapToInt(zone -> name(zone).size()).max().orElse(0) * ChartFonts.LINE
                + (zones.isEmpty() ? 0 : HEAD);
    }

    /** To be called before anything else is drawn. */
    void draw(Picture picture, double plot) {
        for (int i = 0; i < zones.size(); i++) {
            Zone zone = zones.get(i);
            if (i % 2 == 0) {
                picture.box(from(zone), to(zone), -plot / 2, plot, ChartColours.PALE);
            }
            List<String> name = name(zone);
            double up = HEAD + (name.size() - 1) * ChartFonts.LINE / 2;
            picture.lines(
                    name,
                    fonts.small(),
                    ChartColours.GREY,
                    new Placed.Spot((from(zone) + to(zone)) / 2, 0, 0, -up),
                    0.5);
        }
    }

    /** Broken between words only; a word too long for its zone reaches beyond it. */
    private List<String> name(Zone zone) {
        double widest = Arrays.stream(zone.label().split(" "))
                .mapToDouble(word -> ChartFonts.width(word, fonts.small()))
                .max()
                .orElse(0);
        double room = width * (to(zone) - from(zone)) / (scale.high() - scale.low());
        return ChartFonts.wrap(zone.label(), fonts.small(), Math.max(room, widest + 1));
    }

    private double from(Zone zone) {
        return Math.max(scale.low(), zone.from());
    }

    private double to(Zone zone) {
        return Math.min(scale.high(), zone.to());
    }
}
