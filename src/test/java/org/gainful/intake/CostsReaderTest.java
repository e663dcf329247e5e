package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gainful.cases.Costs;
import org.gainful.cases.Costs.WithoutService;
import org.gainful.cases.Issue;
import org.gainful.cases.StudyDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostsReaderTest {
    private static final String GOOD = """
            format: 1
            study: {id: small, title: A small study, kind: synthetic, notice: Nobody real.}
            cases:
              file: cases.csv
              fields:
                - {name: id, type: string, role: client}
                - {name: got, type: boolean, role: outcome}
                - {name: kept, type: boolean, role: outcome}
            definitions:
              got: {label: Got it, outcome: got, cite: ours}
              kept: {label: Kept it, outcome: kept, cite: ours}
            costs:
              currency: £
              priceYear: 2016
              source: accounts
              budgets: [{payer: Health, amount: 60000}]
              withoutService: {share: 0.2, source: a trial}
              timeFreed: {hoursPerWeek: 2, weeks: 48, people: 5, unitCost: 50, source: a survey}
            """;

    @Test
    void readsAmountsWithYearAndSource() {
        FileIssues report = new FileIssues("study.yaml");
        Optional<StudyDeclaration> study = StudyFile.parse(GOOD, report);
        assertThat(report.issues()).isEmpty();
        assertThat(study.orElseThrow()
                        .costs()
                        .orElseThrow()
                        .timeFreed()
                        .orElseThrow()
                        .amount())
                .isEqualTo(24_000);
    }

    private static Costs costs(String withoutService) {
        FileIssues report = new FileIssues("study.yaml");
        Optional<StudyDeclaration> study =
                StudyFile.parse(GOOD.replace("{share: 0.2, source: a trial}", withoutService), report);
        assertThat(report.issues()).isEmpty();
        return study.orElseThrow().costs().orElseThrow();
    }

    @Test
    void aComparisonIsAboutTheFirstOutcomeUnlessItNamesOne() {
        assertThat(costs("{share: 0.2, source: a trial}").withoutService())
                .containsExactly(WithoutService.ofShare("got", 0.2, "a trial"));
        assertThat(costs("{definition: kept, n: 50, events: 10, source: a trial}")
                        .withoutService())
                .containsExactly(WithoutService.ofCounts("kept", 10, 50, "a trial"));
    }

    @Test
    void eachOutcomeMayHaveAComparisonOfItsOwn() {
        Costs costs = costs("[{n: 50, events: 10, source: a trial}, {definition: kept, share: 0.1, source: a guess}]");
        assertThat(costs.withoutService())
                .containsExactly(
                        WithoutService.ofCounts("got", 10, 50, "a trial"),
                        WithoutService.ofShare("kept", 0.1, "a guess"));
        assertThat(costs.withoutService().get(0).share()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{n: 50, source: a}|missing-key",
                "{events: 5, source: a}|missing-key",
                "{source: a}|missing-key",
                "{n: 50, events: 51, source: a}|bad-value",
                "{n: 0, events: 0, source: a}|bad-value",
                "{n: 50, events: 5, share: 0.1, source: a}|misplaced-key",
                "{definition: gott, share: 0.1, source: a}|unknown-word",
                "[{share: 0.1, source: a}, {definition: got, share: 0.1, source: a}]|duplicate-name",
                "{n: 50, events: 5}|missing-key"
            })
    void refusesAComparisonThatSaysTooLittleOrTooMuch(String comparison, String code) {
        FileIssues report = new FileIssues("study.yaml");
        assertThat(StudyFile.parse(GOOD.replace("{share: 0.2, source: a trial}", comparison), report))
                .isEmpty();
        assertThat(report.issues()).extracting(Issue::code).contains(code);
    }

    @Test
    void additionalOutcomesNeedAnOutcome() {
        FileIssues report = new FileIssues("study.yaml");
        String none = GOOD.replaceAll("(?s)definitions:.*costs:", "costs:");
        assertThat(StudyFile.parse(none, report)).isEmpty();
        assertThat(report.issues()).extracting(Issue::code).containsExactly("missing-key");
    }

    /** Two hours a week alone are no amount. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: 5, ||missing-key",
                "weeks: 48, ||missing-key",
                "unitCost: 50, ||missing-key",
                "hoursPerWeek: 2, ||missing-key",
                "  priceYear: 2016||missing-key",
                "  source: accounts||missing-key",
                "amount: 60000|amount: -1|bad-value",
                "share: 0.2|share: 20|bad-value"
            })
    void refusesAnAmountThatLacksOneOfItsInputs(String good, String bad, String code) {
        FileIssues report = new FileIssues("study.yaml");
        assertThat(GOOD).contains(good);
        assertThat(StudyFile.parse(GOOD.replace(good, bad == null ? "" : bad), report))
                .isEmpty();
        assertThat(report.issues()).extracting(Issue::code).contains(code);
    }
}
