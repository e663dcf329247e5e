package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The smallest sets of items that raise a total by so many points when each is raised to 5 at the most.
 *
 * <p>With the gains 5 - score in descending order, the fewest items m are the shortest beginning whose sum reaches the points;
 * the sets of m items that reach them are counted by how many ways there are to each size and sum, and the first few are
 * found from the best downwards: most gain first, which leaves most room, then lower item numbers.
 *
 * @param items how many items a set has
 * @param count how many such sets there are
 * @param first the first of them, each with its item numbers ascending
 */
record SmallestSets(int items, long count, List<List<Integer>> first) {
    private static final int HIGHEST = 5;

    SmallestSets {
        first = List.copyOf(first);
    }

    /**
     * The sets for this sheet.
     *
     * @param points above 0
     * @param shown how many of them are to be named
     * @return empty where even all items raised to 5 do not reach the points
     */
    static Optional<SmallestSets> of(ScoreSheet sheet, int points, int shown) {
        int[] gains = IntStream.rangeClosed(1, sheet.scale().items().size())
                .map(number -> HIGHEST - sheet.item(number).orElse(HIGHEST))
                .toArray();
        List<Integer> order = IntStream.range(0, gains.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -gains[i]).thenComparing(Comparator.naturalOrder()))
                .toList();
        int size = 0;
        int sum = 0;
        while (sum < points && size < order.size()) {
            sum += gains[order.get(size)];
            size++;
        }
        return sum < points
                ? Optional.empty()
                : Optional.of(
                        new SmallestSets(size, count(gains, size, points), best(gains, order, size, points, shown)));
    }

    /** How many sets of this size gain the points; sums beyond them are one. */
    private static long count(int[] gains, int size, int points) {
        long[][] ways = new long[size + 1][points + 1];
        ways[0][0] = 1;
        for (int gain : gains) {
            for (int chosen = size; chosen > 0; chosen--) {
                long[] next = ways[chosen].clone();
                for (int sum = 0; sum <= points; sum++) {
                    next[Math.min(points, sum + gain)] += ways[chosen - 1][sum];
                }
                ways[chosen] = next;
            }
        }
        return ways[size][points];
    }

    /** A choice of places in the order of gains, ascending. */
    private record Choice(List<Integer> places, int gain, List<Integer> numbers) {
        static Choice of(List<Integer> places, int[] gains, List<Integer> order) {
            return new Choice(
                    places,
                    places.stream().mapToInt(place -> gains[order.get(place)]).sum(),
                    places.stream().map(place -> order.get(place) + 1).sorted().toList());
        }
    }

    /** Best first: from a choice, those in which one item gives way to the next in the order. */
    private static List<List<Integer>> best(int[] gains, List<Integer> order, int size, int points, int shown) {
        PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparingInt((Choice c) -> -c.gain())
                .thenComparing(Choice::numbers, (a, b) -> Arrays.compare(ints(a), ints(b))));
        Set<List<Integer>> seen = new HashSet<>();
        List<Integer> start = IntStream.range(0, size).boxed().toList();
        seen.add(start);
        open.add(Choice.of(start, gains, order));
        List<List<Integer>> best = new ArrayList<>();
        while (best.size() < shown && !open.isEmpty() && open.peek().gain() >= points) {
            Choice choice = open.remove();
            best.add(choice.numbers());
            for (int i = 0; i < size; i++) {
                int next = choice.places().get(i) + 1;
                if (next < order.size()
                        && (i == size - 1 || next < choice.places().get(i + 1))) {
                    List<Integer> places = new ArrayList<>(choice.places());
                    places.set(i, next);
                    if (seen.add(places)) {
                        open.add(Choice.of(places, gains, order));
                    }
                }
            }
        }
        return best;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
