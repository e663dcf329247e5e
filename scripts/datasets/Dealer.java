package datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Deals packs to rows, one value each. Only {@link SplittableRandom#nextLong()} is drawn, whose algorithm is fixed: the same
 * seed deals the same anywhere.
 */
final class Dealer {
    private final SplittableRandom random;

    Dealer(long seed) {
        random = new SplittableRandom(seed);
    }

    /** At random. */
    void deal(String column, List<? extends Row> rows, List<?> pack) {
        List<Row> order = new ArrayList<>(rows);
        shuffle(order);
        handOut(column, order, pack);
    }

    /** At random, from the largest value down, each to a row whose ceiling allows it. */
    <R extends Row> void dealWithin(String column, List<R> rows, List<Integer> pack, ToIntFunction<? super R> ceiling) {
        List<R> waiting = new ArrayList<>(rows);
        requireFit(column, waiting, pack);
        for (Integer value : pack.stream().sorted(Comparator.reverseOrder()).toList()) {
            List<R> able = Row.where(waiting, row -> ceiling.applyAsInt(row) >= value);
            if (able.isEmpty()) {
                throw new IllegalStateException("%s: nobody has room for %s".formatted(column, value));
            }
            R chosen = able.get(below(able.size()));
            chosen.set(column, value);
            waiting.remove(chosen);
        }
    }

    /**
     * In the order of an earlier column. The place of a row is the rank in that column, from 0 to 1, plus noise of the given
     * width; with noise 0 the two columns are in the same order, with much noise they are unrelated.
     */
    void dealAlong(String column, List<? extends Row> rows, List<?> pack, String earlier, double noise) {
        Map<Row, Double> places = new HashMap<>();
        List<Row> ranked = new ArrayList<>(rows);
        ToDoubleFunction<Row> value = row -> row.has(earlier) ? row.number(earlier) : Double.MAX_VALUE;
        ranked.sort(Comparator.comparingDouble(value));
        for (int i = 0; i < ranked.size(); i++) {
            places.put(ranked.get(i), i / (double) ranked.size() + noise * (chance() - 0.5));
        }
        ranked.sort(Comparator.comparing(places::get));
        handOut(column, ranked, pack);
    }

    /** Sets the score at T2 to the score at T1 plus a change; large rises tend to go to those who began low. */
    void dealChange(String score, List<? extends Row> rows, List<Integer> changes, int least, int most) {
        List<Integer> falling =
                changes.stream().sorted(Comparator.reverseOrder()).toList();
        dealAlong(score + "_t2", rows, falling, score + "_t1", 3);
        for (Row row : rows) {
            int second = row.number(score + "_t1") + row.number(score + "_t2");
            row.set(score + "_t2", Math.max(least, Math.min(most, second)));
        }
    }

    /** Takes the column's value away again from as many rows. */
    void leaveOut(String column, List<? extends Row> rows, int count) {
        List<Row> order = new ArrayList<>(rows);
        shuffle(order);
        order.subList(0, count).forEach(row -> row.set(column, ""));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, below(i + 1));
        }
    }

    /** In the order of a key that may be up to chance: each row is asked for it once, in the order of the rows. */
    static <R extends Row> List<R> ranked(List<R> rows, ToLongFunction<? super R> key) {
        Map<Row, Long> keys = new HashMap<>();
        rows.forEach(row -> keys.put(row, key.applyAsLong(row)));
        return rows.stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    /** A whole number from 0 up to but not including the bound. */
    int below(int bound) {
        return (int) (chance() * bound);
    }

    /** Uniform in [0, 1). */
    private double chance() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** In the order of the rows. */
    static void handOut(String column, List<? extends Row> rows, List<?> pack) {
        requireFit(column, rows, pack);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(column, pack.get(i));
        }
    }

    static void requireFit(String column, List<?> rows, List<?> pack) {
        if (rows.size() != pack.size()) {
            throw new IllegalStateException("%s: %s values for %s people".formatted(column, pack.size(), rows.size()));
        }
    }
}
