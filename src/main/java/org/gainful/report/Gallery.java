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

    /** The pictures by the ids of their charts, in the order of the charts. */
    Map<String, byte[]> paint(List<ReleasedChart> charts) throws IOException {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            charts.forEach(chart -> tasks.add(() -> painter.png(chart)));
            return collect(charts, crew.invokeAll(tasks));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while painting charts", e);
        } finally {
            crew.shutdownNow();
        }
    }

    private static Map<String, byte[]> collect(List<ReleasedChart> charts, List<Future<byte[]>> painted)
            throws IOException, InterruptedException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (int i = 0; i < charts.size(); i++) {
            String id = charts.get(i).chart().id();
            if (pictures.put(id, result(id, painted.get(i))) != null) {
                throw new IllegalStateException("two charts are called %s".formatted(id));
            }
        }
        return pictures;
    }

    private static byte[] result(String id, Future<byte[]> picture) throws IOException, InterruptedException {
        try {
            return picture.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("chart %s could not be painted".formatted(id), e.getCause());
        }
    }
}
