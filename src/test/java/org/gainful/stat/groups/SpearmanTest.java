package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpearmanTest {
    private static final double[] FIRST = {1, 2, 3, 4, 5, 6};

    @Test
    void theExactPValueIsTwiceTheSmallerTail() {
        // Counted with itertools.permutations in Python: S = 56, and 87 of the 720 orders reach it.
        assertThat(Spearman.exactPValue(FIRST, new double[] {5, 6, 1, 4, 3, 2}).orElseThrow())
                .isCloseTo(2 * 87 / 720.0, within(1e-15));
        assertThat(Spearman.exactPValue(FIRST, FIRST).orElseThrow()).isCloseTo(2 / 720.0, within(1e-15));
    }

    @Test
    void tiesArePermutedToo() {
        // Of the six places of the two ones among four, one is as seen: 2 × 1 / 6.
        double[] tied = {1, 1, 2, 2};
        assertThat(Spearman.exactPValue(tied, new double[] {1, 1, 2, 2}).orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void manyPairsAndConstantsAreNotPermuted() {
        double[] ten = IntStream.range(0, 10).asDoubleStream().toArray();
        assertThat(Spearman.exactPValue(ten, ten)).isEmpty();
        assertThat(Spearman.exactPValue(FIRST, new double[6])).isEmpty();
        assertThat(Spearman.exactPValue(new double[0], new double[0])).isEmpty();
    }
}
