package org.gainful.intake;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread reads. */
final class Awaited {
    private Awaited() {}

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
