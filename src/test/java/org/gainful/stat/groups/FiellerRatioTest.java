package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gainful.stat.Interval;
import org.junit.jupiter.api.Test;

class FiellerRatioTest {
    private static final double[] COST = {310, 250, 420, 180, 390, 270, 330, 410};
    private static final double[] OUTCOME = {1, 0, 1, 0, 1, 1, 1, 1};

    /** What Fieller's interval is: at its ends the paired t test of x - R y gives p = 1 - level. */
    @Test
    void itsEndsAreWhereThePairedTTestTurns() {
        FiellerRatio ratio = FiellerRatio.of(COST, OUTCOME).orElseThrow();
        assertThat(ratio.estimate().orElseThrow()).isCloseTo(2560.0 / 6, within(1e-10));
        Interval interval = ratio.interval(0.95).orElseThrow();
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double[] scaled = new double[OUTCOME.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = end * OUTCOME[i];
            }
            assertThat(TTest.paired().test(COST, scaled).orElseThrow().pValue()).isCloseTo(0.05, within(1e-9));
        }
    }

    @Test
    void withFewOutcomesTheIntervalHasNoEnd() {
        FiellerRatio ratio =
                FiellerRatio.of(COST, new double[] {1, 0, 0, 0, 0, 0, 0, 0}).orElseThrow();
        assertThat(ratio.estimate()).hasValue(2560);
        assertThat(ratio.interval(0.95)).isEmpty();
    }

    @Test
    void withoutOutcomesThereIsNoRatioAndWithoutPeopleNothing() {
        assertThat(FiellerRatio.of(COST, new double[8]).orElseThrow().estimate())
                .isEmpty();
        assertThat(FiellerRatio.of(new double[0], new double[0])).isEmpty();
        assertThat(FiellerRatio.of(new double[] {1}, new double[] {1})
                        .orElseThrow()
                        .interval(0.95))
                .isEmpty();
    }
}
