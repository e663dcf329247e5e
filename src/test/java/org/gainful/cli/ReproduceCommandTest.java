package org.gainful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainful.cli.Gainful.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    private static final String HEAD = """
            format: 1
            title: A paper
            sources:
              - {id: paper, title: The paper}
            claims:
            """;

    @TempDir
    private Path home;

    private Path claims(String... lines) throws IOException {
        return Files.writeString(home.resolve("claims.yaml"), HEAD + "  - " + String.join("\n  - ", lines) + "\n");
    }

    @Test
    void figuresThatHoldEndWithNothingToSay() throws IOException {
        Path file = claims("{id: a, words: Women, kind: share, value: 42 %, n: 155, count: 65}");
        Result result = Gainful.call("reproduce", file, "--out", home.resolve("out"));
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Of 1 published figures and statements 1 is reproduced.");
        assertThat(home.resolve("out/report.html")).isRegularFile();
    }

    @Test
    void aFigureThatDoesNotHoldIsToldByTheExitCodeAndTheTable() throws IOException {
        claims("{id: a, words: Kept, kind: share, value: 88 %, n: 45}");
        Result result = Gainful.call("reproduce", home, "--out", home.resolve("out"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DONE_WITH_RESERVATION);
        assertThat(result.err()).contains("1 of the published figures does not hold");
        assertThat(Files.readString(home.resolve("out/tables/claims.csv")))
                .startsWith("Claim,group,id,printed,arithmetic,words,correction")
                .contains("Kept,Impossible on its own terms,a,88 %");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithItsLine() throws IOException {
        Path file = claims("{id: a, words: Kept, kind: share, value: many}");
        Result result = Gainful.call("reproduce", file, "--out", home.resolve("out"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(result.err()).contains("claims.yaml:6").contains("is no figure");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void aStudyWithoutClaimsIsToldWhatItLacks() throws IOException {
        Path study = Files.createDirectories(home.resolve("study"));
        for (String name : new String[] {"study.yaml", "cases.csv", "fidelity.csv"}) {
            Files.copy(Gainful.SESAMI.resolve(name), study.resolve(name));
        }
        Result result = Gainful.call("reproduce", study, "--out", home.resolve("out"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(result.err()).contains("claims.yaml");
    }

    @Test
    void aStudysClaimsAreAPartOfItsRun() throws IOException {
        Result part = Gainful.call("reproduce", Gainful.SESAMI, "--out", home.resolve("part"));
        Result whole = Gainful.call("run", Gainful.SESAMI, "--out", home.resolve("whole"));
        assertThat(part.exitCode()).isEqualTo(ExitCode.DONE_WITH_RESERVATION);
        assertThat(whole.exitCode()).isZero();
        assertThat(home.resolve("part/tables/claims.csv"))
                .hasSameTextualContentAs(home.resolve("whole/tables/claims.csv"));
    }
}
