package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainful.cli.Gainful.Result;
import org.gainful.disclosure.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README shows is what the program does. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @TempDir
    private Path home;

    @Test
    void the_first_command_prints_what_the_readme_says() throws IOException {
        Path report = home.resolve("sesami");
        Result run = Gainful.call("run", Gainful.SESAMI, "--out", report);
        String shown = output("$ scripts/gainful run datasets/sesami");
        assertThat(run.out().replace(report.toString(), "reports/sesami")).isEqualTo(shown);
    }

    @Test
    void a_draft_is_made_as_the_readme_shows_it() throws IOException {
        Path study = Files.createDirectories(home.resolve("my-study"));
        Path export = Files.copy(Gainful.PERKINS.resolve("cases.csv"), study.resolve("cases.csv"));
        Result init = Gainful.call("init", export);
        assertThat(init.out().replace(study.toString(), "my-study"))
                .isEqualTo(output("$ scripts/gainful init my-study/cases.csv"));
    }

    @Test
    void the_claims_shown_as_yaml_and_as_csv_are_the_same() throws IOException {
        String head = "What was printed of a study goes into";
        Path yaml = Files.writeString(home.resolve("claims.yaml"), block(head, "yaml"));
        Path csv = Files.writeString(home.resolve("paper.csv"), block(head, "csv"));
        Gainful.call("reproduce", yaml, "--out", home.resolve("one"));
        Gainful.call("reproduce", csv, "--out", home.resolve("other"));
        assertThat(home.resolve("other/tables/claims.csv"))
                .content()
                .contains("88 %")
                .isEqualTo(Files.readString(home.resolve("one/tables/claims.csv")));
    }

    /** The first block of a language after these words. */
    private static String block(String after, String language) throws IOException {
        String text = Files.readString(README);
        int fence = text.indexOf("```" + language + "\n", text.indexOf(after));
        int from = text.indexOf('\n', fence) + 1;
        return text.substring(from, text.indexOf("```", from));
    }

    @ParameterizedTest
    @EnumSource
    void every_preset_is_listed(Preset preset) throws IOException {
        assertThat(Files.readString(README)).contains("| `" + preset.word() + "`");
    }

    @Test
    void every_file_it_links_to_is_there() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^):#]+)\\)").matcher(Files.readString(README));
        while (links.find()) {
            assertThat(Path.of(links.group(1))).exists();
        }
    }

    /** The lines below a command, to the end of its block. */
    private static String output(String command) throws IOException {
        String text = Files.readString(README);
        int start = text.indexOf(command + "\n");
        assertThat(start).as("%s is in the README", command).isNotNegative();
        int from = start + command.length() + 1;
        return text.substring(from, text.indexOf("```", from));
    }
}
