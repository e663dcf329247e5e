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
        assertThat(result.err())
                .contains("1 of the published figures does not hold")
                .contains(home.resolve("out").resolve("report.html").toString());
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("Kept [a]: 39/45 = 86.67, 40/45 = 88.89, printed 88 %. No count of 45 people")
                .contains("Correction: print 87 % (39 of 45) or 89 % (40 of 45)");
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
    void aTableOfClaimsIsReadAsStrictly() throws IOException {
        Path good = Files.writeString(home.resolve("paper.csv"), """
                id,source,version,words,kind,value,n,supersedes,judged,because,bases,parts,groups
                paid,Report,first,Paid,count,45,,,,,,,
                again,Report,second,Paid,count,46,,paid,,,,,
                share,Report,second,Paid,share,29 %,,,,,155 followed; 182 recruited,,
                sum,Report,second,All,sum,91,,,,,,paid; again,
                t,Report,second,Score,test,2.90,,,,,,,"62, 4.1, 1.2; 93, 3.5, 1.3"
                most,Report,second,Most were content,statement,,,,not-comparable,No number is given.,,,
                """);
        Result result = Gainful.call("reproduce", good, "--out", home.resolve("out"));
        assertThat(result.err()).doesNotContain("error");
        assertThat(Files.readString(home.resolve("out/tables/claims.csv")))
                .contains("Score (second),Reproduced,t,2.90")
                .contains("All (second),Reproduced,sum,91")
                .contains("45 of 155 (followed)")
                .contains("Most were content (second),Not comparable,most");

        Path bad = Files.writeString(home.resolve("bad.csv"), """
                id,words,kind,valu,parts
                a,Women,share,42,
                """);
        Result refused = Gainful.call("reproduce", bad, "--out", home.resolve("none"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(refused.err())
                .contains("bad.csv:1, valu: error [unknown-key]")
                .contains("did you mean \"value\"?");
        assertThat(refused.err()).contains("bad.csv:2, value: error [missing-key]");

        Path worse = Files.writeString(home.resolve("worse.csv"), """
                id,words,kind,value,parts
                a,Women,sum,42,b; c

                b,Men,count,many,
                b,Men,count,12,,,
                """);
        Result lines = Gainful.call("reproduce", worse, "--out", home.resolve("none"));
        assertThat(lines.err())
                .contains("worse.csv:2, parts: error [unknown-claim]")
                .contains("worse.csv:4, value: error [bad-figure]")
                .contains("worse.csv:5: error [ragged-row]");
    }

    @Test
    void aTableOfClaimsDropsNothingInSilence() throws IOException {
        Path file = Files.writeString(home.resolve("paper.csv"), """
                id,words,kind,value,groups,judged,because,correction,names,members,within,told
                a,Score,test,2.90,"62, 4.1, 1.2, 9; 93, 3.5, 1.3",,,,,,,
                b,Score,test,2.90,"62, 4.1; 93, 3.5, 1.3",,,,,,,
                c,Most,statement,,,,It is vague.,,,,,
                d,Most,statement,,,maybe,It is vague.,,,,,
                e,Aims,statement,,,,,,,,a,
                f,Aims,statement,,,,,,,stay; return,a,
                g,Men,count,3,,,,,,,,clerks
                """);
        Result refused = Gainful.call("reproduce", file, "--out", home.resolve("none"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(refused.err())
                .contains("paper.csv:2, groups[0].number 4: error [unknown-key]")
                .contains("paper.csv:3, groups[0].sd: error [missing-key]")
                .contains("paper.csv:4, because: error [misplaced-key]")
                .contains("paper.csv:5, judged.verdict: error [unknown-word]")
                .contains("paper.csv:6, within: error [misplaced-key]")
                .contains("the claim \"a\" lists no members")
                .contains("paper.csv:8, told: error [unknown-word]");
    }

    @Test
    void aTableOfClaimsBesideAStudyIsPartOfItsRun() throws IOException {
        Path study = Files.createDirectories(home.resolve("study"));
        for (String name : new String[] {"study.yaml", "cases.csv", "fidelity.csv"}) {
            Files.copy(Gainful.SESAMI.resolve(name), study.resolve(name));
        }
        Files.writeString(study.resolve("claims.csv"), """
                id,source,words,kind,value,n,count,finding,names,standard
                women,Report,Women,share,42 %,155,65,participants/table-one/sex/woman/share,,
                name,Report,The model,statement,,,,,Independent Placement Support; IPS,Individual Placement and Support
                """);
        Result part = Gainful.call("reproduce", study, "--out", home.resolve("part"));
        Result whole = Gainful.call("run", study, "--out", home.resolve("whole"));
        assertThat(part.exitCode()).isEqualTo(ExitCode.DONE_WITH_RESERVATION);
        assertThat(whole.exitCode()).isZero();
        assertThat(home.resolve("part/tables/claims.csv"))
                .content()
                .contains("The rebuilt rows give the same", "Both shorten to IPS")
                .isEqualTo(Files.readString(home.resolve("whole/tables/claims.csv")));
    }

    @Test
    void twoFilesOfClaimsBesideEachOtherAreRefused() throws IOException {
        claims("{id: a, words: Women, kind: share, value: 42 %, n: 155, count: 65}");
        Files.writeString(home.resolve("claims.csv"), "id,words,kind,value\na,Women,count,1\n");
        Result result = Gainful.call("reproduce", home, "--out", home.resolve("out"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(result.err()).contains("claims.csv stands beside claims.yaml");
        Result named = Gainful.call("reproduce", home.resolve("claims.csv"), "--out", home.resolve("out"));
        assertThat(named.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(named.err()).contains("claims.csv stands beside claims.yaml");
    }

    @Test
    void aFileOfClaimsGivesItsReportItsName() {
        assertThat(StudyPath.name(home.resolve("study").resolve("claims.csv"))).isEqualTo("study");
        assertThat(StudyPath.name(home.resolve("study"))).isEqualTo("study");
        assertThat(StudyPath.name(Path.of("datasets/sesami/study.yaml"))).isEqualTo("sesami");
        assertThat(StudyPath.name(Path.of("datasets/sesami/cases.csv"))).isEqualTo("cases");
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
