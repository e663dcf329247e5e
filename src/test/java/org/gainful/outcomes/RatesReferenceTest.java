package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.junit.jupiter.api.Test;

/** The rates of the reference study: R's counts, Wilson's interval in 40 digits. */
class RatesReferenceTest {
    /** A closed formula in doubles: a few last places. */
    private static final double LAST_PLACES = 1e-14;

    private final Expected expected = Expected.values();
    private final Found found = Found.in(new Rates(), Studies.REFERENCE.evidence());

    @Test
    void movedIntoWork() {
        assertThat(found.numerator("moved-into-work/all/share"))
                .isEqualTo(expected.count("counts", "at_risk", "moved"));
        assertThat(found.denominator("moved-into-work/all/share")).isEqualTo(expected.count("counts", "at_risk", "n"));
        checkWilson("moved", "moved-into-work/all/share");
    }

    @Test
    void retained() {
        assertThat(found.numerator("retained/all/share"))
                .isEqualTo(expected.count("transition", "paid employment -> paid employment", "count"));
        checkWilson("retained", "retained/all/share");
    }

    private void checkWilson(String name, String address) {
        expected.check("wilson", name, "share", found.value(address), LAST_PLACES);
        expected.check("wilson", name, "low", found.low(address), LAST_PLACES);
        expected.check("wilson", name, "high", found.high(address), LAST_PLACES);
    }

    @Test
    void movedIntoWorkByFirstStatus() {
        for (String status : List.of("unemployed", "work experience placement", "sheltered work")) {
            String term = status + " -> paid employment";
            String address = "moved-into-work/%s/share".formatted(status.replace(' ', '-'));
            assertThat(found.numerator(address)).isEqualTo(expected.count("transition", term, "count"));
            expected.check("transition", term, "row_pct_known", 100 * found.value(address), LAST_PLACES);
            assertThat(found.missing(address))
                    .isEqualTo(expected.count("transition", status + " -> (missing)", "count"));
        }
    }

    @Test
    void boundsCountThoseNotKnownOnceWithoutAndOnceWithTheOutcome() {
        // 29 of 109 known, and 2 at risk not known.
        assertThat(found.low("moved-into-work/all/bounds")).isEqualTo(29.0 / 111);
        assertThat(found.high("moved-into-work/all/bounds")).isEqualTo(31.0 / 111);
        assertThat(found.at("moved-into-work/all/bounds").value()).isEmpty();
    }
}
