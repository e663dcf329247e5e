package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rebuilt Solent cases meet the one printed percentage, and the themes are as many as are listed in print. */
final class SolentMarginsTest {
    private static Rows cases;
    private static Rows themes;

    @BeforeAll
    static void read() throws IOException {
        cases = Rows.read("solent/cases.csv");
        themes = Rows.read("solent/themes.csv");
    }

    @Test
    @DisplayName("004-04: 58 % gained or retained paid employment")
    void gainedOrRetained() {
        assertThat(cases.size()).isEqualTo(100);
        assertThat(cases.count("status_t2", "paid employment")).isEqualTo(58);
        assertThat(cases.where("status_t2", "paid employment").counts("status_t1"))
                .isEqualTo(Map.of("out of work", 35, "employed", 23));
    }

    @Test
    @DisplayName("004-15: leaving a job is an outcome for those whose goal it was, and for nobody else")
    void goals() {
        assertThat(cases.counts("goal_met")).isEqualTo(Map.of("yes", 71, "no", 29));
        Rows left = cases.where("status_t1", "employed").whereNot("status_t2", "paid employment");
        assertThat(left.rows()).allSatisfy(row -> assertThat(row.get("goal_met").equals("yes"))
                .isEqualTo(row.get("goal").equals("leave the job")));
    }

    @ParameterizedTest
    @DisplayName("004-09 and 004-10: how long the printed lists are")
    @CsvSource({
        "City and Hackney, works, 5",
        "City and Hackney, does not work, 5",
        "Solihull, principle, 6",
        "Solihull, works, 3",
        "Solihull, does not work, 3",
        "Solihull, barrier, 6",
        "Solent, works, 7",
        "Solent, does not work, 5",
    })
    void themes(String service, String list, int entries) {
        assertThat(themes.where("service", service).count("list", list)).isEqualTo(entries);
        assertThat(themes.size()).isEqualTo(40);
    }
}
