package org.gainful.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatTest {
    @ParameterizedTest
    @CsvSource({
        "%Y-%m-%d,2024-02-29,2024-02-29",
        "%d/%m/%Y,1/2/2023,2023-02-01",
        "%m/%d/%Y,01/02/2023,2023-01-02",
        "%d %b %y,3 SEP 68,2068-09-03",
        "%d %b %y,3 Sep 69,1969-09-03",
        "%B %d %Y,may 03 2023,2023-05-03",
        "%Y%m%d,20230102,2023-01-02",
        "%d%m%Y,02012023,2023-01-02",
        "%Y-%m-%dT%H:%M:%S,2023-01-02T10:11:12,2023-01-02"
    })
    void readsADay(String format, String text, String day) {
        assertThat(DateFormat.of(format).orElseThrow().parse(text)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "%Y-%m-%d,2023-02-29",
        "%Y-%m-%d,23-01-01",
        "%Y-%m-%d,0000-01-01",
        "%d %b %Y,3 M09 2023",
        "%d/%m/%Y,1/13/2023"
    })
    void refusesWhatIsNoDay(String format, String text) {
        assertThat(DateFormat.of(format).orElseThrow().parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d/%m", "%d/%m/%Y/%y", "%d/%m/%b/%Y", "%j %Y", "%", "%d%m%", ""})
    void refusesAFormatThatGivesNoDate(String format) {
        assertThat(DateFormat.of(format)).isEmpty();
    }

    @Test
    void doesNotDependOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(DateFormat.of("%d %B %Y").orElseThrow().parse("03 May 2023"))
                    .isPresent();
        } finally {
            Locale.setDefault(before);
        }
    }
}
