package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.junit.jupiter.api.Test;

/** Hours in the reference study beside R 4.2.2: t.test(y, x, paired = TRUE). */
class AtWorkReferenceTest {
    private static final String ANALYSIS = "hours (in paid work at T1 and T2)";

    /** Sums of 37 numbers, and a t quantile good to 1e-12. */
    private static final double TOLERANCE = 1e-11;

    private final Expected r = Expected.values();
    private final Found found = Found.in(AtWork.hours(), Studies.REFERENCE.evidence());

    @Test
    void followsPeopleInPaidWorkAtBothWaves() {
        assertThat(found.denominator("same-people/change")).isEqualTo(r.count(ANALYSIS, "t", "n"));
        r.check(ANALYSIS, "t", "mean_t1", found.value("same-people/first-wave/mean"), TOLERANCE);
        r.check(ANALYSIS, "t", "mean_t2", found.value("same-people/last-wave/mean"), TOLERANCE);
    }

    @Test
    void testsTheirChange() {
        r.check(ANALYSIS, "t", "mean_diff", found.value("same-people/change"), TOLERANCE);
        r.check(ANALYSIS, "t", "ci_low", found.low("same-people/change"), TOLERANCE);
        r.check(ANALYSIS, "t", "ci_high", found.high("same-people/change"), TOLERANCE);
        r.check(ANALYSIS, "t", "p", found.p("same-people/change"), TOLERANCE);
        var test = found.at("same-people/change").test().orElseThrow();
        r.check(ANALYSIS, "t", "t", test.statistic().orElseThrow(), TOLERANCE);
        r.check(ANALYSIS, "t", "df", test.degreesOfFreedom().orElseThrow(), TOLERANCE);
    }
}
