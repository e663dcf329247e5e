package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void everyCodeIsKebabCaseAndExplained() {
        assertThat(Problem.values()).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(problem.explanation()).endsWith(".").hasSizeGreaterThan(30);
        });
        assertThat(Arrays.stream(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
    }

    @Test
    void aTurkishMachineWritesTheSameCodes() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Problem.MISSING_FILE.code()).isEqualTo("missing-file");
        } finally {
            Locale.setDefault(before);
        }
    }
}
