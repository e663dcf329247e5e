package org.gainful.stat.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTest {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-14);

    @ParameterizedTest
    @EnumSource
    void oneTestNeedsNoAdjustment(Adjustment method) {
        assertThat(method.adjust(0.03)[0]).isCloseTo(0.03, ROUNDING);
        assertThat(method.adjust()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void adjustedValuesKeepTheOrderAndNeverShrink(Adjustment method) {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int round = 0; round < 200; round++) {
            double[] p = random.doubles(1 + random.nextInt(12))
                    .map(u -> Math.floor(u * u * 50) / 50)
                    .toArray();
            double[] adjusted = method.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i] - 1e-15, 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                    assertThat(p[i] == p[j] && adjusted[i] != adjusted[j]).isFalse();
                }
            }
        }
    }

    @Test
    void sharperMethodsRejectNoLess() {
        double[] p = {0.011, 0.02, 0.022, 0.04, 0.3};
        for (int i = 0; i < p.length; i++) {
            double hommel = Adjustment.HOMMEL.adjust(p)[i];
            double hochberg = Adjustment.HOCHBERG.adjust(p)[i];
            double holm = Adjustment.HOLM.adjust(p)[i];
            assertThat(hommel).isLessThanOrEqualTo(hochberg);
            assertThat(hochberg).isLessThanOrEqualTo(holm);
            assertThat(holm).isLessThanOrEqualTo(Adjustment.BONFERRONI.adjust(p)[i]);
        }
    }

    @Test
    void tinyProbabilitiesKeepTheirDigits() {
        assertThat(Adjustment.SIDAK.adjust(1e-20, 0.5)[0]).isEqualTo(2e-20);
        assertThat(Adjustment.SIDAK.adjust(0, 1)).containsExactly(0, 1);
    }

    @Test
    void testsThatWereNotMadeDoNotCount() {
        List<OptionalDouble> p = List.of(OptionalDouble.of(0.01), OptionalDouble.empty(), OptionalDouble.of(0.5));
        assertThat(Adjustment.BONFERRONI.adjust(p))
                .containsExactly(OptionalDouble.of(0.02), OptionalDouble.empty(), OptionalDouble.of(1));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adjustment.HOLM.adjust(0.1, Double.NaN))
                .withMessage("pValues[1] must lie in [0, 1], was NaN");
    }
}
