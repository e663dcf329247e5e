package org.gainful.stat.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void mergedPartsDescribeTheWhole() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(1000).map(u -> 1e6 + Math.exp(3 * u)).toArray();
        for (int cut : new int[] {0, 1, 2, 499, 999, 1000}) {
            Moments moments = Moments.of(Arrays.copyOf(values, cut));
            moments.merge(Moments.of(Arrays.copyOfRange(values, cut, values.length)));
            Description merged = moments.snapshot();
            Description whole = Description.of(values);
            assertThat(merged.count()).isEqualTo(whole.count());
            assertThat(merged.mean().orElseThrow()).isCloseTo(whole.mean().orElseThrow(), within(1e-8));
            Shape shape = merged.shape().orElseThrow();
            Shape expected = whole.shape().orElseThrow();
            assertThat(shape.skewnessType1()).isCloseTo(expected.skewnessType1(), within(1e-10));
            assertThat(shape.excessKurtosisType1()).isCloseTo(expected.excessKurtosisType1(), within(1e-10));
        }
    }

    /** By hand: deviations -2, -1, 0, 3 around 2; mean powers 14/4, 18/4, 98/4. */
    @Test
    void shapeFollowsItsFormula() {
        Shape shape = Description.of(0, 1, 2, 5).shape().orElseThrow();
        assertThat(shape.skewnessType1()).isCloseTo(4.5 / Math.pow(3.5, 1.5), within(1e-14));
        assertThat(shape.excessKurtosisType1()).isCloseTo(24.5 / 12.25 - 3, within(1e-14));
        assertThat(shape.skewnessType2().orElseThrow())
                .isCloseTo(shape.skewnessType1() * Math.sqrt(12) / 2, within(1e-14));
    }

    @Test
    void whatDoesNotVaryHasNoShape() {
        assertThat(Description.of(3, 3, 3, 3).shape()).isEmpty();
        assertThat(Description.of(3).shape()).isEmpty();
        assertThat(Description.of().shape()).isEmpty();
        assertThat(Description.of(1e300, -1e300, 1e299).shape()).isEmpty();
        assertThat(Description.of(0, 0, 1).shape().orElseThrow().excessKurtosisType2())
                .isEmpty();
    }

    @Test
    void theMedianDeviationIgnoresAnOutlier() {
        assertThat(MedianDeviation.of(1, 2, 3, 4, 1e300)).hasValue(1);
        assertThat(MedianDeviation.normalConsistent(1, 2, 3, 4, 5)).hasValue(1.4826);
        assertThat(MedianDeviation.of()).isEmpty();
        assertThat(MedianDeviation.of(1.7e308, -1.7e308, -1.7e308)).isEmpty();
    }

    @Test
    void categoriesDifferByTheSameMeasureAsProportions() {
        double two = StandardisedDifference.ofCategories(new long[] {3, 9}, new long[] {20, 12})
                .orElseThrow();
        double proportions = StandardisedDifference.ofProportions(3, 12, 20, 32).orElseThrow();
        assertThat(two).isCloseTo(Math.abs(proportions), within(1e-14));
        assertThat(StandardisedDifference.ofCategories(new long[] {3, 0, 9}, new long[] {20, 0, 12}))
                .hasValue(two);
        assertThat(StandardisedDifference.ofCategories(new long[] {3, 0}, new long[] {0, 4}))
                .isEmpty();
        assertThat(StandardisedDifference.ofCategories(new long[] {0, 0}, new long[] {1, 4}))
                .isEmpty();
        assertThat(StandardisedDifference.ofCategories(new long[] {5}, new long[] {7}))
                .hasValue(0);
    }
}
