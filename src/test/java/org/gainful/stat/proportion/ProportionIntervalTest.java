package org.gainful.stat.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.gainful.reference.Reference;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compared with R's binom.test and DescTools. */
class ProportionIntervalTest {
    private static final Reference EXPECTED = Reference.expected("14_proportions_rates");
    private static final double TOLERANCE = 1e-9;

    private static final Map<ProportionInterval, String> NAMES = Map.of(
            ProportionInterval.WILSON, "wilson",
            ProportionInterval.WILSON_CONTINUITY, "wilson_cc",
            ProportionInterval.CLOPPER_PEARSON, "clopper_pearson",
            ProportionInterval.JEFFREYS, "jeffreys",
            ProportionInterval.AGRESTI_COULL, "agresti_coull");

    @ParameterizedTest
    @EnumSource
    void limitsAgree(ProportionInterval method) {
        for (double level : new double[] {0.95, 0.99}) {
            for (CSVRecord row : Reference.input("proportions")) {
                Interval interval = method.of(count(row.get("x")), count(row.get("n")), level);
                String term = count(row.get("x")) + "/" + count(row.get("n"));
                String name = NAMES.get(method);
                EXPECTED.check("proportions", "single " + level, term, name + "_low", interval.lower(), TOLERANCE);
                EXPECTED.check("proportions", "single " + level, term, name + "_high", interval.upper(), TOLERANCE);
            }
        }
    }

    @Test
    void newcombesDifferenceAgrees() {
        for (CSVRecord row : Reference.input("proportion_pairs")) {
            long[] n = row.stream().mapToLong(ProportionIntervalTest::count).toArray();
            ProportionDifference actual = ProportionDifference.newcombe(n[0], n[1], n[2], n[3], 0.95);
            String term = "%d/%d v %d/%d".formatted(n[0], n[1], n[2], n[3]);
            EXPECTED.check("proportion_pairs", "difference", term, "difference", actual.estimate(), TOLERANCE);
            EXPECTED.check(
                    "proportion_pairs",
                    "difference",
                    term,
                    "newcombe_low",
                    actual.interval().lower(),
                    TOLERANCE);
            EXPECTED.check(
                    "proportion_pairs",
                    "difference",
                    term,
                    "newcombe_high",
                    actual.interval().upper(),
                    TOLERANCE);
        }
    }

    /** R writes a million as 1e+06. */
    private static long count(String text) {
        return (long) Double.parseDouble(text);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(3, 2, 0.95))
                .withMessage("successes must lie in [0, 2], was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(0, 0, 0.95))
                .withMessage("trials must be positive, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(1, 2, Double.NaN))
                .withMessage("level must lie in (0, 1), was NaN");
    }

    /** Newcombe 1998, table I: 15 of 148. */
    @Test
    void aPublishedExampleAgreesToItsPrintedDigits() {
        Interval wilson = ProportionInterval.WILSON.of(15, 148, 0.95);
        assertThat("%.4f %.4f".formatted(wilson.lower(), wilson.upper())).isEqualTo("0.0624 0.1605");
    }
}
