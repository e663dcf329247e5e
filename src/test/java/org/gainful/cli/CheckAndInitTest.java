package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckAndInitTest {
    @TempDir
    private Path home;

    @Test
    void check_says_that_a_sound_study_can_be_run_and_writes_nothing() throws IOException {
        Path study = Folders.copy(Gainful.SESAMI, home.resolve("study"));
        Result result = Gainful.call("check", study);
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("cases.csv: 182 rows read, 182 kept, 0 set aside")
                .endsWith("0 errors, 0 warnings, 0 notes: the study can be run\n");
        try (Stream<Path> entries = Files.list(home)) {
            assertThat(entries).containsExactly(study);
        }
    }

    @Test
    void check_gives_each_problem_its_place_and_its_remedy() throws IOException {
        Path study = Folders.copy(Gainful.SESAMI, home.resolve("study"));
        Path cases = study.resolve("cases.csv");
        Files.writeString(cases, Files.readString(cases).replaceFirst(",man,38,", ",man,380,"));
        Result lenient = Gainful.call("check", study);
        assertThat(lenient.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(lenient.out())
                .contains("cases.csv:8, age: error [out-of-range]")
                .contains("cases.csv: 182 rows read, 181 kept, 1 set aside");
        assertThat(Gainful.call("check", study, "--strict").exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
    }

    @Test
    void a_draft_runs_as_it_is_and_marks_its_guesses() throws IOException {
        Path export = Files.copy(Gainful.SESAMI.resolve("cases.csv"), home.resolve("export.csv"));
        Result draft = Gainful.call("init", export);
        assertThat(draft.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(home.resolve("study.yaml"))).contains("# guess: confirm");
        Result run = Gainful.call("run", home, "--out", home.resolve("report"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(home.resolve("report/report.html")).isNotEmptyFile();
    }

    @Test
    void init_never_overwrites_a_study_and_prints_to_standard_output_when_asked() throws IOException {
        Path export = Files.copy(Gainful.PERKINS.resolve("cases.csv"), home.resolve("export.csv"));
        Files.writeString(home.resolve("study.yaml"), "mine");
        Result refused = Gainful.call("init", export);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(home.resolve("study.yaml")).hasContent("mine");
        Result printed = Gainful.call("init", export, "--out", "-");
        assertThat(printed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(printed.out()).startsWith("#").contains("file: \"export.csv\"");
    }

    @Test
    void a_draft_in_another_folder_points_back_to_the_export() throws IOException {
        Path export = Files.copy(Gainful.PERKINS.resolve("cases.csv"), home.resolve("export.csv"));
        Path study = Files.createDirectories(home.resolve("study"));
        assertThat(Gainful.call("init", export, "--out", study.resolve("study.yaml"))
                        .exitCode())
                .isZero();
        assertThat(Gainful.call("check", study).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "fidelity", "check", "init"})
    void every_help_has_an_example_and_the_exit_codes(String command) {
        Result help = command.isEmpty() ? Gainful.call("--help") : Gainful.call(command, "--help");
        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Example: gainful ").contains("Exit codes: 0 ");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
