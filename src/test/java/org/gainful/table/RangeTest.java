package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void theLowerEndIsNotAboveTheUpper() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.bounds(2, 1))
                .withMessageContaining("2.0 > upper 1.0");
    }

    @Test
    void anEndIsANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Range.bounds(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Range.confidence(0, Double.NaN, 0.95, "t"));
    }

    @Test
    void boundsHoldWithCertainty() {
        assertThat(Range.bounds(1, 1).level()).isEmpty();
        assertThat(Range.confidence(0, 1, 0.95, "Wilson").level()).hasValue(0.95);
    }
}
