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

    /** Paints at a place. */
    interface Painting {
        /** @param unit pixels of one unit of the upward axis; not quite 1, since XChart gives the tick labels what room they need */
        void paint(Graphics2D g, double x, double y, double unit);
    }

    @Override
    public void paint(Graphics2D g) {
        double x = chart.getScreenXFromChart(spot.x()) + spot.right();
        double y = chart.getScreenYFromChart(spot.y()) + spot.down();
        painting.paint(g, x, y, chart.getScreenYFromChart(-1) - chart.getScreenYFromChart(0));
    }
}
