package org.gainful.stat.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Reference;
import org.gainful.stat.ChiSquareStatistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of counts compared with base R. */
class TablesTest {
    private static final Reference TRANSITIONS = Reference.expected("02_transitions");
    private static final Reference TABLES = Reference.expected("05_tables");
    private static final double TOLERANCE = 1e-9;

    @Test
    void mcNemarAgrees() {
        McNemar test = new McNemar(3, 29);
        String analysis = "mcnemar_paid";
        String term = "T1 v T2";
        TRANSITIONS.check("n155", analysis, term, "b_left", test.firstOnly(), 0);
        TRANSITIONS.check("n155", analysis, term, "c_moved", test.secondOnly(), 0);
        TRANSITIONS.check("n155", analysis, term, "p_exact", test.exactPValue(), TOLERANCE);
        ChiSquareStatistic plain = test.asymptotic().orElseThrow();
        TRANSITIONS.check("n155", analysis, term, "chisq", plain.statistic(), TOLERANCE);
        TRANSITIONS.check("n155", analysis, term, "p", plain.pValue(), TOLERANCE);
        ChiSquareStatistic corrected = test.corrected().orElseThrow();
        TRANSITIONS.check("n155", analysis, term, "chisq_cc", corrected.statistic(), TOLERANCE);
        TRANSITIONS.check("n155", analysis, term, "p_cc", corrected.pValue(), TOLERANCE);
    }

    /** R 4.2.2, mcnemar.test on 150 and 86 discordant pairs: 17.35593, corrected 16.81780. */
    @Test
    void mcNemarAgreesOnManyPairs() {
        McNemar test = new McNemar(150, 86);
        assertThat(test.asymptotic().orElseThrow().statistic()).isEqualTo(64.0 * 64 / 236);
        assertThat(test.corrected().orElseThrow().statistic()).isEqualTo(63.0 * 63 / 236);
    }

    @Test
    void noDiscordantPairsGiveNoEvidence() {
        McNemar test = new McNemar(0, 0);
        assertThat(test.exactPValue()).isEqualTo(1);
        assertThat(test.asymptotic()).isEmpty();
        assertThat(test.corrected()).isEmpty();
    }

    @Test
    void twoByTwoTablesAgree() {
        for (CSVRecord row : Reference.input("tables_2x2")) {
            long[] n = row.stream().mapToLong(Long::parseLong).toArray();
            checkTwoByTwo("tables_2x2", "id=" + n[0], n[1], n[2], n[3], n[4]);
        }
        for (String variable : List.of("female", "minority", "fear", "jobcentre", "adverts", "alone", "degree")) {
            String analysis = "moved by " + variable;
            long[] n = List.of("a", "b", "c", "d").stream()
                    .mapToLong(cell -> (long) TABLES.number("n155", analysis, "chisq", cell))
                    .toArray();
            checkTwoByTwo("n155", analysis, n[0], n[1], n[2], n[3]);
        }
    }

    private static void checkTwoByTwo(String dataset, String analysis, long a, long b, long c, long d) {
        long[][] table = {{a, b}, {c, d}};
        ChiSquare.Result plain = ChiSquare.PLAIN.test(table).orElseThrow();
        ChiSquare.Result corrected = ChiSquare.YATES.test(table).orElseThrow();
        FisherExact fisher = new FisherExact(a, b, c, d);
        TABLES.check(dataset, analysis, "chisq", "chisq", plain.test().statistic(), TOLERANCE);
        TABLES.check(dataset, analysis, "chisq", "p", plain.pValue(), TOLERANCE);
        TABLES.check(dataset, analysis, "chisq", "chisq_yates", corrected.test().statistic(), TOLERANCE);
        TABLES.check(dataset, analysis, "chisq", "p_yates", corrected.pValue(), TOLERANCE);
        TABLES.check(dataset, analysis, "chisq", "min_expected", plain.smallestExpected(), TOLERANCE);
        TABLES.check(dataset, analysis, "chisq", "phi", (a * d >= b * c ? 1 : -1) * plain.cramersV(), TOLERANCE);
        TABLES.check(dataset, analysis, "fisher", "p", fisher.pValue(), TOLERANCE);
        double expected = TABLES.number(dataset, analysis, "measures", "or");
        if (Double.isInfinite(expected)) {
            assertThat(fisher.sampleOddsRatio()).isEmpty();
        } else {
            TABLES.check(
                    dataset,
                    analysis,
                    "measures",
                    "or",
                    fisher.sampleOddsRatio().orElseThrow(),
                    TOLERANCE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 3x4", "2 5x3", "3 2x4"})
    void largerTablesAgree(String name) {
        String id = name.substring(0, 1);
        String shape = name.substring(2);
        long[][] table = new long[shape.charAt(0) - '0'][shape.charAt(2) - '0'];
        for (CSVRecord row : Reference.input("tables_rxc")) {
            if (row.get("id").equals(id)) {
                table[Integer.parseInt(row.get("row")) - 1][Integer.parseInt(row.get("col")) - 1] =
                        Long.parseLong(row.get("count"));
            }
        }
        ChiSquareStatistic test = ChiSquare.YATES.test(table).orElseThrow().test();
        TABLES.check("tables_rxc", "id=" + id, shape, "chisq", test.statistic(), TOLERANCE);
        TABLES.check("tables_rxc", "id=" + id, shape, "df", test.degreesOfFreedom(), 0);
        TABLES.check("tables_rxc", "id=" + id, shape, "p", test.pValue(), TOLERANCE);
    }

    @Test
    void emptyRowsAndColumnsAreLeftOut() {
        long[][] padded = {{10, 0, 20}, {0, 0, 0}, {15, 0, 5}};
        assertThat(ChiSquare.PLAIN.test(padded)).isEqualTo(ChiSquare.PLAIN.test(new long[][] {{10, 20}, {15, 5}}));
        assertThat(ChiSquare.PLAIN.test(new long[][] {{3, 4}, {0, 0}})).isEmpty();
        assertThat(ChiSquare.PLAIN.test(new long[0][])).isEmpty();
        assertThat(new FisherExact(0, 0, 0, 0).pValue()).isEqualTo(1);
        assertThat(new FisherExact(3, 0, 4, 0).pValue()).isEqualTo(1);
    }

    /** Fisher's tea: R 4.2.2, fisher.test(matrix(c(3, 1, 1, 3), 2)) gives p = 0.4857143. */
    @Test
    void fishersTeaAgrees() {
        FisherExact tea = new FisherExact(3, 1, 1, 3);
        assertThat(tea.pValue()).isCloseTo(34.0 / 70, within(1e-14));
        assertThat(tea.sampleOddsRatio()).hasValue(9);
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FisherExact(1, 2, -3, 4))
                .withMessage("c must not be negative, was -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquare.PLAIN.test(new long[][] {{1, 2}, {3}}))
                .withMessage("each row must have 2 values, was 1");
    }
}
