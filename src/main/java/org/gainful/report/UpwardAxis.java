package org.gainful.report;

import java.util.ArrayList;
import java.util.List;

/** An upward axis on a picture, whose own unit downward is the pixel: ticks at the left and a line across at each. */
record UpwardAxis(ChartScale scale, double height) {
    private static final double GAP = 10;

    /** The place of a number in the picture's unit. */
    double place(double value) {
        double share = (scale.high() - value) / (scale.high() - scale.low());
        return -height * Math.max(0, Math.min(1, share));
    }

    private List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((scale.high() - scale.low()) / scale.step());
        for (int i = 0; i <= count; i++) {
            ticks.add(scale.low() + i * scale.step());
        }
        return ticks;
    }

    /** What the tick labels need at the left. */
    double room(ChartFonts fonts) {
        return GAP
                + ticks().stream()
                        .mapToDouble(tick -> ChartFonts.width(scale.tick().apply(tick), fonts.small()))
                        .max()
                        .orElse(0);
    }

    void draw(Picture picture, double from, double to) {
        for (double tick : ticks()) {
            double y = place(tick);
            picture.line(from, y, to, y, ChartColours.GRID, 1);
            picture.words(
                    scale.tick().apply(tick),
                    picture.fonts().small(),
                    ChartColours.GREY,
                    new Placed.Spot(from, y, -GAP, 0),
                    1);
        }
    }
}
