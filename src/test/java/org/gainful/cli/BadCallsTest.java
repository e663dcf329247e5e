package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadCallsTest {
    @TempDir
    private Path home;

    private static void isOneLine(Result result, int exitCode, String message) {
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().filter(line -> line.startsWith("gainful: ")))
                .containsExactly("gainful: " + message);
        assertThat(result.err()).doesNotContain("\tat ");
    }

    @Test
    void no_study() {
        isOneLine(Gainful.call("run"), ExitCode.WRONG_USAGE, "Missing required parameter: 'STUDY'");
    }

    @Test
    void two_studies() {
        isOneLine(Gainful.call("run", "one", "two"), ExitCode.WRONG_USAGE, "run takes one STUDY; not needed: two");
    }

    @Test
    void a_folder_of_studies_is_answered_with_their_names() throws IOException {
        Path one = Folders.copy(Gainful.PERKINS, home.resolve("one"));
        Path other = Folders.copy(Gainful.FIDELITY, home.resolve("other"));
        isOneLine(
                Gainful.call("run", home),
                ExitCode.WRONG_USAGE,
                "%s holds no study.yaml; give one study: %s or %s".formatted(home, one, other));
    }

    @Test
    void a_folder_that_is_not_there() {
        Path nowhere = home.resolve("nowhere");
        isOneLine(
                Gainful.call("run", nowhere),
                ExitCode.WRONG_USAGE,
                "there is no study at %s: no such folder".formatted(nowhere));
    }

    @Test
    void an_export_instead_of_a_study_is_answered_with_init() {
        Path export = Gainful.SESAMI.resolve("cases.csv");
        assertThat(Gainful.call("run", export).err()).contains("gainful init " + export);
    }

    @Test
    void a_mistyped_command_or_option_is_answered_with_the_nearest() {
        assertThat(Gainful.call("fidelty", Gainful.SESAMI).err())
                .startsWith("gainful: there is no command fidelty: did you mean \"fidelity\"?")
                .contains("Try: gainful --help");
        assertThat(Gainful.call("run", Gainful.SESAMI, "--preste", "none").err())
                .startsWith("gainful: there is no option --preste: did you mean \"--preset\"?")
                .contains("Try: gainful run --help");
        assertThat(Gainful.call("dance").err()).contains("there is no command dance: the choices are run, fidelity");
    }

    @Test
    void an_unknown_option_and_an_unknown_preset_are_answered_with_what_exists() {
        assertThat(Gainful.call("run", Gainful.SESAMI, "--preste", "none").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        isOneLine(
                Gainful.call("run", Gainful.SESAMI, "--out", home.resolve("r"), "--preset", "nine"),
                ExitCode.WRONG_USAGE,
                "there is no disclosure preset nine; the presets are none, datashield, concept-5, manitoba-6, cms-11");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void a_report_is_not_put_where_a_file_or_somebody_s_folder_is() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "mine");
        Path folder = Files.createDirectories(home.resolve("folder"));
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        for (Path target : new Path[] {file, file.resolve("below"), folder}) {
            Result result = Gainful.call("run", Gainful.PERKINS, "--out", target);
            assertThat(result.exitCode()).as(target.toString()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(result.err().lines()).hasSize(1);
        }
        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void refused_data_leave_the_previous_report_as_it_was() throws IOException {
        Path study = Folders.copy(Gainful.PERKINS, home.resolve("study"));
        Path report = home.resolve("report");
        assertThat(Gainful.call("run", study, "--out", report).exitCode()).isZero();
        SortedMap<String, byte[]> before = Folders.contents(report);
        Files.writeString(study.resolve("cases.csv"), "");
        Result result = Gainful.call("run", study, "--out", report);
        assertThat(result.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(result.err()).contains("cases.csv").contains("[empty-file]");
        SortedMap<String, byte[]> after = Folders.contents(report);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
        assertThat(home).isDirectoryNotContaining("glob:**/report.new*");
    }
}
