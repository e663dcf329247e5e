package org.gainful.stat.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gainful.stat.groups.Kendall;
import org.gainful.stat.groups.MannWhitney;
import org.gainful.stat.groups.SignedRank;
import org.gainful.stat.numeric.MidRanks;
import org.gainful.stat.resampling.PermutationTest.Result;
import org.junit.jupiter.api.Test;

class PermutationTestTest {
    private static final PermutationTest EXACT = PermutationTest.withSeed(1);
    private static final PermutationTest DRAWN = new PermutationTest(1, 20_000, 1);

    /** Darwin's maize, crossed less self-fertilised in eighths of an inch: 863 of 32768 sums reach 314 (Fisher 1935). */
    private static final double[] MAIZE = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

    @Test
    void fishersMaize() {
        Result found = EXACT.ofMeanDifference(MAIZE).orElseThrow();
        assertThat(found.rearrangements()).isEqualTo(32768);
        assertThat(found.asFar()).isEqualTo(2 * 863);
        assertThat(found.smallestPValue()).isEqualTo(2.0 / 32768);
        assertThat(found.standardErrorOfPValue()).isEmpty();
    }

    @Test
    void drawsComeNearTheExactValue() {
        Result drawn = DRAWN.ofMeanDifference(MAIZE).orElseThrow();
        double error = drawn.standardErrorOfPValue().orElseThrow();
        assertThat(drawn.exact()).isFalse();
        assertThat(drawn.pValue()).isCloseTo(1726.0 / 32768, within(4 * error));
        assertThat(DRAWN.ofMeanDifference(MAIZE).orElseThrow()).isEqualTo(drawn);
        assertThat(drawn.smallestPValue()).isEqualTo(1 / 20_001.0);
    }

    @Test
    void ofRanksItIsTheRankTests() {
        double[] first = {3, 5, 5, 9, 12, 1};
        double[] second = {5, 4, 2, 2, 7};
        double[] ranks =
                MidRanks.of(new double[] {3, 5, 5, 9, 12, 1, 5, 4, 2, 2, 7}).ranks();
        Result found = EXACT.ofMeans(Arrays.copyOf(ranks, 6), Arrays.copyOfRange(ranks, 6, 11))
                .orElseThrow();
        assertThat(found.rearrangements()).isEqualTo(462);
        assertThat(found.pValue())
                .isCloseTo(MannWhitney.exact(first, second).orElseThrow().pValue(), within(1e-12));
        double[] signedRanks = {1, -2, 3.5, 3.5, 5, -6, 7};
        assertThat(EXACT.ofMeanDifference(signedRanks).orElseThrow().pValue())
                .isCloseTo(
                        SignedRank.exact(signedRanks, SignedRank.Zeros.WILCOXON)
                                .orElseThrow()
                                .pValue(),
                        within(1e-12));
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = {2, 1, 4, 3, 6, 5};
        assertThat(EXACT.ofPairs(x, y, (a, b) -> Kendall.of(a, b).orElseThrow().tauB())
                        .orElseThrow()
                        .pValue())
                .isCloseTo(Kendall.of(x, y).orElseThrow().exactPValue().orElseThrow(), within(1e-12));
    }

    @Test
    void threeAgainstThreeCannotPassOneInTen() {
        Result found =
                EXACT.ofMeans(new double[] {7, 8, 9}, new double[] {1, 2, 3}).orElseThrow();
        assertThat(found.pValue()).isEqualTo(0.1);
        assertThat(found.smallestPValue()).isEqualTo(0.1);
    }

    @Test
    void hostileData() {
        double[] constant = {4, 4, 4};
        assertThat(EXACT.ofMeans(constant, constant).orElseThrow().pValue()).isEqualTo(1);
        assertThat(EXACT.ofMeanDifference(new double[3]).orElseThrow().smallestPValue())
                .isEqualTo(1);
        assertThat(EXACT.ofMeans(new double[0], constant)).isEmpty();
        assertThat(EXACT.ofMeanDifference(new double[0])).isEmpty();
        assertThat(EXACT.ofMeans(new double[] {1e308, 1e308}, new double[] {-1e308, 1}))
                .isEmpty();
        assertThat(EXACT.ofMeans(new double[] {0.1 + 0.2, 0.4}, new double[] {0.3, 0.4})
                        .orElseThrow()
                        .pValue())
                .isEqualTo(1);
        assertThat(new PermutationTest(10, 500, 2)
                        .ofMeans(new double[2000], new double[2000])
                        .orElseThrow()
                        .pValue())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.ofPairs(constant, new double[2], (a, b) -> 0))
                .withMessage("y must have 3 values, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXACT.ofMeanDifference(new double[] {Double.NaN}))
                .withMessage("differences[0] must be finite, was NaN");
    }
}
