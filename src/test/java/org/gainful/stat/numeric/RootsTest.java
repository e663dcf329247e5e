package org.gainful.stat.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static final int ROOTS = 20_000;

    @Test
    void severalThreadsLookForRootsWithoutDisturbingOneAnother() {
        double[] together = IntStream.range(0, ROOTS)
                .parallel()
                .mapToDouble(RootsTest::cubeRoot)
                .toArray();

        assertThat(together)
                .isEqualTo(IntStream.range(0, ROOTS)
                        .mapToDouble(RootsTest::cubeRoot)
                        .toArray());
        assertThat(together[27]).isEqualTo(3);
    }

    private static double cubeRoot(double cube) {
        return Roots.between(-1, 30, x -> x * x * x - cube).orElseThrow();
    }
}
