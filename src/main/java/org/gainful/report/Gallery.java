package org.gainful.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gainful.disclosure.ReleasedChart;

/** Paints charts on several threads. Each picture depends on its chart alone, so the number of threads changes nothing. */
final class Gallery {
    private final Painter painter;
    private final int threads;

    Gallery(Painter painter, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, was %s".formatted(threads));
        }
        this.painter = painter;
        this.threads = threads;
    }

    /** Begins to paint, each picture into its file; they are asked for when they are needed. */
    Painting begin(List<ReleasedChart> charts, String notice, ReportFolder folder) {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        List<Future<byte[]>> painted = new ArrayList<>();
        for (ReleasedChart chart : charts) {
            painted.add(crew.submit(() -> {
                byte[] picture = painter.png(chart, notice);
                folder.write("charts/" + chart.chart().id() + ".png", picture);
                return picture;
            }));
        }
        return new Painting(crew, charts, painted);
    }

    /** Charts that are being painted; closing it drops what is not done. */
    static final class Painting implements AutoCloseable {
        private final ExecutorService crew;
        private final List<ReleasedChart> charts;
        private final List<Future<byte[]>> painted;

        private Painting(ExecutorService crew, List<ReleasedChart> charts, List<Future<byte[]>> painted) {
            this.crew = crew;
            this.charts = charts;
            this.painted = painted;
        }

        /** Waits for the pictures; by the ids of their charts, in the order of the charts. */
        Map<String, byte[]> pictures() throws IOException {
            Map<String, byte[]> pictures = new LinkedHashMap<>();
            for (int i = 0; i < charts.size(); i++) {
                String id = charts.get(i).chart().id();
                if (pictures.put(id, result("chart " + id, painted.get(i))) != null) {
                    throw new IllegalStateException("two charts are called %s".formatted(id));
                }
            }
            return pictures;
        }

        /** Has the painters make other things once every chart is begun. */
        <T> List<Future<T>> afterwards(List<Callable<T>> works) {
            return works.stream().map(crew::submit).toList();
        }

        @Override
        public void close() {
            crew.shutdownNow();
        }
    }

    /** What another thread made, or the exception it met. */
    static <T> T result(String what, Future<T> made) throws IOException {
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for %s".formatted(what), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("%s could not be made".formatted(what), e.getCause());
        }
    }
}
