package org.gainful.intake;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** What another thread reads. */
final class Awaited {
    private Awaited() {}

    /** Has a thread of its own read something, beside whatever the caller does next. */
    static <T> Future<T> begin(String thread, Callable<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading);
        Thread reader = new Thread(task, thread);
        reader.setDaemon(true);
        reader.start();
        return task;
    }

    /**
     * Waits for it.
     *
     * @throws IOException that the other thread met
     */
    static <T> T result(Future<T> read) throws IOException {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a file could not be read", e.getCause());
        }
    }
}
