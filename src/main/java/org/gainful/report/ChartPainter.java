package org.gainful.report;

import java.io.IOException;
import org.gainful.disclosure.ReleasedChart;

/**
 * Paints released charts as PNG pictures: 800 pixels wide, written at twice that, as high as their rows need, without a
 * title, which belongs to the page. The same chart gives the same bytes on the same Java. Safe for use from several
 * threads, and best kept, since making one reads the fonts.
 */
final class ChartPainter {
    private final ChartFonts fonts;

    /** @throws IOException where Java finds no fonts; the message says what to install */
    ChartPainter() throws IOException {
        fonts = ChartFonts.load();
    }

    /** @param notice of what the data are, in small letters below; a picture is handed on without its page */
    byte[] png(ReleasedChart chart, String notice) {
        ChartData data = ChartData.of(chart);
        Picture picture =
                switch (chart.chart().kind()) {
                    case HEAT_MAP -> new HeatMap(data, fonts).draw();
                    case STACKED_BARS -> new StackedBars(data, fonts).draw();
                    case FOREST -> new Intervals(data, ChartScale.ratios(data), fonts).draw();
                    case DOTS -> new Intervals(data, ChartScale.plain(data), fonts).draw();
                    case ZONES -> new Intervals(data, ChartScale.zones(data), fonts).draw();
                    case AGREEMENT -> new AgreementPlot(data, fonts).draw();
                    case LINES -> new Courses(data, fonts).draw();
                    case BARS -> new Bars(data, fonts).draw();
                    case SURVIVAL -> new Survival(data, fonts).draw();
                    case SCATTER -> new Scatter(data, fonts).draw();
                };
        return picture.png(notice);
    }
}
