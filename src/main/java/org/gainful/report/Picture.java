package org.gainful.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.gainful.report.Placed.Spot;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A picture in the making: one XChart plot in the program's style. Across it runs the given scale; downward one unit is
 * one pixel, from 0 at the top.
 */
final class Picture {
    static final int WIDTH = 800;
    /** Pixels of the file for one pixel here, so that print and dense screens stay sharp. */
    private static final int SHARPNESS = 2;

    /** XChart leaves out a tick label that reaches beyond the chart, so the plot is that much wider than the scale. */
    static final int OVERHANG = 22;
    /** Of tick labels and axis title together. */
    private static final int AXIS = 44;
    /** Of capital letters, in parts of the font's size. */
    private static final double CAPITAL = 0.714;

    /** The height of the line that says what the data are, and what lies below its letters. */
    private static final int NOTICE = 22;

    private static final int NOTICE_FOOT = 6;
    private static final double WIPE = 3;
    /** The width of a marker. */
    static final int MARKER = 9;

    private final Frame frame;
    private final ChartScale scale;
    private final ChartFonts fonts;
    private final XYChart chart;
    private final double low;
    private final double high;
    private int series;

    /**
     * The room round the plot and its own height, in pixels.
     *
     * @param axis whether ticks and the axis' title stand below
     */
    record Frame(int left, int right, int top, double plot, boolean axis) {
        int below() {
            return axis ? AXIS : 0;
        }

        int height() {
            return top + (int) Math.ceil(plot) + below() + (axis ? 8 : 0);
        }

        int plotWidth() {
            return WIDTH - left - right;
        }
    }

    Picture(Frame frame, ChartScale scale, String axisTitle, ChartFonts fonts) {
        this.frame = frame;
        this.scale = scale;
        this.fonts = fonts;
        double overhang = frame.axis() ? OVERHANG : 0;
        double margin = overhang * (scale.high() - scale.low()) / (frame.plotWidth() - 2 * overhang);
        low = scale.low() - margin;
        high = scale.high() + margin;
        chart = new XYChart(WIDTH - frame.right(), (int) Math.ceil(frame.plot()) + frame.below());
        style(chart.getStyler(), fonts);
        place(chart.getStyler());
        keepPlaces();
        if (frame.axis()) {
            chart.setXAxisTitle(axisTitle);
            keepRoundTicks();
        }
    }

    /**
     * XChart puts all in the middle of a plot that is lower than the room for one tick of the axis <em>across</em>. Once
     * the ticks are painted that room is of no use, so the first annotation takes it away before the others look up
     * their places.
     */
    private void keepPlaces() {
        put(start(0), (g, x, y, unit) -> chart.getStyler().setXAxisTickMarkSpacingHint(1));
    }

    private static void style(XYStyler styler, ChartFonts fonts) {
        styler.setBaseFont(fonts.plain());
        styler.setLegendFont(fonts.plain());
        styler.setChartTitleFont(fonts.plain());
        styler.setAxisTitleFont(fonts.small());
        styler.setAxisTickLabelsFont(fonts.small());
        styler.setLocale(Locale.ROOT);
        styler.setLegendVisible(false);
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setChartTitleVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setChartFontColor(ChartColours.GREY);
        styler.setXAxisTitleColor(ChartColours.GREY);
        styler.setXAxisTickLabelsColor(ChartColours.GREY);
        styler.setPlotBorderVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTicksMarksVisible(false);
        styler.setPlotGridHorizontalLinesVisible(false);
        styler.setPlotGridLinesColor(ChartColours.GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setMarkerSize(MARKER);
    }

    private void place(XYStyler styler) {
        styler.setChartPadding(0);
        styler.setPlotMargin(4);
        styler.setPlotContentSize(1);
        styler.setAxisTitlePadding(10);
        styler.setYAxisTitleVisible(false);
        styler.setYAxisTicksVisible(false);
        styler.setYAxisLeftWidthHint(frame.left());
        styler.setXAxisTicksVisible(frame.axis());
        styler.setXAxisTitleVisible(frame.axis());
        styler.setPlotGridVerticalLinesVisible(frame.axis());
        styler.setXAxisMin(low);
        styler.setXAxisMax(high);
        styler.setYAxisMin(-frame.plot());
        styler.setYAxisMax(0.0);
        styler.setXAxisTickMarkSpacingHint((int) Math.round(scale.step() / (high - low) * frame.plotWidth()));
        styler.setXAxisTickLabelsFormattingFunction(x -> scale.tick().apply(x));
    }

    /** XChart puts ticks at the data where these are evenly spaced. One point out of step, never painted, prevents it. */
    private void keepRoundTicks() {
        add(new double[] {low + 0.31 * (high - low)}, new double[] {0}).setEnabled(false);
    }

    ChartFonts fonts() {
        return fonts;
    }

    Frame frame() {
        return frame;
    }

    /** What one pixel to the right is in units of the scale. */
    double pixel() {
        return (high - low) / frame.plotWidth();
    }

    /** The left end of the scale at this height. */
    Spot start(double y) {
        return new Spot(scale.low(), y, 0, 0);
    }

    /** The left edge of the plot at this height. */
    Spot left(double y) {
        return new Spot(low, y, 0, 0);
    }

    /** The right edge of the plot at this height. */
    Spot right(double y) {
        return new Spot(high, y, 0, 0);
    }

    void box(double from, double to, double middle, double height, Color colour) {
        double up = middle + height / 2;
        double down = middle - height / 2;
        shape(new double[] {from, to, to, from}, new double[] {up, up, down, down}, colour);
    }

    void shape(double[] xs, double[] ys, Color colour) {
        XYSeries shape = add(xs, ys);
        shape.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        shape.setFillColor(colour);
        shape.setLineStyle(SeriesLines.NONE);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, float width) {
        XYSeries line = add(new double[] {x1, x2}, new double[] {y1, y2});
        line.setLineColor(colour);
        line.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    }

    void point(double x, double y, Marker marker, Color colour) {
        XYSeries point = add(new double[] {x}, new double[] {y});
        point.setMarker(marker);
        point.setMarkerColor(colour);
    }

    private XYSeries add(double[] xs, double[] ys) {
        series++;
        XYSeries added = chart.addSeries("series " + series, xs, ys);
        added.setMarker(SeriesMarkers.NONE);
        return added;
    }

    /**
     * Words with their middle height at the spot.
     *
     * @param share 0 where the spot is their left end, 0.5 the middle, 1 the right end
     */
    void words(String text, Font font, Color colour, Spot spot, double share) {
        double back = share * ChartFonts.width(text, font);
        put(spot, (g, x, y, unit) -> {
            g.setFont(font);
            g.setColor(colour);
            g.drawString(text, (float) (x - back), (float) (y + CAPITAL * font.getSize2D() / 2));
        });
    }

    /** Lines of words, their middle at the spot. */
    void lines(List<String> lines, Font font, Color colour, Spot spot, double share) {
        double first = -(lines.size() - 1) * ChartFonts.LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            words(lines.get(i), font, colour, spot.move(0, first + i * ChartFonts.LINE), share);
        }
    }

    /** A pale box with stripes, its left end at the spot: what is not known. */
    void hatch(Spot spot, double width, double height) {
        put(spot, (g, x, y, unit) -> {
            Shape clip = g.getClip();
            double tall = unit * height;
            Rectangle2D box = new Rectangle2D.Double(x, y - tall / 2, width, tall);
            g.setColor(ChartColours.PALE);
            g.fill(box);
            g.clip(box);
            g.setColor(ChartColours.HATCH);
            g.setStroke(new BasicStroke(1));
            for (double start = x - tall; start < x + width; start += 6) {
                g.draw(new Line2D.Double(start, y + tall / 2, start + tall, y - tall / 2));
            }
            g.setClip(clip);
        });
    }

    /** A box outside the plot, its left end at the spot. */
    void fill(Spot spot, double width, double height, Color colour) {
        put(spot, (g, x, y, unit) -> {
            g.setColor(colour);
            g.fill(new Rectangle2D.Double(x, y - unit * height / 2, width, unit * height));
        });
    }

    /** Wipes grid lines away where words begin that would cross them. */
    void clear(String text, Font font, Spot spot) {
        fill(spot.move(-WIPE, 0), ChartFonts.width(text, font) + 2 * WIPE, ChartFonts.LINE + WIPE, Color.WHITE);
    }

    void put(Spot spot, Placed.Painting painting) {
        chart.addAnnotation(new Placed(spot, painting));
    }

    /** @param notice in small letters below the chart, and in the file's own words; empty for none */
    byte[] png(String notice) {
        return Png.encode(paint(notice), notice);
    }

    private BufferedImage paint(String notice) {
        int height = frame.height() + (notice.isEmpty() ? 0 : NOTICE);
        BufferedImage image = new BufferedImage(SHARPNESS * WIDTH, SHARPNESS * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(SHARPNESS, SHARPNESS);
            g.setFont(fonts.small());
            g.setColor(ChartColours.GREY);
            g.drawString(notice, 0, height - NOTICE_FOOT);
            g.translate(0, frame.top());
            chart.paint(g, chart.getWidth(), chart.getHeight());
        } finally {
            g.dispose();
        }
        return image;
    }
}
