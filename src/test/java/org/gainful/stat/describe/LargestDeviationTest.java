package org.gainful.stat.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LargestDeviationTest {
    @Test
    void isThatOfValuesAtBothEnds() {
        assertThat(LargestDeviation.of(6, 97, 109)).isCloseTo(deviation(97, 97, 97, 109, 109, 109), within(1e-12));
        assertThat(LargestDeviation.of(5, 97, 109)).isCloseTo(deviation(97, 97, 109, 109, 109), within(1e-12));
        assertThat(LargestDeviation.of(2, 1, 3)).isCloseTo(deviation(1, 3), within(1e-12));
        assertThat(LargestDeviation.of(9, 4, 4)).isZero();
    }

    private static double deviation(double... values) {
        return Moments.of(values).snapshot().sampleStandardDeviation().orElseThrow();
    }

    @Test
    void refusesOneValueAndEndsInTheWrongOrder() {
        assertThatThrownBy(() -> LargestDeviation.of(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestDeviation.of(3, 2, 1)).hasMessage("highest must be at least 2.0, was 1.0");
        assertThatThrownBy(() -> LargestDeviation.of(3, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
