package org.gainful.stat.groups;

import java.util.Arrays;
import org.gainful.stat.numeric.MidRanks;

/** Every order in which the ranks of one variable may stand beside those of the other, counted one by one. */
final class RankPermutations {
    private final int[] first;
    private final int[] second;
    private final int observed;
    private long above;
    private long below;
    private long all;

    RankPermutations(double[] x, double[] y) {
        first = twiceRanks(x);
        second = twiceRanks(y);
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        observed = sum;
    }

    /** Whole numbers, so that sums of products compare exactly. */
    private static int[] twiceRanks(double[] values) {
        return Arrays.stream(MidRanks.of(values).ranks())
                .mapToInt(rank -> (int) (2 * rank))
                .toArray();
    }

    /** Twice the smaller tail of the sums of products of ranks, the sum seen included. */
    double twoSidedPValue() {
        place(0, 0, 0);
        return Math.min(1, 2.0 * Math.min(above, below) / all);
    }

    private void place(int position, int used, int sum) {
        if (position == first.length) {
            all++;
            above += sum >= observed ? 1 : 0;
            below += sum <= observed ? 1 : 0;
            return;
        }
        for (int j = 0; j < second.length; j++) {
            if ((used >> j & 1) == 0) {
                place(position + 1, used | 1 << j, sum + first[position] * second[j]);
            }
        }
    }
}
