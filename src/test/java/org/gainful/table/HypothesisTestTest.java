package org.gainful.table;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HypothesisTestTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoProbability(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HypothesisTest("t", OptionalDouble.empty(), OptionalDouble.empty(), p))
                .withMessageContaining("not in [0, 1]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void takesProbabilities(double p) {
        assertThatNoException()
                .isThrownBy(() -> new HypothesisTest("t", OptionalDouble.empty(), OptionalDouble.empty(), p));
    }
}
