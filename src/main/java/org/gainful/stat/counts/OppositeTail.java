package org.gainful.stat.counts;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.gainful.stat.numeric.Roots;

/**
 * The lower limit of tests whose p-value is the upper tail of the observed count and so much of the lower tail as a rule
 * allows: p(θ) = P(X ≥ a) + P(X ≤ k), with a further k from its own odds ratio on.
 *
 * <p>p is continuous between those odds ratios and jumps up at each, so that the smallest odds ratio that is not rejected
 * is found piece by piece, exactly, where a plain search would miss it.
 */
final class OppositeTail {
    /** Wider supports would take minutes. */
    private static final int WIDEST = 20_000;

    private OppositeTail() {}

    /**
     * @param threshold from an index k below the observed one to the log odds ratio from which k counts; rising with k
     */
    static OptionalDouble lowerLimit(ConditionalCount count, double alpha, IntToDoubleFunction threshold) {
        if (count.size() > WIDEST) {
            return OptionalDouble.empty();
        }
        // No lower tail the rule allows exceeds the upper by more than the number of its counts.
        OptionalDouble start = ExactTest.rising(theta -> count.atLeastObserved(theta) - alpha / (count.size() + 1));
        OptionalDouble end = ExactTest.rising(theta -> count.atLeastObserved(theta) - alpha);
        if (start.isEmpty() || end.isEmpty()) {
            return OptionalDouble.empty();
        }
        double from = start.getAsDouble();
        int next = firstFrom(count.observedIndex(), threshold, from);
        while (true) {
            boolean last = next >= count.observedIndex() || threshold.applyAsDouble(next) >= end.getAsDouble();
            double to = last ? end.getAsDouble() : threshold.applyAsDouble(next);
            int counted = next - 1;
            if (excess(count, counted, from, alpha) >= 0) {
                return OptionalDouble.of(from);
            }
            if (excess(count, counted, to, alpha) >= 0 || last) {
                return last && excess(count, counted, to, alpha) < 0
                        ? OptionalDouble.of(to)
                        : Roots.between(from, to, theta -> excess(count, counted, theta, alpha));
            }
            from = to;
            next++;
        }
    }

    private static double excess(ConditionalCount count, int counted, double theta, double alpha) {
        double[] p = count.probabilities(theta);
        return ConditionalCount.atLeast(p, count.observedIndex()) + ConditionalCount.atMost(p, counted) - alpha;
    }

    /** The first index whose threshold lies beyond {@code theta}. */
    private static int firstFrom(int observedIndex, IntToDoubleFunction threshold, double theta) {
        int low = 0;
        int high = observedIndex;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (threshold.applyAsDouble(middle) > theta) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
