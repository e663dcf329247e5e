package org.gainful.stat.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
    private static final Predictions SIX = Predictions.of(
            new double[] {0.1, 0.2, 0.3, 0.5, 0.7, 0.9}, new boolean[] {false, true, false, false, true, true});

    @Test
    void aProbabilityAtTheThresholdIsActedOn() {
        Decision decision = Decision.at(0.5, SIX);
        assertThat(decision).isEqualTo(new Decision(0.5, 2, 1, 1, 2));
        assertThat(decision.sensitivity()).hasValue(2.0 / 3);
        assertThat(decision.specificity()).hasValue(2.0 / 3);
        assertThat(decision.accuracy()).hasValue(4.0 / 6);
        assertThat(decision.netBenefit().orElseThrow()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(decision.netBenefitOfAll().orElseThrow()).isCloseTo(0, within(1e-15));
    }

    @Test
    void actingOnEverybodyHasTheNetBenefitOfAll() {
        Decision decision = Decision.at(0.05, SIX);
        assertThat(decision.netBenefit()).isEqualTo(decision.netBenefitOfAll());
        assertThat(decision.negativePredictiveValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aThresholdThatDecidesNothingIsRefused(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decision.at(threshold, SIX))
                .withMessage("threshold must lie in (0, 1), was " + threshold);
    }
}
