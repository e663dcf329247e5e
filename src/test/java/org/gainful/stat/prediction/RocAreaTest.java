package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RocAreaTest {
    /** The definition, pair by pair. */
    @Property(tries = 200, seed = "20260101")
    void theAreaIsTheShareOfPairsInOrder(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int rows) {
        Predictions predictions = invented(seed, rows, 5);
        Assume.that(predictions.events() > 0 && predictions.others() > 0);
        double inOrder = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                if (predictions.outcome(i) && !predictions.outcome(j)) {
                    inOrder += (1 + Math.signum(predictions.probability(i) - predictions.probability(j))) / 2;
                }
            }
        }
        double area = RocArea.of(predictions).orElseThrow().estimate();
        assertThat(area).isCloseTo(inOrder / predictions.events() / predictions.others(), within(1e-14));
    }

    @Property(tries = 200, seed = "20260101")
    void exchangingOutcomesTurnsTheAreaRound(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int rows) {
        Predictions predictions = invented(seed, rows, 4);
        Assume.that(predictions.events() > 1 && predictions.others() > 1);
        double[] p = new double[rows];
        boolean[] other = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            p[i] = predictions.probability(i);
            other[i] = !predictions.outcome(i);
        }
        RocArea area = RocArea.of(predictions).orElseThrow();
        RocArea turned = RocArea.of(Predictions.of(p, other)).orElseThrow();
        assertThat(turned.estimate()).isCloseTo(1 - area.estimate(), within(1e-14));
        assertThat(turned.variance().orElseThrow()).isCloseTo(area.variance().orElseThrow(), within(1e-14));
        assertThat(area.interval(0.95).orElseThrow().lower()).isBetween(0.0, area.estimate());
        assertThat(area.interval(0.95).orElseThrow().upper()).isBetween(area.estimate(), 1.0);
    }

    @Test
    void tiesEverywhereAreWorthACoin() {
        RocArea area = RocArea.of(Predictions.of(new double[5], new boolean[] {true, false, true, false, false}))
                .orElseThrow();
        assertThat(area.estimate()).isEqualTo(0.5);
        assertThat(area.somersD()).isZero();
        assertThat(area.variance()).hasValue(0);
    }

    @Test
    void aSingleEventHasAnAreaAndNoVariance() {
        RocArea area = RocArea.of(Predictions.of(new double[] {0.3, 0.2, 0.4}, new boolean[] {true, false, false}))
                .orElseThrow();
        assertThat(area.estimate()).isEqualTo(0.5);
        assertThat(area.variance()).isEmpty();
        assertThat(area.interval(0.95)).isEmpty();
    }

    @Test
    void oneOutcomeHasNoArea() {
        assertThat(RocArea.of(Predictions.of(new double[] {0.3, 0.2}, new boolean[2])))
                .isEmpty();
    }

    @Test
    void aModelDoesNotDifferFromItself() {
        Predictions predictions = invented(3, 30, 9);
        RocComparison comparison = RocComparison.of(predictions, predictions).orElseThrow();
        assertThat(comparison.difference()).isZero();
        assertThat(comparison.z()).isEmpty();
        assertThat(comparison.pValue()).isEmpty();
    }

    @Test
    void outcomesOfOtherPeopleAreRefused() {
        Predictions first = Predictions.of(new double[] {0.3, 0.2}, new boolean[] {true, false});
        Predictions second = Predictions.of(new double[] {0.3, 0.2}, new boolean[] {true, true});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RocComparison.of(first, second))
                .withMessageContaining("row 1");
    }

    private static Predictions invented(long seed, int rows, int values) {
        Random random = new Random(seed);
        double[] p = random.doubles(rows)
                .map(u -> Math.round(values * u) / (double) values)
                .toArray();
        boolean[] outcomes = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            outcomes[i] = random.nextBoolean();
        }
        return Predictions.of(p, outcomes);
    }
}
