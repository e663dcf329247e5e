package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command for one capability writes what its part of the whole run writes. */
class PartCommandTest {
    @TempDir
    private static Path home;

    private static Path whole;
    private static Path part;
    private static Result result;

    @BeforeAll
    static void run() {
        whole = home.resolve("whole");
        part = home.resolve("part");
        Gainful.call("run", Gainful.SESAMI, "--quiet", "--out", whole);
        result = Gainful.call("fidelity", Gainful.SESAMI, "--out", part);
    }

    @Test
    void it_ends_well_and_tells_its_own_findings_only() {
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Of 5 services scored")
                .doesNotContain("Self-esteem")
                .doesNotContain("Not analysed: Hours of work");
    }

    @Test
    void its_tables_and_results_are_those_of_the_whole() throws IOException {
        assertThat(Files.readAllLines(part.resolve("results.csv"))).isEqualTo(ofFidelity(whole.resolve("results.csv")));
        List<Path> tables;
        try (var files = Files.list(part.resolve("tables"))) {
            tables = files.toList();
        }
        assertThat(tables).isNotEmpty();
        for (Path table : tables) {
            assertThat(whole.resolve("tables").resolve(table.getFileName())).hasSameBinaryContentAs(table);
        }
    }

    private static List<String> ofFidelity(Path results) throws IOException {
        return Files.readAllLines(results).stream()
                .filter(line -> line.startsWith("address,") || line.startsWith("fidelity/"))
                .toList();
    }

    @Test
    void its_manifest_says_which_part_it_is() throws IOException {
        assertThat(Files.readString(part.resolve("manifest.json"))).contains("\"part\": \"fidelity\"");
        assertThat(Files.readString(whole.resolve("manifest.json"))).doesNotContain("\"part\"");
    }

    @Test
    void a_study_without_its_data_is_refused_with_what_is_lacking() {
        Path nothing = home.resolve("nothing");
        Result refused = Gainful.call("fidelity", Gainful.PERKINS, "--out", nothing);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(refused.err()).contains("Fidelity to the model: needs fidelity ratings of the services");
        assertThat(nothing).doesNotExist();
    }

    @Test
    void a_study_of_trials_alone_is_told_what_another_part_needs() {
        Result refused = Gainful.call("outcomes", "datasets/ips-trials", "--out", home.resolve("nothing"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(refused.err())
                .contains("Outcomes, by definition")
                .containsOnlyOnce("needs case records")
                .endsWith("no report was written\n");
    }

    @Test
    void a_part_no_data_are_there_for_is_refused_whatever_else_the_study_holds() {
        Result refused = Gainful.call("trials", Gainful.PERKINS, "--out", home.resolve("nothing"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(refused.err()).contains("What each trial found: needs trials");
    }

    @Test
    void reviews_alone_are_a_study_whose_report_misses_nothing() throws IOException {
        Path reviews = Files.createDirectory(home.resolve("reviews"));
        Files.writeString(reviews.resolve("study.yaml"), """
                format: 1
                study: {id: reviews, title: Reviews, kind: synthetic, notice: Invented.}
                fidelity: {file: fidelity.csv, scale: ips-15}
                """);
        StringBuilder ratings = new StringBuilder("service,date,rater,item,rating\n");
        for (int item = 1; item <= 15; item++) {
            ratings.append("North,2024-03-01,consensus,").append(item).append(",4\n");
        }
        Files.writeString(reviews.resolve("fidelity.csv"), ratings);

        Result run = Gainful.call("run", reviews, "--out", home.resolve("reviewed"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Of 1 service scored").doesNotContain("Not analysed");
    }
}
