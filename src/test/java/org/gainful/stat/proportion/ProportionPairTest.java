package org.gainful.stat.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionPairTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private static ProportionPair random(SplittableRandom random) {
        long n1 = 1 + random.nextInt(random.nextBoolean() ? 4 : 500);
        long n2 = 1 + random.nextInt(random.nextBoolean() ? 4 : 500);
        return new ProportionPair(random.nextLong(n1 + 1), n1, random.nextLong(n2 + 1), n2);
    }

    private static ProportionPair swapped(ProportionPair pair) {
        return new ProportionPair(pair.successes2(), pair.trials2(), pair.successes1(), pair.trials1());
    }

    @ParameterizedTest
    @EnumSource
    void differencesTurnTheirSignWhenGroupsAreSwapped(DifferenceInterval method) {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 200; round++) {
            ProportionPair pair = random(random);
            Interval interval = method.of(pair, 0.95);
            Interval mirror = method.of(swapped(pair), 0.95);
            assertThat(interval.lower()).isBetween(-1.0, 1.0).isCloseTo(-mirror.upper(), CLOSE);
            assertThat(interval.upper()).isBetween(-1.0, 1.0).isCloseTo(-mirror.lower(), CLOSE);
        }
    }

    @Test
    void ratiosInvertWhenGroupsAreSwapped() {
        SplittableRandom random = new SplittableRandom(32);
        for (int round = 0; round < 300; round++) {
            ProportionPair pair = random(random);
            for (RiskRatioInterval method : RiskRatioInterval.values()) {
                checkInverse(method.of(pair, 0.95), method.of(swapped(pair), 0.95));
            }
            for (OddsRatioInterval method : OddsRatioInterval.values()) {
                checkInverse(method.of(pair, 0.95), method.of(swapped(pair), 0.95));
            }
        }
    }

    private static void checkInverse(Optional<Interval> interval, Optional<Interval> mirror) {
        assertThat(interval.isPresent()).isEqualTo(mirror.isPresent());
        if (interval.isPresent()) {
            double upper = interval.get().upper();
            double inverse = 1 / mirror.orElseThrow().lower();
            assertThat(upper == inverse || Math.abs(upper / inverse - 1) < 1e-6)
                    .as("%s and %s", interval, mirror)
                    .isTrue();
        }
    }

    @Test
    void scoreIntervalsHoldTheEstimate() {
        SplittableRandom random = new SplittableRandom(33);
        for (int round = 0; round < 300; round++) {
            ProportionPair pair = random(random);
            check(DifferenceInterval.MEE.of(pair, 0.9), pair.difference());
            pair.riskRatio()
                    .ifPresent(
                            ratio -> check(RiskRatioInterval.SCORE.of(pair, 0.9).orElseThrow(), ratio));
            pair.oddsRatio()
                    .ifPresent(
                            ratio -> check(OddsRatioInterval.SCORE.of(pair, 0.9).orElseThrow(), ratio));
        }
    }

    private static void check(Interval interval, double estimate) {
        assertThat(interval.contains(estimate))
                .as("%s in %s", estimate, interval)
                .isTrue();
    }

    /** 2 of 20 beside 7 of 20, and 32 of 46 beside 13 of 45: scripts/reference/claims.py, whose maxima hold eight digits. */
    @Test
    void profileLimitsAgreeWithAMaximisedLikelihood() {
        Interval first = OddsRatioInterval.PROFILE
                .of(ProportionPair.ofTable(2, 18, 7, 13), 0.95)
                .orElseThrow();
        assertThat(first.lower()).isCloseTo(0.027595413368206017, within(1e-8));
        assertThat(first.upper()).isCloseTo(1.0179560606628912, within(1e-7));
        Interval second = OddsRatioInterval.PROFILE
                .of(ProportionPair.ofTable(32, 14, 13, 32), 0.95)
                .orElseThrow();
        assertThat(second.lower()).isCloseTo(2.3422627285237834, within(1e-6));
        assertThat(second.upper()).isCloseTo(14.284144612094849, within(1e-5));
        assertThat(OddsRatioInterval.PROFILE.of(new ProportionPair(0, 5, 2, 5), 0.95))
                .map(Interval::lower)
                .hasValue(0.0);
    }

    /** Newcombe 1998, table II: 56 of 70 against 48 of 80. */
    @Test
    void aPublishedDifferenceAgreesToItsPrintedDigits() {
        ProportionPair pair = new ProportionPair(56, 70, 48, 80);
        assertThat(ProportionIntervalTest.printed(DifferenceInterval.NEWCOMBE.of(pair, 0.95)))
                .isEqualTo("0.0524 0.3339");
        assertThat(ProportionIntervalTest.printed(DifferenceInterval.MEE.of(pair, 0.95)))
                .isEqualTo("0.0533 0.3377");
    }

    @Test
    void ratiosWithoutSuccessesAreInfiniteOrUnknown() {
        assertThat(new ProportionPair(3, 5, 0, 5).riskRatio()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(new ProportionPair(0, 5, 0, 5).riskRatio()).isEmpty();
        assertThat(new ProportionPair(5, 5, 5, 5).oddsRatio()).isEmpty();
        assertThat(RiskRatioInterval.LOG.of(new ProportionPair(0, 5, 1, 5), 0.95))
                .isEmpty();
        assertThat(OddsRatioInterval.WOOLF.of(new ProportionPair(5, 5, 1, 5), 0.95))
                .isEmpty();
        assertThat(OddsRatioInterval.SCORE.of(new ProportionPair(0, 5, 0, 5), 0.95))
                .hasValue(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
    }

    @Test
    void theNumberNeededPassesThroughInfinity() {
        NumberNeeded number = new NumberNeeded(0.0625, new Interval(-0.04, 0.16, 0.95));
        assertThat(number.estimate()).isEqualTo(16);
        assertThat(number.interval()).isEmpty();
        assertThat(number.limitOfHarm()).isEqualTo(25);
        assertThat(number.limitOfBenefit()).isEqualTo(6.25);
        assertThat(new NumberNeeded(0.5, new Interval(0.25, 0.8, 0.95)).interval())
                .hasValue(new Interval(1.25, 4, 0.95));
        assertThat(new NumberNeeded(0, new Interval(-1, 1, 0.95)).estimate()).isInfinite();
    }

    @Test
    void ratesAreComparedExactly() {
        RateRatio none = new RateRatio(0, 10, 0, 5);
        assertThat(none.estimate()).isEmpty();
        assertThat(none.exactInterval(0.95)).isEmpty();
        assertThat(none.pValue()).isEqualTo(1);
        Interval up = new RateRatio(7, 10, 3, 20).exactInterval(0.95).orElseThrow();
        Interval down = new RateRatio(3, 20, 7, 10).exactInterval(0.95).orElseThrow();
        assertThat(up.lower()).isCloseTo(1 / down.upper(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateRatio(1, 0, 1, 1))
                .withMessage("exposure1 must be positive, was 0.0");
        assertThat(StandardisedRate.of(new long[] {0, 0}, new double[] {5, 6}, new double[] {1, 1})
                        .interval(RateInterval.BYAR, 0.95))
                .isEmpty();
    }

    @Test
    void oneStratumIsStandardisedToItsOwnRate() {
        StandardisedRate rate = StandardisedRate.of(new long[] {12}, new double[] {300}, new double[] {7});
        Interval own = RateInterval.BYAR.of(12, 300, 0.95);
        assertThat(rate.rate()).isCloseTo(12 / 300.0, within(1e-16));
        assertThat(rate.interval(RateInterval.BYAR, 0.95).orElseThrow().upper()).isCloseTo(own.upper(), within(1e-15));
    }
}
