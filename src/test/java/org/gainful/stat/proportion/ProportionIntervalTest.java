package org.gainful.stat.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {
    private static final long[] SIZES = {1, 2, 7, 20, 1000, 20_000_000};

    static String printed(Interval interval) {
        return String.format(Locale.ROOT, "%.4f %.4f", interval.lower(), interval.upper());
    }

    @ParameterizedTest
    @EnumSource
    void successesAndFailuresMirrorEachOther(ProportionInterval method) {
        for (long n : SIZES) {
            for (long x : new long[] {0, 1, n / 3, n / 2, n - 1, n}) {
                Interval interval = method.of(x, n, 0.95);
                Interval mirror = method.of(n - x, n, 0.95);
                assertThat(interval.lower()).isBetween(0.0, 1.0).isCloseTo(1 - mirror.upper(), within(1e-9));
                assertThat(interval.upper()).isBetween(0.0, 1.0);
                if (method != ProportionInterval.JEFFREYS_EQUAL_TAILED) {
                    assertThat(interval.contains((double) x / n)).isTrue();
                }
            }
        }
    }

    @Test
    void theMidPIntervalLiesWithinTheExactOne() {
        for (long x = 0; x <= 12; x++) {
            Interval mid = ProportionInterval.MID_P.of(x, 12, 0.95);
            Interval exact = ProportionInterval.CLOPPER_PEARSON.of(x, 12, 0.95);
            assertThat(mid.lower()).isGreaterThanOrEqualTo(exact.lower());
            assertThat(mid.upper()).isLessThanOrEqualTo(exact.upper());
        }
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

    /** Newcombe 1998, table I: 15 of 148 and 1 of 29. */
    @Test
    void publishedExamplesAgreeToTheirPrintedDigits() {
        assertThat(printed(ProportionInterval.WILSON.of(15, 148, 0.95))).isEqualTo("0.0624 0.1605");
        assertThat(printed(ProportionInterval.CLOPPER_PEARSON.of(15, 148, 0.95)))
                .isEqualTo("0.0578 0.1617");
        assertThat(printed(ProportionInterval.WILSON.of(1, 29, 0.95))).isEqualTo("0.0061 0.1718");
    }
}
