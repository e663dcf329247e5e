package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows give back every share in the abstract of Wong et al. (2004). */
final class WongCountsTest {
    private static final List<String> BANDS =
            List.of("up to 30 days", "30 days to 6 months", "6 months to 1 year", "over 1 year");
    private static Rows all;

    @BeforeAll
    static void readCases() throws IOException {
        all = Rows.read("wong-2004/cases.csv");
    }

    @Test
    @DisplayName("458 of 748 obtained competitive work, 61.2 %")
    void obtained() {
        assertThat(all.size()).isEqualTo(748);
        assertThat(all.count("obtained_work", "yes")).isEqualTo(458);
        assertThat(100.0 * 458 / 748).isCloseTo(61.2, within(0.05));
    }

    @ParameterizedTest
    @DisplayName("Of the 458, how many kept the job for longer")
    @CsvSource({"1, 286, 62.4", "2, 110, 24.0", "3, 59, 12.9"})
    void keptTheJob(int band, int count, double percent) {
        Rows workers = all.where("obtained_work", "yes");
        assertThat(workers.where(row -> BANDS.indexOf(row.get("tenure")) >= band)
                        .size())
                .isEqualTo(count);
        assertThat(100.0 * count / 458).isCloseTo(percent, within(0.05));
    }

    @Test
    @DisplayName("62.4 % of 458 can only be 286")
    void onlyOneCount() {
        assertThat(IntStream.rangeClosed(0, 458).filter(k -> Math.abs(100.0 * k / 458 - 62.4) <= 0.05))
                .containsExactly(286);
    }

    @Test
    @DisplayName("Bands and lengths agree; nobody without work has a time in work")
    void consistent() {
        assertThat(all.where("obtained_work", "no").counts("tenure")).isEqualTo(Map.of("", 290));
        assertThat(all.rows()).allSatisfy(row -> {
            int band = BANDS.indexOf(row.get("tenure"));
            List<String> lengths = List.of(row.get("over_30_days"), row.get("over_6_months"), row.get("over_1_year"));
            assertThat(lengths)
                    .isEqualTo(
                            band < 0
                                    ? List.of("", "", "")
                                    : IntStream.rangeClosed(1, 3)
                                            .mapToObj(length -> band >= length ? "yes" : "no")
                                            .toList());
        });
    }
}
