package org.gainful.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.gainful.disclosure.ReleasedChapter;
import org.gainful.disclosure.ReleasedChart;
import org.gainful.disclosure.ReleasedTable;

/** Writes everything a run has to hand over, and puts it in place once it is complete. */
public final class ReportWriter {
    private static final String RESULTS = "results.csv";

    private final Gallery gallery;
    private final Bookbinder bookbinder;

    /**
     * @param threads how many may paint charts, and then write, at once; changes nothing but the time it takes
     */
    ReportWriter(Painter painter, Bookbinder bookbinder, int threads) {
        this.gallery = new Gallery(painter, threads);
        this.bookbinder = bookbinder;
    }

    /**
     * Writes reports with this program's charts and workbook, painting so many charts at once. Fonts are read from now on,
     * beside whatever the caller does next.
     */
    public static ReportWriter painting(int threads) {
        FutureTask<ChartPainter> painter = new FutureTask<>(ChartPainter::new);
        Thread reader = new Thread(painter, "read fonts");
        reader.setDaemon(true);
        reader.start();
        return new ReportWriter(
                (chart, notice) -> Gallery.result("fonts", painter).png(chart, notice), Workbook::of, threads);
    }

    /**
     * Writes the report and puts it in place of an earlier one.
     *
     * @throws IOException when a file cannot be written; the earlier report then stands untouched
     */
    public void write(ReportContent content, ReportFolder folder) throws IOException {
        List<ReleasedChart> charts = content.release().chapters().stream()
                .flatMap(chapter -> chapter.charts().stream())
                .toList();
        try (Gallery.Painting painting =
                gallery.begin(charts, content.study().kind().notice(), folder)) {
            List<Future<byte[]>> results = painting.afterwards(ResultsCsv.pieces(
                    content.release().findings(), content.study().kind()));
            List<Future<Void>> tables = painting.afterwards(tables(content, folder));
            folder.write("README.txt", ReadMe.of(content));
            folder.write("workbook.xlsx", bookbinder.bind(content));
            folder.write("issues.csv", Listings.issues(content.issues()));
            folder.write(RESULTS, joined(results));
            for (Future<Void> table : tables) {
                Gallery.result("tables", table);
            }
            folder.write("report.html", new PageMaker(content, painting.pictures()).html());
        }
        folder.write("charts/index.csv", Listings.charts(charts));
        folder.write(Manifest.FILE, Manifest.of(content, folder.outputs()));
        folder.publish();
    }

    private static byte[] joined(List<Future<byte[]>> pieces) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Future<byte[]> piece : pieces) {
            joined.write(Gallery.result(RESULTS, piece));
        }
        return joined.toByteArray();
    }

    /** Each table's file, to be written by whoever has time. */
    private static List<Callable<Void>> tables(ReportContent content, ReportFolder folder) {
        List<Callable<Void>> tables = new ArrayList<>();
        for (ReleasedChapter chapter : content.release().chapters()) {
            for (ReleasedTable table : chapter.tables()) {
                tables.add(() -> {
                    folder.write("tables/" + table.id() + ".csv", TableCsv.of(table));
                    return null;
                });
            }
        }
        return tables;
    }
}
