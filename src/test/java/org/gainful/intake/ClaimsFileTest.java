package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gainful.cases.Issue;
import org.gainful.claims.Claim;
import org.gainful.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsFileTest {
    private static final String HEAD = """
            format: 1
            title: A paper
            sources:
              - {id: paper, title: "The paper, 2009"}
            claims:
              - {id: paid, words: In paid work, kind: count, value: "45"}
            """;

    private final FileIssues report = new FileIssues("claims.yaml");

    private Optional<Claims> parse(String more) {
        return ClaimsFile.parse(HEAD + more, report);
    }

    @Test
    void aClaimKeepsItsFigureAsPrinted() {
        Claims claims = parse("""
                  - id: kept
                    place: abstract
                    words: Still in work
                    kind: share
                    value: 88.0 %
                    formula: 100 * ({paid} - 6) / n
                    bases: [{n: 45, words: paid}]
                    supersedes: paid
                """).orElseThrow();
        Claim kept = claims.find("kept").orElseThrow();
        assertThat(report.issues()).isEmpty();
        assertThat(kept.value().orElseThrow().decimals()).isEqualTo(1);
        assertThat(kept.origin().source().title()).isEqualTo("The paper, 2009");
        assertThat(kept.beside().bases()).hasSize(1);
    }

    @Test
    void aTableIsReadWithItsOpenCells() {
        Claims claims = parse("  - {id: t, words: table, kind: table, table: [[1, \"?\", 3], [\"1,200\", 2, 3]]}\n")
                .orElseThrow();
        assertThat(claims.find("t")
                        .orElseThrow()
                        .beside()
                        .table()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .get(1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{id: x, words: w, kind: shares, value: \"1\"} | unknown-word | did you mean \"share\"?",
                "{id: x, words: w, kind: share, value: many} | bad-figure | write the number with its decimals",
                "{id: x, words: w, kind: share} | missing-key | add claims[1].value",
                "{id: x, words: w, kind: share, value: \"1\", sd: \"2\"} | misplaced-key | beside this kind can stand n, count",
                "{id: x, words: w, kind: share, value: \"1\", formla: \"2\"} | unknown-key | did you mean \"formula\"?",
                "{id: x, words: w, kind: sum, value: \"1\", parts: [payd]} | unknown-claim | did you mean \"paid\"?",
                "{id: x, words: w, kind: sum, value: \"1\", formula: \"{paid} +\"} | bad-formula | write it like",
                "{id: paid, words: w, kind: count, value: \"1\"} | duplicate-name | rename one",
                "{id: x, source: papr, words: w, kind: count, value: \"1\"} | unknown-claim | did you mean \"paper\"?",
                "{id: x, words: w, kind: table, table: [[1, 2], [3]]} | bad-value | write ? for a cell",
                "{id: x, words: w, kind: direction, says: fewer} | unknown-word | the choices are less, more"
            })
    void mistakesAreToldWithTheirLineAndARemedy(String claim, String code, String remedy) {
        assertThat(parse("  - " + claim + "\n")).isEmpty();
        List<Issue> issues = report.issues();
        assertThat(issues).extracting(Issue::code).contains(code);
        Issue issue =
                issues.stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
        assertThat(issue.line()).isEqualTo(7);
        assertThat(issue.remedy()).contains(remedy);
    }
}
