package org.gainful.stat.resampling;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows drawn with replacement, as many as there are.
 *
 * <p>Each resample has a generator of its own, split off in order before any is drawn, so that the same seed gives the
 * same rows whatever the number of threads.
 */
final class Resamples {
    private Resamples() {}

    static SplittableRandom[] generators(long seed, int count) {
        SplittableRandom source = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(i -> source.split()).toArray(SplittableRandom[]::new);
    }

    static double[] draw(double[] values, SplittableRandom random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
        }
        return drawn;
    }
}
