package org.gainful.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A linear combination of counts that is known: factors by set, in the order of sets, modulo a prime. Immutable. Kept as
 * two arrays, since elimination adds up rows of thousands of factors many times.
 */
final class Equation {
    static final long PRIME = Integer.MAX_VALUE;

    private final int[] sets;
    private final long[] factors;

    /** @param sets in ascending order */
    Equation(int[] sets, long[] factors) {
        this.sets = sets;
        this.factors = factors;
    }

    boolean isEmpty() {
        return sets.length == 0;
    }

    IntStream sets() {
        return Arrays.stream(sets);
    }

    /** The factor of a set; 0 when it is not in the equation. */
    long factor(int set) {
        int at = Arrays.binarySearch(sets, set);
        return at < 0 ? 0 : factors[at];
    }

    /** The same equation with factor 1 for this set. */
    Equation solvedFor(int set) {
        long inverse = inverse(factor(set));
        return new Equation(
                sets, Arrays.stream(factors).map(f -> f * inverse % PRIME).toArray());
    }

    /** This less {@code times} the other. */
    Equation minus(long times, Equation other) {
        int[] merged = new int[sets.length + other.sets.length];
        long[] values = new long[merged.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < sets.length || j < other.sets.length) {
            boolean isMine = j == other.sets.length || i < sets.length && sets[i] <= other.sets[j];
            boolean isOthers = i == sets.length || j < other.sets.length && other.sets[j] <= sets[i];
            merged[size] = isMine ? sets[i] : other.sets[j];
            long value = (isMine ? factors[i++] : 0) - (isOthers ? times * other.factors[j++] % PRIME : 0);
            values[size] = Math.floorMod(value, PRIME);
            size += values[size] == 0 ? 0 : 1;
        }
        return new Equation(Arrays.copyOf(merged, size), Arrays.copyOf(values, size));
    }

    /** By Fermat: {@code value^(p − 2)}. */
    private static long inverse(long value) {
        long result = 1;
        long square = value;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
