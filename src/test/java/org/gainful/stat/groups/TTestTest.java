package org.gainful.stat.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gainful.stat.describe.Description;
import org.gainful.stat.describe.MeanInterval;
import org.gainful.stat.describe.Quantiles;
import org.gainful.stat.describe.StandardisedDifference;
import org.junit.jupiter.api.Test;

/** Tests of means, and the descriptions they rest on, at their edges. */
class TTestTest {
    @Test
    void constantOrTooFewValuesGiveNoTest() {
        double[] constant = {4, 4, 4};
        assertThat(TTest.welch().test(constant, constant)).isEmpty();
        assertThat(TTest.student().test(new double[] {1}, constant)).isEmpty();
        assertThat(TTest.paired().test(constant, constant)).isEmpty();
        assertThat(MeanInterval.of(Description.of(1), 0.95)).isEmpty();
        assertThat(StandardisedDifference.ofMeans(Description.of(constant), Description.of(constant)))
                .isEmpty();
        assertThat(StandardisedDifference.ofProportions(0, 3, 0, 4)).isEmpty();
        assertThat(Description.of().mean()).isEmpty();
        assertThat(Quantiles.TYPE_7.of(new double[0], 0.5)).isEmpty();
    }

    @Test
    void nanIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Description.of(1, Double.NaN))
                .withMessage("value must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.TYPE_2.of(new double[] {1, Double.NaN}, 0.5))
                .withMessage("values[1] must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired().test(new double[] {1}, new double[] {1, 2}))
                .withMessage("second must have 1 values, was 2");
    }
}
