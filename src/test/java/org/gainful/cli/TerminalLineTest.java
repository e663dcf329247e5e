package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalLineTest {
    private static final String WIPE = "\r\u001B[K";

    private final StringWriter terminal = new StringWriter();
    private long nanos;
    private final TerminalLine line = new TerminalLine(new PrintWriter(terminal), () -> nanos);

    private void after(double seconds) {
        nanos = (long) (seconds * 1e9);
        line.show();
    }

    @Test
    void aShortRunShowsNothing() {
        line.next("reading");
        after(0.3);
        after(1.9);
        line.next("");
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void aLongStageIsNamedOnceASecond() {
        line.next("reading");
        after(2.1);
        after(2.4);
        after(3.2);
        assertThat(terminal.toString()).isEqualTo(WIPE + "gainful: reading, 2 s" + WIPE + "gainful: reading, 3 s");
    }

    @Test
    void theLineIsWipedBeforeAnythingElseIsPrinted() {
        line.next("reading");
        after(2.1);
        line.next("");
        after(9);
        assertThat(terminal.toString()).endsWith("2 s" + WIPE);
    }
}
