package org.gainful.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Rating;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SmallestSetsTest {
    private static ScoreSheet sheet(int... scores) {
        List<Item> items = IntStream.rangeClosed(1, scores.length)
                .mapToObj(i -> new Item(i, "S " + i, "S", "Item " + i, "", List.of(), Optional.empty()))
                .toList();
        FidelityScale scale = new FidelityScale(
                "s", "1", "s", "", "", NoFit.SCORES_LOWEST, items, List.of(new Band("All", 1, 125)), Optional.empty());
        List<Rating> ratings = new ArrayList<>();
        for (int i = 1; i <= scores.length; i++) {
            ratings.add(MadeReviews.rating(
                    "S",
                    MadeReviews.EARLIER,
                    "A",
                    OptionalInt.of(i),
                    Rating.State.RATED,
                    OptionalInt.of(scores[i - 1])));
        }
        return ScoreSheet.of(scale, NoFit.SCORES_LOWEST, ratings);
    }

    @Test
    void oneItemIsEnoughWhereItHasTheRoom() {
        assertThat(SmallestSets.of(sheet(2, 4, 1, 5), 3, 3))
                .contains(new SmallestSets(1, 2, List.of(List.of(3), List.of(1))));
    }

    @Test
    void setsWithMostRoomComeFirstThenLowerNumbers() {
        assertThat(SmallestSets.of(sheet(3, 3, 2, 3), 4, 3))
                .contains(new SmallestSets(2, 6, List.of(List.of(1, 3), List.of(2, 3), List.of(3, 4))));
    }

    @Test
    void noSetReachesMoreThanTheScaleHolds() {
        assertThat(SmallestSets.of(sheet(5, 4), 2, 3)).isEmpty();
    }

    /** Against every subset tried one by one. */
    @RepeatedTest(40)
    void agreesWithTryingAll(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int[] scores = random.ints(11, 1, 6).toArray();
        int points = 1 + random.nextInt(20);
        List<List<Integer>> reaching = new ArrayList<>();
        for (int set = 1; set < 1 << scores.length; set++) {
            int chosen = set;
            List<Integer> items = IntStream.range(0, scores.length)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(i -> i + 1)
                    .toList();
            if (gain(items, scores) >= points) {
                reaching.add(items);
            }
        }
        int fewest = reaching.stream().mapToInt(List::size).min().orElse(0);
        reaching.removeIf(items -> items.size() > fewest);
        reaching.sort(Comparator.comparingInt((List<Integer> items) -> -gain(items, scores))
                .thenComparing(SmallestSetsTest::padded));
        Optional<SmallestSets> found = SmallestSets.of(sheet(scores), points, 5);
        assertThat(found.isPresent()).isEqualTo(!reaching.isEmpty());
        found.ifPresent(sets -> {
            assertThat(sets.items()).isEqualTo(fewest);
            assertThat(sets.count()).isEqualTo(reaching.size());
            assertThat(sets.first()).isEqualTo(reaching.subList(0, Math.min(5, reaching.size())));
        });
    }

    private static int gain(List<Integer> items, int[] scores) {
        return items.stream().mapToInt(item -> 5 - scores[item - 1]).sum();
    }

    /** So that 10 comes after 9. */
    private static String padded(List<Integer> numbers) {
        return String.join(
                " ", numbers.stream().map(n -> n < 10 ? "0" + n : n.toString()).toList());
    }
}
