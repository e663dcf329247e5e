package datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Packs of whole numbers of a given shape, range and total. Functions come from {@link StrictMath}: the same anywhere. */
final class Numbers {

    private Numbers() {}

    /** Evenly spaced quantiles of a logistic distribution, in whole numbers; its standard deviation is 1.81 scales. */
    static List<Integer> bell(int count, double middle, double scale) {
        return IntStream.range(0, count)
                .mapToObj(i -> (int) StrictMath.rint(middle + scale * logit((i + 0.5) / count)))
                .toList();
    }

    /** Evenly spaced quantiles of a log-logistic distribution, in whole numbers. */
    static List<Integer> skewed(int count, double median, double scale) {
        return IntStream.range(0, count)
                .mapToObj(i -> (int) StrictMath.rint(median * StrictMath.exp(scale * logit((i + 0.5) / count))))
                .toList();
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** Whole numbers evenly spaced from the first to the last, both included. */
    static List<Integer> even(int count, int first, int last) {
        return IntStream.range(0, count)
                .mapToObj(i -> first + (int) ((long) i * (last - first) / Math.max(1, count - 1)))
                .toList();
    }

    static List<Integer> within(List<Integer> pack, int least, int most) {
        return pack.stream()
                .map(value -> Math.max(least, Math.min(most, value)))
                .toList();
    }

    /** A sorted pack brought into a range and to a total, by steps of one spread over the pack. */
    static List<Integer> withTotal(List<Integer> pack, int total, int least, int most) {
        List<Integer> values = new ArrayList<>(within(pack, least, most));
        adjust(values, total - sum(values), least, most);
        Collections.sort(values);
        return values;
    }

    /** As {@link #withTotal}, and the smallest and the largest value are the ends of the range, as published. */
    static List<Integer> spanning(List<Integer> pack, int total, int least, int most) {
        List<Integer> values = new ArrayList<>(within(pack, least, most));
        values.set(0, least);
        values.set(values.size() - 1, most);
        adjust(values.subList(1, values.size() - 1), total - sum(values), least, most);
        Collections.sort(values);
        return values;
    }

    /** Moves the sum by steps of one. Multiples of the golden section scatter the steps evenly over the pack. */
    private static void adjust(List<Integer> values, int by, int least, int most) {
        List<Integer> scattered = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> i * 0.6180339887 % 1))
                .toList();
        int rest = by;
        for (int k = 0; rest != 0; k = (k + 1) % scattered.size()) {
            int i = scattered.get(k);
            int moved = values.get(i) + Integer.signum(rest);
            if (moved >= least && moved <= most) {
                values.set(i, moved);
                rest -= Integer.signum(rest);
            }
        }
    }

    private static int sum(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sum();
    }
}
