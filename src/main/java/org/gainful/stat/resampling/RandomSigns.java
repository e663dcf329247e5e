package org.gainful.stat.resampling;

import java.util.SplittableRandom;

/** Signs +1 and -1 of equal probability, one after the other from a seed: Rademacher's weights. */
public final class RandomSigns {
    private final SplittableRandom random;

    private RandomSigns(SplittableRandom random) {
        this.random = random;
    }

    public static RandomSigns ofSeed(long seed) {
        return new RandomSigns(new SplittableRandom(seed));
    }

    public int next() {
        return random.nextBoolean() ? -1 : 1;
    }
}
