package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalesCommandTest {
    @TempDir
    private Path home;

    @Test
    void the_scales_are_listed_with_their_size() {
        Result result = Gainful.call("scales");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains("ips-15     15 items, totals 15 to 75", "ips-25     25 items, totals 25 to 125");
    }

    @Test
    void a_scale_is_printed_to_read() {
        Result result = Gainful.call("scales", "show", "ips-25");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(result.out())
                .contains(
                        "Bands: exemplary 115 to 125; good 100 to 114; fair 74 to 99; not supported employment 25 to 73")
                .contains("24. Time in the community  [Services 13; recalled, certainty medium-high]")
                .contains("   5  65 per cent or more of specialists' hours in the community [recalled, certainty high]")
                .contains("Reviews every 6 months until the band is good, then every 12 (recalled, certainty high).");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
    }

    @Test
    void an_unknown_scale_is_refused_with_those_there_are() {
        Result result = Gainful.call("scales", "show", "ips-52");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err())
                .isEqualTo("gainful: there is no scale ips-52; there are ips-15, ips-25, ips-25-uk,"
                        + " or a file of your own that ends in .yaml\n");
    }

    @Test
    void a_scale_of_ones_own_is_read_and_its_errors_are_explained() throws IOException {
        Path mine = Files.writeString(home.resolve("mine.yaml"), """
                id: mine
                extends: ips-25
                title: Our adaptation
                items:
                  - {number: 6, section: Organization, label: Work with the council}
                """);
        assertThat(Gainful.call("scales", "show", mine).out())
                .contains("Our adaptation, January 2008 (mine)")
                .contains("6. Work with the council  [Organization 3; certainty not stated]");
        Files.writeString(mine, Files.readString(mine).replace("label:", "lable:"));
        Result wrong = Gainful.call("scales", "show", mine);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(wrong.err()).contains("mine.yaml:5, items[0].lable: error [unknown-key]", "label");
    }

    @Test
    void a_study_may_bring_its_own_scale() throws IOException {
        Path study = Folders.copy(Gainful.SESAMI, home.resolve("study"));
        Files.writeString(study.resolve("strict.yaml"), """
                id: strict
                extends: ips-15
                title: The 15 items with other bands
                bands:
                  - {label: high, lowest: 70, highest: 75}
                  - {label: low, lowest: 15, highest: 69}
                reviews: {months: 12, untilBand: high, thenMonths: 24}
                """);
        Path declaration = study.resolve("study.yaml");
        Files.writeString(
                declaration, Files.readString(declaration).replace("  scale: ips-15", "  scale: strict.yaml"));
        Result check = Gainful.call("check", study);
        assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
        Result run = Gainful.call("run", study, "--out", home.resolve("report"));
        assertThat(run.out()).contains("other bands: 0 high, 5 low");
        Files.delete(study.resolve("strict.yaml"));
        assertThat(Gainful.call("check", study).out()).contains("strict.yaml").contains("[missing-file]");
    }
}
