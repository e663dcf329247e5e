package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    @TempDir
    Path home;

    @Test
    void writes_every_file() throws IOException {
        assertThat(files(report("report", 2)))
                .containsOnlyKeys(
                        "README.txt",
                        "charts/fidelity-items.png",
                        "charts/index.csv",
                        "charts/moved-into-work.png",
                        "charts/predictors.png",
                        "issues.csv",
                        "manifest.json",
                        "report.html",
                        "results.csv",
                        "tables/fidelity-items.csv",
                        "tables/moved-into-work.csv",
                        "tables/participants.csv",
                        "tables/predictors.csv",
                        "workbook.xlsx");
    }

    @Test
    void the_manifest_lists_every_other_file_with_its_hash_in_order() throws IOException {
        Path dir = report("report", 2);
        Map<String, String> expected = new TreeMap<>();
        files(dir)
                .forEach((name, bytes) ->
                        expected.put(name, Output.of(name, bytes).sha256()));
        expected.remove("manifest.json");
        assertThat(listed(dir.resolve("manifest.json")).entrySet()).containsExactlyElementsOf(expected.entrySet());
    }

    @Test
    void the_manifest_says_what_was_withheld_but_not_how_much() throws IOException {
        String manifest = Files.readString(report("report", 1).resolve("manifest.json"));
        assertThat(manifest)
                .contains("""
                            "withheld": [
                              "outcomes/moved-into-work/carers/share",
                        """.indent(0))
                .contains("\"rule\": \"counts of 1 to 4 are withheld\"")
                .contains("\"notice\": \"A rebuild: 155 invented rows")
                .contains("\"definition\": \"moved=into\"");
    }

    @Test
    void the_same_content_gives_the_same_bytes_wherever_and_however_it_is_written() throws IOException {
        Map<String, byte[]> one = files(report("one", 1));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Map<String, byte[]> two = files(report("a folder/with blanks", 4));
            assertThat(two.keySet()).isEqualTo(one.keySet());
            two.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(one.get(name)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_run_that_fails_leaves_the_earlier_report() throws IOException {
        Map<String, byte[]> before = files(report("report", 1));
        ReportWriter broken = new ReportWriter(
                ReportFixture::paint,
                content -> {
                    throw new IOException("no space left");
                },
                2);
        assertThatThrownBy(() -> write(broken, "report")).isInstanceOf(IOException.class);
        Map<String, byte[]> after = files(home.resolve("report"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
        assertThat(home.toFile().list()).containsExactly("report");
    }

    @Test
    void every_picture_is_painted_with_a_notice_of_what_the_data_are() throws IOException {
        Queue<String> notices = new ConcurrentLinkedQueue<>();
        ReportWriter writer = new ReportWriter(
                (chart, notice) -> {
                    notices.add(notice);
                    return ReportFixture.paint(chart, notice);
                },
                ReportFixture::bind,
                2);
        write(writer, "report");
        assertThat(notices).hasSize(3).containsOnly("A rebuild from published figures; describes no real person.");
    }

    @Test
    void a_chart_that_cannot_be_painted_is_named() {
        ReportWriter broken = new ReportWriter(
                (chart, notice) -> {
                    throw new ArithmeticException("no axis");
                },
                ReportFixture::bind,
                2);
        assertThatThrownBy(() -> write(broken, "report"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("chart moved-into-work could not be made");
        assertThat(home.toFile().list()).isEmpty();
    }

    @Test
    void the_readme_says_what_the_data_are() throws IOException {
        assertThat(Files.readString(report("report", 1).resolve("README.txt")))
                .contains("A rebuild from published figures; describes no real person.")
                .contains("[c]  withheld so that nobody can be recognised");
    }

    private Path report(String name, int threads) throws IOException {
        return write(ReportFixture.writer(threads), name);
    }

    private Path write(ReportWriter writer, String name) throws IOException {
        Path dir = home.resolve(name);
        try (ReportFolder folder = ReportFolder.claim(dir)) {
            writer.write(ReportFixture.content(), folder);
        }
        return dir;
    }

    private static Map<String, byte[]> files(Path dir) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(dir)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(dir.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, String> listed(Path manifest) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        String file = "";
        try (JsonParser parser = new JsonFactory().createParser(Files.readString(manifest, StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String place = parser.getParsingContext().pathAsPointer().toString();
                if (token == JsonToken.VALUE_STRING && place.matches("/outputs/\\d+/file")) {
                    file = parser.getText();
                }
                if (token == JsonToken.VALUE_STRING && place.matches("/outputs/\\d+/sha256")) {
                    hashes.put(file, parser.getText());
                }
            }
        }
        return hashes;
    }
}
