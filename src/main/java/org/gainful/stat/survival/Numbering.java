package org.gainful.stat.survival;

import java.util.Arrays;
import org.gainful.stat.Arguments;

/** Groups, strata or clusters of rows, numbered from 0, one number a row; some numbers may have no rows. */
final class Numbering {
    private Numbering() {}

    /** One more than the largest number. */
    static int count(String name, int[] numbers, int rows) {
        Arguments.sameLength(name, rows, numbers.length);
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                throw new IllegalArgumentException(
                        "%s[%s] must not be negative, was %s".formatted(name, i, numbers[i]));
            }
            count = Math.max(count, numbers[i] + 1);
        }
        return count;
    }

    /** The rows of each number, in the given order. */
    static int[][] rows(int[] order, int[] numbers, int count) {
        int[] sizes = new int[count];
        for (int number : numbers) {
            sizes[number]++;
        }
        int[][] rows = new int[count][];
        Arrays.setAll(rows, number -> new int[sizes[number]]);
        Arrays.fill(sizes, 0);
        for (int row : order) {
            rows[numbers[row]][sizes[numbers[row]]++] = row;
        }
        return rows;
    }
}
