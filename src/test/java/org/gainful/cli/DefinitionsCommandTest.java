package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsCommandTest {
    @TempDir
    private Path home;

    @Test
    void the_definitions_are_listed_with_what_they_count() {
        Result result = Gainful.call("definitions");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("access                referrals  Access (referrals reached)")
                .contains("job-starts            jobs       Job starts");
    }

    @Test
    void one_is_printed_to_read() {
        Result result = Gainful.call("definitions", "show", "ips-grow-2024");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("Below the line   people out of work when accepted", "How sure we are  found in print");
    }

    @Test
    void an_unknown_one_is_refused_with_those_there_are() {
        Result result = Gainful.call("definitions", "show", "ips-grow");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err()).startsWith("gainful: there is no definition ips-grow; there are moved-into-work, ");
    }

    @Test
    void where_only_successes_are_recorded_only_rates_of_those_who_started_are_taken() throws IOException {
        Path out = home.resolve("camden");
        Gainful.call("outcomes", "datasets/camden", "--definitions", "all", "--out", out, "--quiet");
        assertThat(Files.readAllLines(out.resolve("tables/rates-by-definition.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[1]))
                .containsExactly(
                        "sustained-6-weeks", "sustained-13-weeks", "sustained-26-weeks", "seven-hours-13-of-16");
        assertThat(out.resolve("tables/definitions-without-data.csv"))
                .content()
                .contains("job-starts,\"the people without an outcome, whom the export leaves out\"");
        assertThat(Files.list(out.resolve("tables")).map(Path::getFileName).map(Path::toString))
                .doesNotContain("first-job.csv");
    }

    @Test
    void all_of_them_stand_side_by_side_when_asked_for() {
        Path out = home.resolve("report");
        Result result =
                Gainful.call("outcomes", "datasets/sesami", "--definitions", "all", "--out", out.toString(), "--quiet");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("tables/rates-by-definition.csv")).isRegularFile();
        assertThat(out.resolve("charts/rates-by-definition.png")).isRegularFile();
        assertThat(Files.exists(out.resolve("tables/participants.csv"))).isFalse();
    }

    @Test
    void no_other_choice_of_definitions_is_guessed() {
        Result result = Gainful.call("outcomes", "datasets/sesami", "--definitions", "some");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err()).startsWith("gainful: --definitions is all or study, was some");
    }
}
