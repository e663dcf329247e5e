package org.gainful.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path temporary;

    /** As the writer knows it: links of the machine's own resolved. */
    private Path home;

    @BeforeEach
    void resolveHome() throws IOException {
        home = temporary.toRealPath();
    }

    @Test
    void puts_files_in_place_only_when_published() throws IOException {
        Path dir = home.resolve("a report/of today");
        try (ReportFolder folder = ReportFolder.claim(dir)) {
            folder.write("tables/x.csv", bytes("x"));
            assertThat(dir).doesNotExist();
            folder.publish();
        }
        assertThat(dir.resolve("tables/x.csv")).hasContent("x");
        assertThat(names(dir.getParent())).containsExactly("of today");
    }

    @Test
    void replaces_an_earlier_report_whole() throws IOException {
        Path dir = home.resolve("report");
        report(dir, "old.csv");
        report(dir, "new.csv");
        assertThat(names(dir)).containsExactly("manifest.json", "new.csv");
        assertThat(names(home)).containsExactly("report");
    }

    @Test
    void leaves_the_earlier_report_and_nothing_else_when_closed_unpublished() throws IOException {
        Path dir = home.resolve("report");
        report(dir, "old.csv");
        try (ReportFolder folder = ReportFolder.claim(dir)) {
            folder.write("new.csv", bytes("x"));
        }
        assertThat(names(dir)).containsExactly("manifest.json", "old.csv");
        assertThat(names(home)).containsExactly("report");
    }

    @Test
    void refuses_to_write_after_an_interruption() throws IOException {
        ReportFolder folder = ReportFolder.claim(home.resolve("report"));
        folder.close();
        assertThatThrownBy(() -> folder.write("x", bytes("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("interrupted");
        assertThat(names(home)).isEmpty();
    }

    @Test
    void refuses_two_files_of_one_name() throws IOException {
        try (ReportFolder folder = ReportFolder.claim(home.resolve("report"))) {
            folder.write("x.csv", bytes("x"));
            assertThatThrownBy(() -> folder.write("x.csv", bytes("y")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("x.csv");
        }
    }

    @Test
    void refuses_a_folder_with_other_things_in_it() throws IOException {
        Path dir = Files.createDirectory(home.resolve("thesis"));
        Files.writeString(dir.resolve("chapter-1.docx"), "years of work");
        refuses(dir, "thesis is not empty and holds no report of gainful; name a new or an empty folder");
    }

    @Test
    void refuses_another_programs_manifest() throws IOException {
        Path dir = Files.createDirectory(home.resolve("site"));
        Files.writeString(dir.resolve("manifest.json"), "{\"program\": {\"name\": \"other\"}}");
        refuses(dir, "holds no report of gainful");
        Files.writeString(dir.resolve("manifest.json"), "{ not json");
        refuses(dir, "holds no report of gainful");
    }

    @Test
    void refuses_to_delete_what_somebody_put_beside_a_report() throws IOException {
        Path dir = home.resolve("report");
        report(dir, "old.csv");
        Files.writeString(dir.resolve("notes.txt"), "mine");
        refuses(dir, "holds notes.txt, which is not part of the report there; move it away");
        assertThat(dir.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void is_not_put_off_by_what_desktops_leave() throws IOException {
        Path dir = home.resolve("report");
        report(dir, "old.csv");
        Files.writeString(dir.resolve(".DS_Store"), "");
        report(dir, "new.csv");
        assertThat(dir.resolve("new.csv")).exists();
    }

    @Test
    void refuses_a_file_and_a_folder_below_a_file() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        refuses(file, "is a file; name a folder for the report");
        refuses(file.resolve("below/report"), "cannot create the folder");
    }

    @Test
    void refuses_a_link_to_nothing() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("nothing"));
        refuses(link, "is a link to nothing");
    }

    @Test
    void follows_a_link_and_leaves_it_standing() throws IOException {
        Path real = Files.createDirectory(home.resolve("real"));
        Path link = Files.createSymbolicLink(home.resolve("link"), real);
        report(link, "old.csv");
        report(link, "new.csv");
        assertThat(link).isSymbolicLink();
        assertThat(names(real)).containsExactly("manifest.json", "new.csv");
    }

    /** The tests' working folder cannot be moved, so a folder that holds it is exchanged file by file. */
    @Test
    void knows_a_folder_that_cannot_make_way() throws IOException {
        assertThat(Destination.isMovable(Path.of("").toRealPath())).isFalse();
        assertThat(Destination.isMovable(home.resolve("absent"))).isTrue();
        assertThat(Destination.isMovable(Files.createDirectory(home.resolve("free"))))
                .isTrue();
    }

    @Test
    void exchanges_the_contents_of_a_folder_that_cannot_make_way() throws IOException {
        Path dir = home.resolve("report");
        report(dir, "old.csv");
        try (ReportFolder folder = ReportFolder.claim(dir, dir, false)) {
            folder.write("tables/new.csv", bytes("x"));
            folder.write("manifest.json", bytes("{}"));
            assertThat(dir.resolve("old.csv")).exists();
            folder.publish();
        }
        assertThat(names(dir)).containsExactly("manifest.json", "tables");
        assertThat(names(home)).containsExactly("report");
    }

    @Test
    void undoes_the_moves_before_one_that_fails() throws IOException {
        Path here = Files.writeString(home.resolve("here"), "x");
        List<Moves.Move> moves = List.of(
                new Moves.Move(here, home.resolve("there")),
                new Moves.Move(home.resolve("nowhere"), home.resolve("anywhere")));
        assertThatThrownBy(() -> Moves.make(moves)).isInstanceOf(IOException.class);
        assertThat(names(home)).containsExactly("here");
    }

    @Test
    void names_the_file_that_cannot_be_written() throws IOException {
        Path dir = home.resolve("report");
        try (ReportFolder folder = ReportFolder.claim(dir)) {
            folder.write("tables", bytes("x"));
            assertThatThrownBy(() -> folder.write("tables/x.csv", bytes("x")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot write " + dir.resolve("tables/x.csv"))
                    .hasMessageNotContaining("\n");
        }
    }

    private void refuses(Path dir, String why) throws IOException {
        List<String> before = names(home);
        assertThatThrownBy(() -> ReportFolder.claim(dir).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
        assertThat(names(home)).isEqualTo(before);
    }

    private static void report(Path dir, String file) throws IOException {
        try (ReportFolder folder = ReportFolder.claim(dir)) {
            folder.write(file, bytes("x"));
            folder.write(Manifest.FILE, Manifest.of(ReportFixture.bare(), folder.outputs()));
            folder.publish();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> list = Files.list(dir)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}
