package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale and time zone")
class SameBytesTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path home;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void locale_time_zone_folder_and_threads_change_no_byte() throws IOException {
        SortedMap<String, byte[]> here = report(Gainful.SESAMI, "here", 1);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Path moved = Folders.copy(Gainful.SESAMI, home.resolve("another folder/été"));
        SortedMap<String, byte[]> there = report(moved, "out there", 3);
        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((name, bytes) ->
                assertThat(Arrays.equals(there.get(name), bytes)).as(name).isTrue());
    }

    private SortedMap<String, byte[]> report(Path study, String out, int threads) throws IOException {
        Path report = home.resolve(out);
        assertThat(Gainful.call("run", study, "--out", report, "--threads", threads)
                        .exitCode())
                .isZero();
        return Folders.contents(report);
    }
}
