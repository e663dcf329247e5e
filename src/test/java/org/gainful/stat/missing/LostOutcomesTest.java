package org.gainful.stat.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.DifferenceInterval;
import org.gainful.stat.proportion.ProportionInterval;
import org.junit.jupiter.api.Test;

/** What can be said of people who were lost, by hand and by trying everything that may have become of them. */
class LostOutcomesTest {
    @Test
    void boundsTakeTheLostForNoneOrAll() {
        LostOutcomes lost = new LostOutcomes(22, 88, 12);
        assertThat(lost.lowestShare()).isEqualTo(0.22);
        assertThat(lost.highestShare()).isEqualTo(0.34);
        assertThat(lost.shareOfKnown()).hasValue(0.25);
        assertThat(lost.shareAtOddsRatio(1)).hasValueCloseTo(0.25, within(1e-15));
        assertThat(lost.shareAtOddsRatio(0)).hasValue(0.22);
        assertThat(lost.shareAtOddsRatio(Double.POSITIVE_INFINITY)).hasValue(0.34);
        // Odds of 2 times 22 / 66 are a share of 0.4: 22 and 4.8 of 100.
        assertThat(lost.shareAtOddsRatio(2)).hasValueCloseTo(0.268, within(1e-15));
        Interval interval = lost.interval(ProportionInterval.WILSON, 0.95);
        assertThat(interval.lower())
                .isEqualTo(ProportionInterval.WILSON.of(22, 100, 0.95).lower());
        assertThat(interval.upper())
                .isEqualTo(ProportionInterval.WILSON.of(34, 100, 0.95).upper());
    }

    @Test
    void nobodyLostOrNobodyKnownAreTheEnds() {
        LostOutcomes none = new LostOutcomes(3, 10, 0);
        assertThat(none.lowestShare()).isEqualTo(none.highestShare());
        assertThat(none.shareAtOddsRatio(7)).hasValue(0.3);
        LostOutcomes all = new LostOutcomes(0, 0, 10);
        assertThat(all.lowestShare()).isZero();
        assertThat(all.highestShare()).isEqualTo(1);
        assertThat(all.shareOfKnown()).isEmpty();
        assertThat(all.shareAtOddsRatio(1)).isEmpty();
    }

    @Test
    void certaintyAmongTheKnownIsNotShaken() {
        for (double oddsRatio : new double[] {0, 1, 5, Double.POSITIVE_INFINITY}) {
            assertThat(new LostOutcomes(0, 10, 10).shareAtOddsRatio(oddsRatio)).hasValue(0);
            assertThat(new LostOutcomes(10, 10, 10).shareAtOddsRatio(oddsRatio)).hasValue(1);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theTippingPointIsWhereTryingOneByOneTips(
            @ForAll @IntRange(max = 30) int events,
            @ForAll @IntRange(max = 8) int lost1,
            @ForAll @IntRange(max = 30) int lost2,
            @ForAll @IntRange(max = 20) int events2) {
        LostInTwoGroups groups =
                new LostInTwoGroups(new LostOutcomes(events, 30, lost1), new LostOutcomes(events2, 25, lost2));
        for (int e1 = 0; e1 <= lost1; e1++) {
            int tips = 0;
            while (tips <= lost2
                    && DifferenceInterval.NEWCOMBE
                                    .of(groups.filled(e1, tips), 0.9)
                                    .lower()
                            > 0) {
                tips++;
            }
            var found = groups.tippingPoint(e1, DifferenceInterval.NEWCOMBE, 0.9);
            assertThat(found.orElse(lost2 + 1L)).isEqualTo(tips);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void differencesLieWithinTheirBounds(
            @ForAll @IntRange(max = 20) int events1,
            @ForAll @IntRange(max = 5) int lost1,
            @ForAll @IntRange(max = 20) int events2,
            @ForAll @IntRange(max = 5) int lost2) {
        LostInTwoGroups groups =
                new LostInTwoGroups(new LostOutcomes(events1, 20, lost1), new LostOutcomes(events2, 20, lost2));
        Interval outer = groups.interval(DifferenceInterval.NEWCOMBE, 0.95);
        for (int e1 = 0; e1 <= lost1; e1++) {
            for (int e2 = 0; e2 <= lost2; e2++) {
                assertThat(groups.filled(e1, e2).difference())
                        .isBetween(groups.lowestDifference() - 1e-15, groups.highestDifference() + 1e-15);
                Interval inner = DifferenceInterval.NEWCOMBE.of(groups.filled(e1, e2), 0.95);
                assertThat(inner.lower()).isGreaterThanOrEqualTo(outer.lower() - 1e-12);
                assertThat(inner.upper()).isLessThanOrEqualTo(outer.upper() + 1e-12);
            }
        }
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LostOutcomes(5, 4, 1))
                .withMessage("events must lie in [0, 4], was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LostOutcomes(0, 0, 0))
                .withMessage("known and lost must be at least one person, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LostOutcomes(1, 2, -1))
                .withMessage("lost must not be negative, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LostOutcomes(1, 2, 3).shareAtOddsRatio(Double.NaN))
                .withMessage("oddsRatio must not be negative, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LostInTwoGroups(new LostOutcomes(1, 2, 3), new LostOutcomes(1, 2, 3)).filled(4, 0))
                .withMessage("lostEvents1 must lie in [0, 3], was 4");
    }
}
