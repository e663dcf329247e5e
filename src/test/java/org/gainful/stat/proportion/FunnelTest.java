package org.gainful.stat.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelTest {
    private static final double ROUNDING = 1e-15;

    @ParameterizedTest
    @EnumSource(FunnelLimits.class)
    void widerLevelsAndFewerPeopleGiveWiderLimits(FunnelLimits limits) {
        Interval inner = limits.of(0.3, 400, 0.95);
        assertThat(limits.of(0.3, 400, 0.998).lower()).isLessThan(inner.lower());
        assertThat(limits.of(0.3, 40, 0.95).upper()).isGreaterThan(inner.upper());
    }

    @ParameterizedTest
    @EnumSource(FunnelLimits.class)
    void edgesOfTheTargetGiveLimitsThatAreNumbers(FunnelLimits limits) {
        for (double target : new double[] {0, 1e-300, 0.5, 1}) {
            for (int n : new int[] {1, 3, 20_000_000}) {
                Interval interval = limits.of(target, n, 0.95);
                assertThat(interval.lower()).isNotNegative().isLessThanOrEqualTo(target + ROUNDING);
                assertThat(interval.upper()).isFinite();
            }
        }
    }

    /** One of 1 person at 5 %: F(0) = 0.95, so that the upper limit is (1 - 0.025 / 0.05) / 1. */
    @Test
    void exactLimitsAreInterpolated() {
        assertThat(FunnelLimits.EXACT.of(0.05, 1, 0.95).upper()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void oneServiceIsOnTheTarget() {
        Funnel funnel = Funnel.of(List.of(new Funnel.Service(3, 10))).orElseThrow();
        assertThat(funnel.z(funnel.services().get(0))).isZero();
        assertThat(funnel.betweenVariance()).isZero();
        assertThat(funnel.multiplicativeZ(funnel.services().get(0))).isZero();
    }

    @Test
    void nobodyOrEverybodyGivesNoFunnel() {
        assertThat(Funnel.of(List.of())).isEmpty();
        assertThat(Funnel.of(List.of(new Funnel.Service(0, 4), new Funnel.Service(0, 1))))
                .isEmpty();
        assertThat(Funnel.of(List.of(new Funnel.Service(4, 4)))).isEmpty();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel.Service(5, 4))
                .withMessage("successes must lie in [0, 4], was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelLimits.EXACT.of(Double.NaN, 4, 0.95))
                .withMessage("target must lie in [0, 1], was NaN");
    }
}
