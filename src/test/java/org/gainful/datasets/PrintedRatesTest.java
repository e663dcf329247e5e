package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.outcomes.Rates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every printed rate is a finding of the program: numerator, denominator, and the percentage at its printed decimals. */
final class PrintedRatesTest {
    private static final Map<Studies, Found> FOUND = new EnumMap<>(Studies.class);

    private static void assertPrinted(
            Studies study, String definition, String group, long numerator, long denominator, String percent) {
        Found found = FOUND.computeIfAbsent(study, s -> Found.in(new Rates(), s.evidence()));
        String address = definition + "/" + group + "/share";
        assertThat(found.numerator(address)).as(address).isEqualTo(numerator);
        assertThat(found.denominator(address)).as(address).isEqualTo(denominator);
        int decimals = percent.contains(".") ? percent.length() - percent.indexOf('.') - 1 : 0;
        double half = 0.5 * Math.pow(10, -decimals);
        assertThat(100 * found.value(address)).as(address).isCloseTo(Double.parseDouble(percent), within(half));
    }

    @ParameterizedTest
    @CsvSource({
        "gained-work, all, 248, 714, 34.7",
        "gained-work, service=CNWL, 141, 365, 38.6",
        "gained-work, service=WWT, 107, 349, 30.7",
        "gained-work, ethnicity=White, 93, 278, 33.5",
        "gained-work, ethnicity=Asian, 72, 191, 37.7",
        "gained-work, ethnicity=Black, 41, 127, 32.3",
        "gained-work, ethnicity=Mixed, 20, 59, 33.9",
        "gained-work, ethnicity=Other, 22, 59, 37.3",
        "gained-work-cnwl, all, 141, 365, 38.6",
        "gained-work-cnwl, ethnicity=White, 47, 134, 35.1",
        "gained-work-cnwl, ethnicity=Asian, 35, 77, 45.5",
        "gained-work-cnwl, ethnicity=Black, 23, 64, 35.9",
        "gained-work-cnwl, ethnicity=Mixed, 15, 38, 39.5",
        "gained-work-cnwl, ethnicity=Other, 21, 52, 40.4",
        "gained-work-wwt, all, 107, 349, 30.7",
        "gained-work-wwt, ethnicity=White, 46, 144, 31.9",
        "gained-work-wwt, ethnicity=Asian, 37, 114, 32.5",
        "gained-work-wwt, ethnicity=Black, 18, 63, 28.6",
        "gained-work-wwt, ethnicity=Mixed, 5, 21, 23.8",
        "gained-work-wwt, ethnicity=Other, 1, 7, 14.3",
        "by-june, all, 109, 255, 42.7",
        "by-june, service=CNWL, 55, 127, 43.3",
        "by-june, service=WWT, 54, 128, 42.2",
        "by-june, ethnicity=White, 47, 109, 43.1",
        "by-june, ethnicity=Asian, 21, 53, 39.6",
        "by-june, ethnicity=Black, 16, 42, 38.1",
        "by-june, ethnicity=Mixed, 12, 24, 50.0",
        "by-june, ethnicity=Other, 13, 27, 48.1",
        "by-june-cnwl, all, 55, 127, 43.3",
        "by-june-cnwl, ethnicity=White, 18, 46, 39.1",
        "by-june-cnwl, ethnicity=Asian, 8, 20, 40.0",
        "by-june-cnwl, ethnicity=Black, 6, 20, 30.0",
        "by-june-cnwl, ethnicity=Mixed, 10, 15, 66.7",
        "by-june-cnwl, ethnicity=Other, 13, 26, 50.0",
        "by-june-wwt, all, 54, 128, 42.2",
        "by-june-wwt, ethnicity=White, 29, 63, 46.0",
        "by-june-wwt, ethnicity=Asian, 13, 33, 39.4",
        "by-june-wwt, ethnicity=Black, 10, 22, 45.5",
        "by-june-wwt, ethnicity=Mixed, 2, 9, 22.2",
        "by-june-wwt, ethnicity=Other, 0, 1, 0",
    })
    void perkinsTable3(String definition, String group, long numerator, long denominator, String percent) {
        assertPrinted(Studies.PERKINS, definition, group, numerator, denominator, percent);
    }

    @ParameterizedTest
    @CsvSource({
        "accessed-cnwl, ethnicity=White, 134, 2774, 4.8",
        "accessed-cnwl, ethnicity=Asian, 77, 1158, 6.6",
        "accessed-cnwl, ethnicity=Black, 64, 810, 7.9",
        "accessed-cnwl, ethnicity=Mixed, 38, 936, 4.1",
        "accessed-cnwl, ethnicity=Other, 52, 1335, 3.9",
        "accessed-cnwl, ethnicity-missing, 47, 1350, 3.5",
        "accessed-wwt, ethnicity=White, 144, 900, 16.0", // 1.6 in print
        "accessed-wwt, ethnicity=Asian, 114, 805, 14.2",
        "accessed-wwt, ethnicity=Black, 63, 259, 24.3",
        "accessed-wwt, ethnicity=Mixed, 21, 61, 34.4",
        "accessed-wwt, ethnicity=Other, 7, 167, 4.2",
        "accessed-wwt, ethnicity-missing, 18, 90, 20.0",
    })
    void perkinsTable2(String definition, String group, long numerator, long denominator, String percent) {
        assertPrinted(Studies.PERKINS_ACCESS, definition, group, numerator, denominator, percent);
    }

    @ParameterizedTest
    @CsvSource({
        "obtained-work, 458, 748, 61.2",
        "over-30-days, 286, 458, 62.4",
        "over-6-months, 110, 458, 24.0",
        "over-1-year, 59, 458, 12.9",
    })
    void wong(String definition, long numerator, long denominator, String percent) {
        assertPrinted(Studies.WONG, definition, "all", numerator, denominator, percent);
    }

    @ParameterizedTest
    @CsvSource({
        "SEE_ME, goal-achieved, 86, 120, 72",
        "CAMDEN, in-job-six-weeks, 171, 228, 75",
        "SOLENT, gained-or-retained, 58, 100, 58",
    })
    void rebuilds(Studies study, String definition, long numerator, long denominator, String percent) {
        assertPrinted(study, definition, "all", numerator, denominator, percent);
    }
}
