package org.gainful.stat.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExactTestTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static TwoByTwo random(SplittableRandom random, int largest) {
        return new TwoByTwo(
                random.nextInt(largest), random.nextInt(largest), random.nextInt(largest), random.nextInt(largest));
    }

    @ParameterizedTest
    @EnumSource
    void theIntervalHoldsJustWhatIsNotRejected(ExactTest method) {
        SplittableRandom random = new SplittableRandom(41);
        for (int round = 0; round < 60; round++) {
            TwoByTwo table = random(random, 9);
            if (table.hasEmptyMargin()) {
                assertThat(new FisherExact(table).interval(method, 0.95)).isEmpty();
                continue;
            }
            ConditionalCount count = ConditionalCount.of(table);
            Interval interval = method.interval(count, 0.95).orElseThrow();
            for (double theta = -12; theta <= 12; theta += 0.05) {
                boolean outside =
                        theta < Math.log(interval.lower()) - 1e-6 || theta > Math.log(interval.upper()) + 1e-6;
                assertThat(outside && method.pValue(count, theta) > 0.05)
                        .as("%s %s %s", table, interval, theta)
                        .isFalse();
            }
            checkEnd(method, count, Math.log(interval.lower()), 1);
            checkEnd(method, count, Math.log(interval.upper()), -1);
        }
    }

    private static void checkEnd(ExactTest method, ConditionalCount count, double end, int inwards) {
        if (Double.isFinite(end)) {
            assertThat(method.pValue(count, end + inwards * 1e-6)).isGreaterThan(0.05 - 1e-6);
            assertThat(method.pValue(count, end - inwards * 1e-6)).isLessThan(0.05 + 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void swappedColumnsInvertTheOddsRatio(ExactTest method) {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 60; round++) {
            TwoByTwo table = random(random, 12);
            FisherExact one = new FisherExact(table);
            FisherExact other = new FisherExact(table.b(), table.a(), table.d(), table.c());
            assertThat(one.pValue(method)).isCloseTo(other.pValue(method), ROUNDING);
            if (!table.hasEmptyMargin()) {
                Interval interval = one.interval(method, 0.9).orElseThrow();
                Interval mirror = other.interval(method, 0.9).orElseThrow();
                assertThat(Math.log(interval.lower()))
                        .satisfiesAnyOf(
                                lower -> assertThat(lower).isCloseTo(-Math.log(mirror.upper()), within(1e-9)),
                                lower -> assertThat(lower).isEqualTo(-Math.log(mirror.upper())));
            }
        }
    }

    @Test
    void blakerAndMidPLieWithinTheCentralInterval() {
        SplittableRandom random = new SplittableRandom(43);
        for (int round = 0; round < 100; round++) {
            TwoByTwo table = random(random, 20);
            if (!table.hasEmptyMargin()) {
                FisherExact fisher = new FisherExact(table);
                Interval central = fisher.interval(ExactTest.CENTRAL, 0.95).orElseThrow();
                for (ExactTest method : new ExactTest[] {ExactTest.MID_P, ExactTest.BLAKER}) {
                    Interval inner = fisher.interval(method, 0.95).orElseThrow();
                    assertThat(inner.lower()).isGreaterThanOrEqualTo(central.lower() * (1 - 1e-9));
                    assertThat(inner.upper() * (1 - 1e-9)).isLessThanOrEqualTo(central.upper());
                }
            }
        }
    }

    @Test
    void theConditionalEstimateMakesTheObservedCountExpected() {
        ConditionalCount count = ConditionalCount.of(new TwoByTwo(7, 3, 2, 9));
        double estimate = new FisherExact(7, 3, 2, 9).conditionalOddsRatio().orElseThrow();
        assertThat(count.excess(Math.log(estimate))).isCloseTo(0, ROUNDING);
        assertThat(estimate).isBetween(1.0, 7.0 * 9 / (3 * 2));
        assertThat(new FisherExact(0, 3, 2, 9).conditionalOddsRatio()).hasValue(0);
        assertThat(new FisherExact(3, 0, 2, 9).conditionalOddsRatio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(new FisherExact(3, 0, 2, 0).conditionalOddsRatio()).isEmpty();
    }

    @Test
    void millionsOfCasesAreNoMatter() {
        FisherExact large = new FisherExact(2_000_000, 8_000_000, 2_003_000, 7_997_000);
        Interval interval = large.interval(ExactTest.CENTRAL, 0.95).orElseThrow();
        // Woolf's limits, which hold at this size.
        double log = Math.log(2_000_000.0 / 8_000_000 / (2_003_000.0 / 7_997_000));
        double error = Math.sqrt(1 / 2e6 + 1 / 8e6 + 1 / 2.003e6 + 1 / 7.997e6);
        assertThat(Math.log(interval.lower())).isCloseTo(log - 1.959963984540054 * error, within(1e-6));
        assertThat(large.pValue()).isBetween(0.0, 1.0);
        assertThat(large.interval(ExactTest.BLAKER, 0.95)).isEmpty();
    }
}
