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

    private Chunks() {}

    /** The sums over all rows. */
    public static double[] sum(int rows, Work work) {
        if (rows <= ROWS) {
            return work.on(0, rows);
        }
        int chunks = (rows - 1) / ROWS + 1;
        List<double[]> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> work.on(chunk * ROWS, Math.min(rows - chunk * ROWS, ROWS) + chunk * ROWS))
                .toList();
        double[] total = new double[parts.get(0).length];
        for (double[] part : parts) {
            for (int j = 0; j < total.length; j++) {
                total[j] += part[j];
            }
        }
        return total;
    }
}
