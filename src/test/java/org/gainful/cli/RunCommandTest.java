package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private static Path home;

    private static Path report;
    private static Result run;

    @BeforeAll
    static void run() {
        report = home.resolve("a report");
        run = Gainful.call("run", Gainful.SESAMI, "--out", report);
    }

    @Test
    void a_run_ends_well_and_says_where_the_report_is() {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines().toList()).last().isEqualTo("Report: " + report.resolve("report.html"));
    }

    @Test
    void every_promised_file_is_there() {
        assertThat(report)
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/workbook.xlsx")
                .isDirectoryContaining("glob:**/results.csv")
                .isDirectoryContaining("glob:**/issues.csv")
                .isDirectoryContaining("glob:**/manifest.json");
        assertThat(report.resolve("tables")).isDirectoryContaining("glob:**/predictors.csv");
        assertThat(report.resolve("charts")).isDirectoryContaining("glob:**/fidelity-items.png");
    }

    @Test
    void the_published_figures_of_the_study_stand_in_the_results() throws IOException {
        assertThat(Files.readString(report.resolve("results.csv")))
                .contains("outcomes/rates/moved-into-work/unemployed/share,share,Unemployed,0.25,22,88,0,")
                .contains("outcomes/rates/moved-into-work/placement/share,share,Work experience placement,"
                        + "0.21428571428571427,3,14,0,")
                .contains("outcomes/rates/retained/all/share,share,Still in paid work,0.8666666666666667,39,45,0,");
    }

    @Test
    void page_manifest_and_readme_say_that_the_cases_are_a_rebuild() throws IOException {
        for (String file : new String[] {"report.html", "manifest.json", "README.txt"}) {
            assertThat(Files.readString(report.resolve(file))).as(file).contains("No row describes a real person");
        }
    }

    @Test
    void a_second_study_runs_by_the_same_command_and_lists_what_its_data_lack() {
        Result perkins = Gainful.call("run", Gainful.PERKINS, "--out", home.resolve("perkins"));
        assertThat(perkins.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(perkins.out().replaceAll("\\s+", " "))
                .contains("248 of 714 people")
                .contains("Not analysed: Fidelity to the model; ", "Hours of work; ", "Change on scales")
                .contains("The report says what data each needs.");
    }

    @Test
    void a_preset_named_in_the_call_goes_before_the_study_s_own() {
        Result strict = Gainful.call("run", Gainful.SESAMI, "--out", home.resolve("strict"), "--preset", "cms-11");
        assertThat(strict.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(strict.out()).contains("preset cms-11: counts of 1 to 10 are withheld");
    }

    @Test
    void an_odds_ratio_that_would_give_a_small_group_away_is_withheld() throws IOException {
        String address = "predictors/model/one-at-a-time/minority/odds-ratio,";
        assertThat(Files.readAllLines(report.resolve("results.csv")))
                .filteredOn(line -> line.startsWith(address))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).endsWith(",withheld,rebuild").doesNotContain("0.1987"));
        assertThat(Files.readString(report.resolve("report.html"))).doesNotContain("0.20 (0.01 to 1.08)");
    }

    @Test
    void quiet_prints_nothing() {
        Result quiet = Gainful.call("run", Gainful.PERKINS, "--quiet", "--out", home.resolve("quiet"));
        assertThat(quiet).isEqualTo(new Result(ExitCode.DONE, "", ""));
    }

    @Test
    void a_study_that_asks_for_a_model_nobody_can_estimate_ends_with_its_own_code() throws IOException {
        Path study = Folders.copy(Gainful.PERKINS, home.resolve("inestimable"));
        String declaration = Files.readString(study.resolve("study.yaml"));
        String cases = Files.readString(study.resolve("cases.csv"));
        Files.writeString(study.resolve("study.yaml"), declaration);
        Files.writeString(study.resolve("cases.csv"), cases.replace("CNWL", "WWT"));
        Result result = Gainful.call("run", study, "--out", home.resolve("out-inestimable"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_RESERVATION);
        assertThat(result.err()).contains("a model that was asked for could not be estimated");
        assertThat(result.out()).contains("Report: ");
    }
}
