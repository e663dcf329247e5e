package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gainful.cases.Codebook;
import org.gainful.cases.FieldUse.Better;
import org.gainful.cases.Issue;
import org.gainful.cases.StudyDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FieldUseReaderTest {
    private static final String GOOD = """
            format: 1
            study:
              id: small
              title: A small study
              kind: synthetic
              notice: Nobody real.
              waves:
                - {name: T0, label: Entry, months: 0}
                - {name: T1, label: Half a year, months: 6, toleranceDays: 42}
            cases:
              file: cases.csv
              fields:
                - {name: id, type: string, role: client}
                - name: status
                  type: string
                  role: status
                  wave: T0
                  categories: [{value: job, means: paid}, {value: ill, means: sick-leave}, none]
                - {name: goal, type: string, role: goal, categories: [{value: stop, means: leave-well}, other]}
                - {name: met, type: boolean, role: goal-met}
                - {name: seen_0, type: boolean, role: followed-up, wave: T0}
                - {name: seen_1, type: boolean, role: followed-up, wave: T1}
                - {name: accepted, type: date, role: accepted}
                - {name: why, type: string, role: reason, about: accepted, categories: [too ill, other]}
                - {name: left_why, type: string, role: reason, about: left, categories: [moved]}
                - {name: ill, type: string, role: severity, wave: T0, categories: [mild, severe]}
                - {name: mood, type: number, role: score, scale: mood, wave: T0, better: lower, importantChange: 5}
                - {name: age, type: integer, role: characteristic, bands: [25, 35, 50]}
                - {name: nhs, type: number, role: cost, payer: Health service}
                - {name: dwp, type: number, role: cost, payer: Employment department}
            """;

    private static List<Issue> issues(String text) {
        FileIssues report = new FileIssues("study.yaml");
        StudyFile.parse(text, report);
        return report.issues();
    }

    @Test
    void readsWhatAFieldIsFor() {
        FileIssues report = new FileIssues("study.yaml");
        Optional<StudyDeclaration> study = StudyFile.parse(GOOD, report);
        assertThat(report.issues()).isEmpty();
        Codebook codebook = study.orElseThrow().codebook();
        assertThat(codebook.get("status").category("job").orElseThrow().means()).isEqualTo("paid");
        assertThat(codebook.get("status").category("none").orElseThrow().means())
                .isEmpty();
        assertThat(codebook.get("mood").use().better()).contains(Better.LOWER);
        assertThat(codebook.get("mood").use().importantChange()).hasValue(5);
        assertThat(codebook.get("age").use().bands()).containsExactly(25.0, 35.0, 50.0);
        assertThat(codebook.get("why").use().about()).isEqualTo("accepted");
        assertThat(codebook.get("dwp").use().payer()).isEqualTo("Employment department");
        assertThat(study.get().waves().get(1).months()).isEqualTo(OptionalInt.of(6));
        assertThat(study.get().waves().get(1).toleranceDays()).isEqualTo(OptionalInt.of(42));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("means: paid", "means: payed", "unknown-word"),
                Arguments.of("means: leave-well", "means: paid", "unknown-word"),
                Arguments.of("[mild, severe]", "[{value: mild, means: paid}, severe]", "misplaced-key"),
                Arguments.of("better: lower", "better: less", "unknown-word"),
                Arguments.of("importantChange: 5", "importantChange: -5", "bad-value"),
                Arguments.of("bands: [25, 35, 50]", "bands: [25, 25]", "bad-value"),
                Arguments.of("bands: [25, 35, 50]", "better: higher", "misplaced-key"),
                Arguments.of("about: accepted, ", "", "missing-key"),
                Arguments.of("about: left", "about: accepted", "role-conflict"),
                Arguments.of("payer: Employment department", "payer: Health service", "role-conflict"),
                Arguments.of("months: 6", "months: six", "wrong-type"),
                Arguments.of(
                        "seen_1, type: boolean, role: followed-up, wave: T1",
                        "seen_1, type: boolean, role: followed-up, wave: T0",
                        "role-conflict"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatMeansNothing(String good, String bad, String code) {
        assertThat(GOOD).contains(good);
        assertThat(issues(GOOD.replace(good, bad))).extracting(Issue::code).contains(code);
    }
}
