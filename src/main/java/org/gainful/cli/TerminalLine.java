package org.gainful.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.gainful.study.Progress;

/**
 * One line on a terminal that says what a long run is doing and for how long. A run of a second or two never shows it; when
 * a stage ends the line is wiped, so that it never stands among what is printed.
 */
final class TerminalLine implements Progress {
    private static final long NANOS = 1_000_000_000;
    private static final long PATIENCE = 2 * NANOS;
    private static final long TICK_MILLIS = 250;
    /** To the start of the line, and empty it (ECMA-48). */
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter terminal;
    private final LongSupplier nanos;
    private final long begun;
    private String stage = "";
    private String shown = "";

    /** @param nanos a clock of nanoseconds, as {@link System#nanoTime} */
    TerminalLine(PrintWriter terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** A line that keeps itself up to date for as long as the program runs. */
    static TerminalLine ticking(PrintWriter terminal) {
        TerminalLine line = new TerminalLine(terminal, System::nanoTime);
        Thread ticker = new Thread(line::tick, "progress");
        ticker.setDaemon(true);
        ticker.start();
        return line;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                show();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An empty stage shows nothing. */
    @Override
    public synchronized void next(String following) {
        stage = following;
        print("");
    }

    /** Brings the line up to date. */
    synchronized void show() {
        long passed = nanos.getAsLong() - begun;
        if (passed >= PATIENCE && !stage.isEmpty()) {
            print("gainful: %s, %s s".formatted(stage, passed / NANOS));
        }
    }

    private void print(String line) {
        if (!line.equals(shown)) {
            terminal.print(WIPE + line);
            terminal.flush();
            shown = line;
        }
    }
}
