package org.gainful.report;

import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * Something painted at a place of a chart, inside or outside the plot. XChart's own text annotation is always centred and
 * ignores the chart's font, and it has none for shapes.
 */
final class Placed extends Annotation {
    private final Spot spot;
    private final Painting painting;

    Placed(Spot spot, Painting painting) {
        super(false);
        this.spot = spot;
        this.painting = painting;
    }

    /**
     * A place of the plot.
     *
     * @param x in units of the axis
     * @param y in units of the axis
     * @param right so many pixels away from there
     * @param down so many pixels away from there
     */
    record Spot(double x, double y, double right, double down) {
        Spot move(double further, double deeper) {
            return new Spot(x, y, right + further, down + deeper);
        }
    }

    /** Paints with the place as its origin. */
    interface Painting {
        void paint(Graphics2D g, double x, double y);
    }

    @Override
    public void paint(Graphics2D g) {
        painting.paint(
                g,
                chart.getScreenXFromChart(spot.x()) + spot.right(),
                chart.getScreenYFromChart(spot.y()) + spot.down());
    }
}
