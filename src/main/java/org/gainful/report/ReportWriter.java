package org.gainful.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedTable;

/** Writes everything a run has to hand over, and puts it in place once it is complete. */
public final class ReportWriter {
    private final Gallery gallery;
    private final Bookbinder bookbinder;

    /**
     * @param threads how many may paint charts at once; changes nothing but the time it takes
     */
    ReportWriter(Painter painter, Bookbinder bookbinder, int threads) {
        this.gallery = new Gallery(painter, threads);
        this.bookbinder = bookbinder;
    }

    /**
     * Writes reports with this program's charts and workbook, painting so many charts at once.
     *
     * @throws IOException where Java finds no fonts; the message says what to install
     */
    public static ReportWriter painting(int threads) throws IOException {
        return new ReportWriter(new ChartPainter()::png, Workbook::of, threads);
    }

    /**
     * Writes the report and puts it in place of an earlier one.
     *
     * @throws IOException when a file cannot be written; the earlier report then stands untouched
     */
    public void write(ReportContent content, ReportFolder folder) throws IOException {
        List<ReleasedChapter> chapters = content.release().chapters();
        List<ReleasedChart> charts =
                chapters.stream().flatMap(c -> c.charts().stream()).toList();
        Map<String, byte[]> pictures = gallery.paint(charts);
        folder.write("README.txt", ReadMe.of(content));
        folder.write("report.html", new PageMaker(content, pictures).html());
        folder.write("workbook.xlsx", bookbinder.bind(content));
        folder.write("results.csv", ResultsCsv.of(content.release().findings()));
        folder.write("issues.csv", Listings.issues(content.issues()));
        folder.write("charts/index.csv", Listings.charts(charts));
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            folder.write("charts/" + picture.getKey() + ".png", picture.getValue());
        }
        for (ReleasedTable table :
                chapters.stream().flatMap(c -> c.tables().stream()).toList()) {
            folder.write("tables/" + table.id() + ".csv", TableCsv.of(table));
        }
        folder.write(Manifest.FILE, Manifest.of(content, folder.outputs()));
        folder.publish();
    }
}
