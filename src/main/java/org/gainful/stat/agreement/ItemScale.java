package org.gainful.stat.agreement;

import java.util.OptionalDouble;
import java.util.Set;
import org.gainful.stat.Arguments;

/**
 * A scale whose score is the sum of its items: which are reversed, and how many answers may be missing.
 *
 * <p>A reversed item counts lowest + highest - answer. With answers missing, but not more than allowed, the score is
 * prorated: the mean of the answers that were given, times the number of items. NaN stands for a missing answer.
 */
public final class ItemScale {
    private final int items;
    private final double lowest;
    private final double highest;
    private final Set<Integer> reversed;
    private final int mostMissing;

    private ItemScale(int items, double lowest, double highest, Set<Integer> reversed, int mostMissing) {
        this.items = items;
        this.lowest = lowest;
        this.highest = highest;
        this.reversed = reversed;
        this.mostMissing = mostMissing;
    }

    /** No item reversed, none may be missing. Answers lie from lowest to highest. */
    public static ItemScale of(int items, double lowest, double highest) {
        Arguments.positive("items", items);
        if (!(Arguments.finite("lowest", lowest) < Arguments.finite("highest", highest))) {
            throw new IllegalArgumentException("lowest must lie below highest %s, was %s".formatted(highest, lowest));
        }
        return new ItemScale(items, lowest, highest, Set.of(), 0);
    }

    /** Items counted from 1. */
    public ItemScale withReversed(Set<Integer> reversedItems) {
        for (int item : reversedItems) {
            if (item < 1 || item > items) {
                throw new IllegalArgumentException(
                        "a reversed item must lie in [1, %s], was %s".formatted(items, item));
            }
        }
        return new ItemScale(items, lowest, highest, Set.copyOf(reversedItems), mostMissing);
    }

    public ItemScale withMostMissing(int answers) {
        if (answers < 0 || answers >= items) {
            throw new IllegalArgumentException("mostMissing must lie in [0, %s), was %s".formatted(items, answers));
        }
        return new ItemScale(items, lowest, highest, reversed, answers);
    }

    /** The answers with reversed items turned round, so that more always means more. */
    public double[] aligned(double[] answers) {
        Arguments.sameLength("answers", items, answers.length);
        double[] aligned = new double[items];
        for (int i = 0; i < items; i++) {
            if (answers[i] < lowest || answers[i] > highest) {
                throw new IllegalArgumentException(
                        "answers[%s] must lie in [%s, %s], was %s".formatted(i, lowest, highest, answers[i]));
            }
            aligned[i] = reversed.contains(i + 1) ? lowest + highest - answers[i] : answers[i];
        }
        return aligned;
    }

    public int missing(double[] answers) {
        int missing = 0;
        for (double answer : answers) {
            missing += Double.isNaN(answer) ? 1 : 0;
        }
        return missing;
    }

    /** The mean of the answers given; empty where more are missing than allowed. */
    public OptionalDouble itemMean(double[] answers) {
        double sum = 0;
        for (double answer : aligned(answers)) {
            sum += Double.isNaN(answer) ? 0 : answer;
        }
        int missing = missing(answers);
        return missing <= mostMissing ? OptionalDouble.of(sum / (items - missing)) : OptionalDouble.empty();
    }

    /** The sum of all items, prorated where answers are missing; empty where more are missing than allowed. */
    public OptionalDouble total(double[] answers) {
        double sum = 0;
        for (double answer : aligned(answers)) {
            sum += Double.isNaN(answer) ? 0 : answer;
        }
        int missing = missing(answers);
        if (missing > mostMissing) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(missing == 0 ? sum : sum * items / (items - missing));
    }
}
