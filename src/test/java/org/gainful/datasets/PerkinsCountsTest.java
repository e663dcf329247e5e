package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows give back every count, percentage and chi-square of Perkins et al. (2022), Table 3, all who accessed. */
final class PerkinsCountsTest {

    private static final List<String> GROUPS = List.of("White", "Asian", "Black", "Mixed", "Other");
    private static Rows all;

    @BeforeAll
    static void readCases() throws IOException {
        all = Rows.read("perkins-2022/cases.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "CNWL, White, 47, 134, 35.1",
        "CNWL, Asian, 35, 77, 45.5",
        "CNWL, Black, 23, 64, 35.9",
        "CNWL, Mixed, 15, 38, 39.5",
        "CNWL, Other, 21, 52, 40.4",
        "WWT, White, 46, 144, 31.9",
        "WWT, Asian, 37, 114, 32.5",
        "WWT, Black, 18, 63, 28.6",
        "WWT, Mixed, 5, 21, 23.8",
        "WWT, Other, 1, 7, 14.3",
    })
    void countsAndPercentages(String service, String group, int gained, int accessed, double percent) {
        Rows cell = all.where("service", service).where("ethnicity", group);
        assertThat(cell.counts("gained_work")).isEqualTo(Map.of("yes", gained, "no", accessed - gained));
        assertThat(100.0 * gained / accessed).isCloseTo(percent, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"CNWL, 141, 365, 38.6", "WWT, 107, 349, 30.7"})
    void services(String service, int gained, int accessed, double percent) {
        Rows rows = all.where("service", service);
        assertThat(rows.size()).isEqualTo(accessed);
        assertThat(rows.count("gained_work", "yes")).isEqualTo(gained);
        assertThat(100.0 * gained / accessed).isCloseTo(percent, within(0.05));
    }

    @Test
    void total() {
        assertThat(all.counts("gained_work")).isEqualTo(Map.of("yes", 248, "no", 466));
        assertThat(all.counts("ethnicity"))
                .isEqualTo(Map.of("White", 278, "Asian", 191, "Black", 127, "Mixed", 59, "Other", 59));
    }

    @Test
    void chiSquares() {
        assertThat(chiSquare(all.where("service", "CNWL"))).isCloseTo(2.50, within(0.005));
        assertThat(chiSquare(all.where("service", "WWT"))).isCloseTo(1.76, within(0.005));
        assertThat(chiSquare(all)).isCloseTo(1.46, within(0.005)); // 1.4649
    }

    @Test
    void everyRowIsComplete() {
        assertThat(all.rows())
                .allSatisfy(row -> assertThat(row.toList()).hasSize(4).doesNotContain(""));
    }

    private static double chiSquare(Rows rows) {
        long[][] table = GROUPS.stream()
                .map(group -> rows.where("ethnicity", group))
                .map(cell -> new long[] {cell.count("gained_work", "yes"), cell.count("gained_work", "no")})
                .toArray(long[][]::new);
        return new ChiSquareTest().chiSquare(table);
    }
}
