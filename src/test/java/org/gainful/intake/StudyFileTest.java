package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainful.cases.FidelityPlan;
import org.gainful.cases.FidelityPlan.DeclaredError;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Issue;
import org.gainful.cases.StudyDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StudyFileTest {
    static final String GOOD = """
            format: 1
            study:
              id: small
              title: A small study
              kind: rebuild
              notice: Nobody real.
              source: A paper
              waves:
                - {name: T1, label: First}
                - {name: T2}
            cases:
              file: cases.csv
              delimiter: ";"
              encoding: utf-8
              decimalChar: ","
              missingValues: ["", NA, -9, null]
              fields:
                - {name: id, type: string, role: client}
                - {name: agency, type: string, role: service, categories: [A, 007, no]}
                - {name: seen, type: boolean, role: followed-up, trueValues: [yes], falseValues: [no]}
                - {name: status_1, type: string, role: status, wave: T1, categories: [out, in]}
                - name: status_2
                  title: Status later
                  type: string
                  role: status
                  wave: T2
                  categories:
                    - {value: out, label: Out of work}
                    - in
                    - {value: unknown, label: Not known, covers: [out, in]}
                - {name: age, type: integer, role: characteristic, unit: years, constraints: {required: true, minimum: 16, maximum: 99.5}}
                - {name: met, type: date, role: date, wave: T1, format: "%d/%m/%Y"}
                - {name: code, type: string, constraints: {pattern: "[A-Z]{2}", unique: true}}
                - {name: kind, type: string, constraints: {enum: [x, y, z]}}
                - {name: got, type: boolean, role: outcome}
                - {name: hope, type: number, role: score, scale: hope, wave: T1, missingValues: [99]}
            fidelity: {file: fidelity.csv, scale: ips-15}
            definitions:
              moved:
                label: Moved
                from: [out]
                to: [in]
                by: [agency]
              got-it:
                outcome: got
            model:
              outcome: moved
              predictors:
                - age
                - {field: kind, name: kinds, reference: x, combine: {rest: [y, z]}}
                - {field: hope, label: Hope, per: 10, unit: ten points}
              together: [age, kinds]
            release: {preset: none}
            """;

    private static List<Issue> issues(String text) {
        FileIssues report = new FileIssues("study.yaml");
        StudyFile.parse(text, report);
        return report.issues();
    }

    @Test
    void readsAWholeDeclaration() {
        FileIssues report = new FileIssues("study.yaml");
        Optional<StudyDeclaration> read = StudyFile.parse(GOOD, report);
        assertThat(report.issues()).isEmpty();
        StudyDeclaration study = read.orElseThrow();
        assertThat(study.waves()).extracting("label").containsExactly("First", "T2");
        assertThat(study.caseFile().missingValues()).containsExactly("", "NA", "-9", "null");
        assertThat(study.caseFile().decimalChar()).isEqualTo(',');
        assertThat(study.codebook().get("id").personal()).isTrue();
        assertThat(study.codebook().get("agency").levels()).containsExactly("A", "007", "no");
        assertThat(study.codebook()
                        .get("status_2")
                        .category("unknown")
                        .orElseThrow()
                        .covers())
                .containsExactly("out", "in");
        assertThat(study.codebook().get("kind").levels()).containsExactly("x", "y", "z");
        assertThat(study.codebook().get("got").trueValues()).containsExactly("true", "True", "TRUE", "1");
        assertThat(study.definition("got-it").orElseThrow().isRecorded()).isTrue();
        assertThat(study.model().orElseThrow().predictors().get(1).combine()).containsOnlyKeys("rest");
        assertThat(study.model().orElseThrow().predictors().get(2).per()).isEqualTo(10);
        assertThat(study.releasePreset()).isEqualTo("none");
    }

    /** What is changed in the good study, what it becomes, and where which problem must be found. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("format: 1", "format: 2", "study.yaml:1, format [unknown-word]"),
                Arguments.of("  title: A", "  titel: A", "study.yaml:4, study.titel [unknown-key]"),
                Arguments.of("  title: A small study", "  title:", "study.yaml:4, study.title [missing-key]"),
                Arguments.of("  notice: Nobody real.\n", "", "study.yaml:3, study.notice [missing-key]"),
                Arguments.of("  source: A paper", "  source: [A]", "study.yaml:7, study.source [wrong-type]"),
                Arguments.of("kind: rebuild", "kind: rebuilt", "study.yaml:5, study.kind [unknown-word]"),
                Arguments.of("  id: small", "  id: a/b", "study.yaml:3, study.id [bad-value]"),
                Arguments.of("{name: T2}", "{name: T1}", "study.yaml:10, study.waves[1] [duplicate-name]"),
                Arguments.of("  file: cases.csv\n", "", "study.yaml:12, cases.file [missing-key]"),
                Arguments.of("\";\"", "\"|\"", "study.yaml:13, cases.delimiter [unknown-word]"),
                Arguments.of("encoding: utf-8", "encoding: latin", "study.yaml:14, cases.encoding [unknown-word]"),
                Arguments.of(
                        "title: A small", "title: x\n  title: A small", "study.yaml:5, study.title [duplicate-key]"),
                Arguments.of("role: client", "role: cleint", "study.yaml:18, cases.fields[0].role [unknown-word]"),
                Arguments.of(
                        "type: boolean, role: f",
                        "type: bool, role: f",
                        "study.yaml:20, cases.fields[2].type [unknown-word]"),
                Arguments.of("{name: code", "{name: age", "study.yaml:33, cases.fields[7].name [duplicate-name]"),
                Arguments.of("wave: T1, cat", "wave: T3, cat", "study.yaml:21, cases.fields[3].wave [unknown-wave]"),
                Arguments.of(
                        "covers: [out, in]",
                        "covers: [aut]",
                        "study.yaml:30, cases.fields[4].categories[2] [unknown-level]"),
                Arguments.of(
                        "[out, in]}", "[out, out]}", "study.yaml:21, cases.fields[3].categories[1] [duplicate-name]"),
                Arguments.of("[A, 007, no]", "[A, NA]", "study.yaml:19, cases.fields[1].categories[1] [bad-value]"),
                Arguments.of("[A-Z]{2}", "[A-Z{2}", "study.yaml:33, cases.fields[7].constraints.pattern [bad-pattern]"),
                Arguments.of("%d/%m/%Y", "%d/%m", "study.yaml:32, cases.fields[6].format [bad-date-format]"),
                Arguments.of(
                        "minimum: 16",
                        "minimum: 160",
                        "study.yaml:31, cases.fields[5].constraints.minimum [bad-value]"),
                Arguments.of(
                        "minimum: 16",
                        "minimum: old",
                        "study.yaml:31, cases.fields[5].constraints.minimum [wrong-type]"),
                Arguments.of(
                        "required: true",
                        "required: 'true'",
                        "study.yaml:31, cases.fields[5].constraints.required [wrong-type]"),
                Arguments.of(
                        "unit: years", "categories: [1]", "study.yaml:31, cases.fields[5].categories [misplaced-key]"),
                Arguments.of("trueValues: [yes]", "trueValues: [no]", "study.yaml:20, cases.fields[2] [bad-value]"),
                Arguments.of(
                        "type: boolean, role: outcome",
                        "type: string, role: outcome",
                        "study.yaml:35, cases.fields[9].role [role-conflict]"),
                Arguments.of(
                        "role: score, scale: hope",
                        "role: score",
                        "study.yaml:36, cases.fields[10].role [role-conflict]"),
                Arguments.of("scale: ips-15", "scale: ips15", "study.yaml:37, fidelity.scale [unknown-scale]"),
                Arguments.of(
                        "scale: ips-15", "scale: ips-15, noFit: zero", "study.yaml:37, fidelity.noFit [unknown-word]"),
                Arguments.of(
                        "scale: ips-15",
                        "scale: ips-15, measurementError: {points: 0, source: a paper}",
                        "study.yaml:37, fidelity.measurementError.points [bad-value]"),
                Arguments.of(
                        "scale: ips-15",
                        "scale: ips-15, measurementError: {points: 3}",
                        "study.yaml:37, fidelity.measurementError.source [missing-key]"),
                Arguments.of(
                        "    from: [out]",
                        "    from: [aut]",
                        "study.yaml:41, definitions.moved.from[0] [unknown-level]"),
                Arguments.of("by: [agency]", "by: [agncy]", "study.yaml:43, definitions.moved.by[0] [unknown-field]"),
                Arguments.of("by: [agency]", "by: [age]", "study.yaml:43, definitions.moved.by[0] [not-categorical]"),
                Arguments.of(
                        "by: [agency]",
                        "among: {agncy: [a]}",
                        "study.yaml:43, definitions.moved.among.agncy [unknown-field]"),
                Arguments.of(
                        "by: [agency]",
                        "among: {kind: [w]}",
                        "study.yaml:43, definitions.moved.among.kind[0] [unknown-level]"),
                Arguments.of(
                        "by: [agency]",
                        "among: {kind: []}",
                        "study.yaml:43, definitions.moved.among.kind [missing-key]"),
                Arguments.of(
                        "by: [agency]",
                        "among: {age: [1]}",
                        "study.yaml:43, definitions.moved.among.age [not-categorical]"),
                Arguments.of(
                        "    outcome: got",
                        "    outcome: seen",
                        "study.yaml:45, definitions.got-it.outcome [role-conflict]"),
                Arguments.of("outcome: moved", "outcome: move", "study.yaml:47, model.outcome [unknown-definition]"),
                Arguments.of("    - age", "    - agee", "study.yaml:49, model.predictors[0] [unknown-field]"),
                Arguments.of(
                        "reference: x", "reference: y", "study.yaml:50, model.predictors[1].reference [unknown-level]"),
                Arguments.of("[y, z]", "[y, w]", "none"),
                Arguments.of("per: 10", "per: 0", "study.yaml:51, model.predictors[2].per [bad-value]"),
                Arguments.of("[age, kinds]", "[age, kind]", "study.yaml:52, model.together[1] [unknown-predictor]"),
                Arguments.of("preset: none", "preset: [none]", "study.yaml:53, release.preset [wrong-type]"),
                Arguments.of("waves:", "waves", "none"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void findsEachMistakeAtItsLine(String from, String to, String expected) {
        assertThat(GOOD).contains(from);
        String changed = GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        List<String> found = issues(changed).stream().map(StudyFolder::address).toList();
        if (expected.equals("none")) {
            assertThat(found).isNotEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @Test
    void namesTheNearestKey() {
        Issue issue = issues(GOOD.replace("  title: A small", "  titel: A small")).stream()
                .filter(i -> i.code().equals("unknown-key"))
                .findFirst()
                .orElseThrow();
        assertThat(issue.remedy()).startsWith("did you mean \"title\"?");
    }

    @Test
    void refusesAPersonalFieldAsAGroup() {
        String changed = GOOD.replace("name: kind, type: string,", "name: kind, type: string, personal: true,");
        assertThat(issues(changed)).extracting(Issue::code).contains("personal-field-used");
    }

    @Test
    void warnsThatThereIsNoClient() {
        assertThat(issues(GOOD.replace(", role: client", "")))
                .extracting(Issue::code)
                .containsExactly("no-client-field");
    }

    @Test
    void saysWhereYamlEnds() {
        assertThat(issues("format: 1\nstudy: [\n"))
                .extracting(StudyFolder::address)
                .containsExactly("study.yaml:3 [yaml-syntax]");
    }

    @Test
    void refusesWhatHoldsNothing() {
        assertThat(issues("# only a comment\n")).extracting(Issue::code).containsExactly("empty-file");
    }

    @Test
    void refusesDepthInsteadOfOverflowing() {
        assertThat(issues("[".repeat(100_000))).extracting(Issue::code).containsExactly("yaml-syntax");
        assertThat(issues("- ".repeat(100_000))).extracting(Issue::code).containsExactly("yaml-syntax");
    }

    @Test
    void readsHowReviewsAreToBeScored() {
        String text = GOOD.replace(
                "scale: ips-15",
                "scale: ips-15, noFit: excluded, prorate: true, threshold: 60, measurementError: {points: 2.5, source: a paper}");
        FidelityPlan plan = StudyFile.parse(text, new FileIssues("study.yaml"))
                .orElseThrow()
                .fidelityPlan();
        assertThat(plan)
                .isEqualTo(new FidelityPlan(
                        Optional.of(NoFit.EXCLUDED),
                        true,
                        Optional.of(new DeclaredError(2.5, "a paper")),
                        OptionalInt.of(60)));
        assertThat(StudyFile.parse(GOOD, new FileIssues("study.yaml"))
                        .orElseThrow()
                        .fidelityPlan())
                .isEqualTo(FidelityPlan.OF_THE_SCALE);
    }
}
