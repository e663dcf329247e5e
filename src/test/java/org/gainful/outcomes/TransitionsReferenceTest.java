package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.junit.jupiter.api.Test;

/** The transitions of the reference study beside R 4.2.2: table(status_t1, status_t2, useNA = "ifany"). */
class TransitionsReferenceTest {
    private static final List<String> STATUSES =
            List.of("unemployed", "paid employment", "work experience placement", "sheltered work");

    private final Expected r = Expected.values();
    private final Found found = Found.in(new Transitions(), Studies.REFERENCE.evidence());

    @Test
    void countsEveryMove() {
        for (String from : STATUSES) {
            for (String to : STATUSES) {
                String term = from + " -> " + to;
                String address = address(from, to, "share");
                assertThat(found.numerator(address)).as(term).isEqualTo(r.count("transition", term, "count"));
                r.check("transition", term, "row_pct_all", 100 * found.value(address), 1e-14);
            }
        }
    }

    @Test
    void countsThoseWhoseLastStatusIsNotKnown() {
        for (String from : STATUSES) {
            assertThat(found.numerator(address(from, "unknown", "share")))
                    .as(from)
                    .isEqualTo(r.count("transition", from + " -> (missing)", "count"));
        }
    }

    @Test
    void theMostIsTheCountAndEverybodyNotKnown() {
        for (String from : STATUSES) {
            for (String to : STATUSES) {
                long count = r.count("transition", from + " -> " + to, "count");
                long open = r.count("transition", from + " -> (missing)", "count");
                assertThat(found.low(address(from, to, "bounds"))).isEqualTo(count);
                assertThat(found.high(address(from, to, "bounds"))).isEqualTo(count + open);
            }
        }
    }

    private static String address(String from, String to, String what) {
        return "%s/%s/%s".formatted(from, to, what).replace(' ', '-');
    }
}
