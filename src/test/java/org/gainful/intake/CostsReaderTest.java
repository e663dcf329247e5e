package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
              fields: [{name: id, type: string, role: client}]
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
