package org.gainful.stat.missing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Known values, ordered by what a model predicts for them, as donors of values that are not known.
 *
 * <p>Each draw takes one of the k values whose predictions lie nearest, with equal probability; where several are equally
 * near at the k-th place, chance decides among all of them. Ordering costs n log n once, a draw log n + k.
 */
final class Donors {
    private final double[] values;

    /** The predictions that occur, ascending, and where each begins in {@link #values}. */
    private final double[] predictions;

    private final int[] starts;

    Donors(double[] known, double[] predicted) {
        int[] order = IntStream.range(0, known.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        values = IntStream.of(order).mapToDouble(i -> known[i]).toArray();
        int[] firsts = IntStream.range(0, order.length)
                .filter(i -> i == 0 || predicted[order[i]] != predicted[order[i - 1]])
                .toArray();
        predictions = IntStream.of(firsts).mapToDouble(i -> predicted[order[i]]).toArray();
        starts = Arrays.copyOf(firsts, firsts.length + 1);
        starts[firsts.length] = values.length;
    }

    /** The value of one of the k nearest donors, or of all there are if fewer. */
    double draw(double prediction, int k, Draws random) {
        int left = random.index(Math.min(k, values.length));
        int found = Arrays.binarySearch(predictions, prediction);
        int above = found >= 0 ? found : -found - 1;
        int below = above - 1;
        while (true) {
            double down = below >= 0 ? prediction - predictions[below] : Double.POSITIVE_INFINITY;
            double up = above < predictions.length ? predictions[above] - prediction : Double.POSITIVE_INFINITY;
            int lower = down <= up ? size(below--) : 0;
            int upper = up <= down ? size(above++) : 0;
            if (left < lower + upper) {
                int chosen = random.index(lower + upper);
                return chosen < lower ? values[starts[below + 1] + chosen] : values[starts[above - 1] + chosen - lower];
            }
            left -= lower + upper;
        }
    }

    private int size(int group) {
        return starts[group + 1] - starts[group];
    }
}
