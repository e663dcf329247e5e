package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.analysis.Cases;
import org.gainful.analysis.Found;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final List<String> OUT = List.of("out");
    private static final List<String> PAID = List.of("paid");

    private static Found change(Cases cases) {
        return Found.in(new Change(), cases.evidence());
    }

    @Test
    void comparesThoseWithTheOutcomeWithAllOthersKnown() {
        // Movers change by 4 and 6; the others by 1 (stayed out) and 3 (in paid work throughout).
        Found found = change(Cases.made()
                .statuses("out out out paid", "paid paid out paid")
                .scores("hope", "20 22 25 30", "24 28 26 33")
                .moved(OUT, PAID));
        assertThat(found.value("hope/with-outcome/change")).isEqualTo(5);
        assertThat(found.value("hope/everyone-else/change")).isEqualTo(2);
        assertThat(found.value("hope/difference")).isEqualTo(3);
        // Welch: each mean has variance 1, so t = 3 / sqrt(2) on exactly 2 degrees of freedom.
        assertThat(found.at("hope/difference").test().orElseThrow().statistic().orElseThrow())
                .isCloseTo(3 / Math.sqrt(2), within(1e-12));
        assertThat(found.at("hope/difference")
                        .test()
                        .orElseThrow()
                        .degreesOfFreedom()
                        .orElseThrow())
                .isCloseTo(2, within(1e-12));
        assertThat(found.denominator("hope/difference")).isEqualTo(4);
    }

    @Test
    void leavesOutThoseWhoseOutcomeIsNotKnown() {
        // Row 4: at risk, last status missing. Row 5: first status missing, in paid work at the last wave.
        Found found = change(Cases.made()
                .statuses("out out out paid out -", "paid paid out paid - paid")
                .scores("hope", "20 22 25 30 10 10", "24 28 26 33 40 40")
                .moved(OUT, PAID));
        assertThat(found.denominator("hope/with-outcome/change")).isEqualTo(2);
        assertThat(found.denominator("hope/everyone-else/change")).isEqualTo(2);
        assertThat(found.value("hope/everyone-else/change")).isEqualTo(2);
    }

    @Test
    void leavesOutThoseWithoutBothScores() {
        Found found = change(Cases.made()
                .statuses("out out out paid", "paid paid out paid")
                .scores("hope", "20 - 25 30", "24 28 26 -")
                .moved(OUT, PAID));
        assertThat(found.denominator("hope/with-outcome/change")).isEqualTo(1);
        assertThat(found.denominator("hope/everyone-else/change")).isEqualTo(1);
        assertThat(found.missing("hope/with-outcome/change")).isEqualTo(1);
        assertThat(found.missing("hope/everyone-else/change")).isEqualTo(1);
        assertThat(found.missing("hope/difference")).isEqualTo(2);
        assertThat(found.at("hope/difference").range()).isEmpty();
    }

    @Test
    void nobodyWithBothScoresHasNoDifference() {
        Found found = change(Cases.made()
                .statuses("out out", "paid out")
                .scores("hope", "20 -", "- 28")
                .moved(OUT, PAID));
        assertThat(found.at("hope/difference").value()).isEmpty();
        assertThat(found.at("hope/adjusted-difference").value()).isEmpty();
        assertThat(found.warnings("hope/adjusted-difference")).contains("Nobody");
    }

    @Test
    void nobodyWithTheOutcomeHasNoDifference() {
        Found found = change(Cases.made()
                .statuses("out out out", "out out out")
                .scores("hope", "20 22 24", "21 28 22")
                .moved(OUT, PAID));
        assertThat(found.at("hope/with-outcome/change").value()).isEmpty();
        assertThat(found.at("hope/difference").value()).isEmpty();
        assertThat(found.at("hope/adjusted-difference").value()).isEmpty();
    }

    @Test
    void adjustsForWhereTheGroupsBegan() {
        // Last = first + 2 for movers, first for the others: whoever began alike ends 2 apart, exactly but for row 4.
        Found found = change(Cases.made()
                .statuses("out out out out out out", "paid paid paid out out out")
                .scores("hope", "10 20 30 10 20 30", "12 22 32 10 20 30.6")
                .moved(OUT, PAID));
        assertThat(found.value("hope/adjusted-difference")).isCloseTo(1.8, within(1e-12));
    }

    @Test
    void lacksScoresAndAnOutcome() {
        assertThat(new Change().lacks(Cases.made().number("age", "1").evidence()))
                .hasSize(2);
    }
}
