package org.gainful.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainful.analysis.Expected;
import org.gainful.analysis.Found;
import org.gainful.analysis.Studies;
import org.gainful.table.HypothesisTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Change on scales in the reference study: R's t.test(group1, group0), and the normal equations in 40 digits. */
class ChangeReferenceTest {
    /** Sums of some 130 numbers, and a t quantile good to 1e-12. */
    private static final double TOLERANCE = 1e-10;

    private final Expected expected = Expected.values();
    private final Found found = Found.in(new Change(), Studies.REFERENCE.evidence());

    @ParameterizedTest
    @ValueSource(strings = {"self-esteem", "hope", "satisfaction"})
    void comparesChangesByWelch(String scale) {
        String analysis = scale + " change: moved into work v every other participant";
        assertThat(found.denominator(scale + "/with-outcome/change"))
                .isEqualTo(expected.count(analysis, "means", "n1"));
        assertThat(found.denominator(scale + "/everyone-else/change"))
                .isEqualTo(expected.count(analysis, "means", "n0"));
        expected.check(analysis, "means", "mean1", found.value(scale + "/with-outcome/change"), TOLERANCE);
        expected.check(analysis, "means", "mean0", found.value(scale + "/everyone-else/change"), TOLERANCE);
        String difference = scale + "/difference";
        HypothesisTest test = found.at(difference).test().orElseThrow();
        expected.check(analysis, "welch", "diff", found.value(difference), TOLERANCE);
        expected.check(analysis, "welch", "ci_low", found.low(difference), TOLERANCE);
        expected.check(analysis, "welch", "ci_high", found.high(difference), TOLERANCE);
        expected.check(analysis, "welch", "t", test.statistic().orElseThrow(), TOLERANCE);
        expected.check(analysis, "welch", "df", test.degreesOfFreedom().orElseThrow(), TOLERANCE);
        expected.check(analysis, "welch", "p", test.pValue(), TOLERANCE);
        expected.check(
                analysis, "welch", "se", found.at(difference).standardError().orElseThrow(), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-esteem", "hope", "satisfaction"})
    void adjustsForTheFirstScore(String scale) {
        String analysis = scale.replace('-', '_') + " last ~ group + first";
        String adjusted = scale + "/adjusted-difference";
        assertThat(found.denominator(adjusted)).isEqualTo(expected.count(analysis, "group", "n"));
        expected.check(analysis, "group", "estimate", found.value(adjusted), TOLERANCE);
        expected.check(analysis, "group", "low", found.low(adjusted), TOLERANCE);
        expected.check(analysis, "group", "high", found.high(adjusted), TOLERANCE);
        expected.check(analysis, "group", "p", found.p(adjusted), TOLERANCE);
        expected.check(
                analysis, "group", "se", found.at(adjusted).standardError().orElseThrow(), TOLERANCE);
    }
}
