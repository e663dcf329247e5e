package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskGroupingTest {
    @Property(tries = 200, seed = "20260101")
    void eachRowIsInOneGroup(
            @ForAll RiskGrouping rule,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 12) int groups) {
        Random random = new Random(seed);
        double[] p = random.doubles(rows).map(u -> Math.round(6 * u) / 6.0).toArray();
        boolean[] outcomes = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            outcomes[i] = random.nextBoolean();
        }
        Predictions predictions = Predictions.of(p, outcomes);
        List<RiskGroup> found = rule.group(predictions, groups);
        assertThat(found).hasSizeBetween(1, Math.min(groups, rows));
        assertThat(found.stream().mapToInt(RiskGroup::size).sum()).isEqualTo(rows);
        assertThat(found.stream().mapToInt(RiskGroup::observed).sum()).isEqualTo(predictions.events());
        for (int k = 1; k < found.size(); k++) {
            assertThat(found.get(k).lowest())
                    .isGreaterThanOrEqualTo(found.get(k - 1).highest());
        }
    }

    @Test
    void ranksMakeGroupsOfEqualSize() {
        Predictions predictions = Predictions.of(new double[12], new boolean[12]);
        assertThat(RiskGrouping.RANKS.group(predictions, 4)).allMatch(group -> group.size() == 3);
        assertThat(RiskGrouping.QUANTILES.group(predictions, 4)).hasSize(1);
    }

    @Test
    void noGroupsAreRefused() {
        Predictions predictions = Predictions.of(new double[2], new boolean[2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskGrouping.RANKS.group(predictions, 0))
                .withMessage("groups must be positive, was 0");
    }

    @Test
    void hosmerAndLemeshowSumTheMissesOfTheGroups() {
        Predictions predictions = Predictions.of(
                new double[] {0.1, 0.1, 0.4, 0.4, 0.8, 0.8}, new boolean[] {false, true, false, true, true, true});
        HosmerLemeshow found = HosmerLemeshow.of(predictions, RiskGrouping.RANKS, 3);
        double expected = 0.8 * 0.8 / (0.2 * 0.9) + 0.2 * 0.2 / (0.8 * 0.6) + 0.4 * 0.4 / (1.6 * 0.2);
        assertThat(found.test().orElseThrow().statistic()).isCloseTo(expected, within(1e-12));
        assertThat(found.test().orElseThrow().degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void twoGroupsOrACertaintyHaveNoTest() {
        Predictions predictions = Predictions.of(new double[] {0, 0.4, 0.8}, new boolean[] {false, false, true});
        assertThat(HosmerLemeshow.of(predictions, RiskGrouping.RANKS, 2).test()).isEmpty();
        assertThat(HosmerLemeshow.of(predictions, RiskGrouping.RANKS, 3).test()).isEmpty();
    }
}
