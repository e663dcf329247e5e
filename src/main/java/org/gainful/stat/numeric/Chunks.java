package org.gainful.stat.numeric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums over rows, taken in chunks of fixed size whose sums are added in the order of the rows.
 *
 * <p>Where there are several chunks they are worked on by as many threads as the machine has cores; since neither the
 * chunks nor the order of adding depends on the threads, the result does not, to the last bit.
 */
public final class Chunks {
    /** Rows a chunk: enough to be worth a thread's while. */
    public static final int ROWS = 32_768;

    /** What is to be summed up over the rows from {@code start} to before {@code end}. */
    public interface Work {
        double[] on(int start, int end);
    }

    /** What is to hold of the rows from {@code start} to before {@code end}. */
    public interface Check {
        boolean on(int start, int end);
    }

    private Chunks() {}

    /** Whether it holds of all rows. */
    public static boolean all(int rows, Check check) {
        return rows <= ROWS ? check.on(0, rows) : chunks(rows).allMatch(start -> check.on(start, end(start, rows)));
    }

    /** Where the chunks start. */
    private static IntStream chunks(int rows) {
        return IntStream.rangeClosed(0, (rows - 1) / ROWS).parallel().map(chunk -> chunk * ROWS);
    }

    private static int end(int start, int rows) {
        return Math.min(rows - start, ROWS) + start;
    }

    /** The sums over all rows. */
    public static double[] sum(int rows, Work work) {
        if (rows <= ROWS) {
            return work.on(0, rows);
        }
        List<double[]> parts =
                chunks(rows).mapToObj(start -> work.on(start, end(start, rows))).toList();
        double[] total = new double[parts.get(0).length];
        for (double[] part : parts) {
            for (int j = 0; j < total.length; j++) {
                total[j] += part[j];
            }
        }
        return total;
    }
}
