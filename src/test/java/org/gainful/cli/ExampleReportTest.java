package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed example is what the program makes. Pictures depend on the font engine of the Java that paints them, so
 * they, and hashes of what holds them, are compared by size only.
 */
class ExampleReportTest {
    private static final Path EXAMPLE = Path.of("reports/sesami");

    @TempDir
    private static Path home;

    private static SortedMap<String, byte[]> committed;
    private static SortedMap<String, byte[]> made;

    @BeforeAll
    static void make() throws IOException {
        Path report = home.resolve("sesami");
        assertThat(Gainful.call("run", Gainful.SESAMI, "--out", report).exitCode())
                .isZero();
        committed = Folders.contents(EXAMPLE);
        made = Folders.contents(report);
    }

    @Test
    void it_has_the_same_files() {
        assertThat(made.keySet()).isEqualTo(committed.keySet());
    }

    @Test
    void its_csv_and_text_files_are_the_same() {
        made.forEach((name, bytes) -> {
            if (name.endsWith(".csv") || name.endsWith(".txt")) {
                assertThat(text(bytes)).as(name).isEqualTo(text(committed.get(name)));
            }
        });
    }

    @Test
    void its_page_is_the_same_but_for_the_pictures() {
        assertThat(withoutPictures(made)).isEqualTo(withoutPictures(committed));
    }

    @Test
    void its_manifest_is_the_same_but_for_what_holds_pictures() {
        assertThat(withoutPaintedOutputs(made)).isEqualTo(withoutPaintedOutputs(committed));
    }

    @Test
    void its_workbook_holds_the_same() throws IOException {
        assertThat(entries(made.get("workbook.xlsx"))).isEqualTo(entries(committed.get("workbook.xlsx")));
    }

    @Test
    void its_pictures_have_the_same_sizes() throws IOException {
        for (String name : made.keySet()) {
            if (name.endsWith(".png")) {
                assertThat(size(made.get(name))).as(name).isEqualTo(size(committed.get(name)));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String withoutPictures(SortedMap<String, byte[]> report) {
        return text(report.get("report.html")).replaceAll("data:image/png;base64,[^\"]*", "picture");
    }

    private static String withoutPaintedOutputs(SortedMap<String, byte[]> report) {
        return text(report.get("manifest.json"))
                .replaceAll("(?s)\\{\\s*\"file\": \"[^\"]*\\.(png|html|xlsx)\",[^}]*\\}", "painted");
    }

    private static SortedMap<String, String> entries(byte[] workbook) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), text(zip.readAllBytes()));
            }
        }
        return entries;
    }

    private static String size(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getWidth() + " x " + image.getHeight();
    }
}
