package org.gainful.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.gainful.study.Progress;

/** Prints how long each stage took, when the next begins. */
final class Timings implements Progress {
    private static final double NANOS_TO_MILLIS = 1e-6;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private String stage = "";
    private long begun;

    /** @param nanos a clock of nanoseconds, as {@link System#nanoTime} */
    Timings(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public void next(String following) {
        long now = nanos.getAsLong();
        if (!stage.isEmpty()) {
            out.println("%6s ms  %s".formatted(Math.round((now - begun) * NANOS_TO_MILLIS), stage));
        }
        stage = following;
        begun = now;
    }
}
