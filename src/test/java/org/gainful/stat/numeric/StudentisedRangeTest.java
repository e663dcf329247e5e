package org.gainful.stat.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentisedRangeTest {
    /** The range of two means is √2 |t|: an identity that holds for every ν. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 0.5", "5, 4", "30, 2.5", "131, 6", "8000, 3.9", "20000000, 2"})
    void twoMeansAreStudentsT(double freedom, double q) {
        double t = 2 * TDistribution.of(freedom).survivalProbability(q / Math.sqrt(2));
        assertThat(new StudentisedRange(2, freedom).survivalProbability(q)).isCloseTo(t, within(1e-12));
    }

    /** Printed tables of the upper 5 % points: 3.88 (3, 10), 4.23 (5, 20), 17.97 (2, 1). */
    @ParameterizedTest
    @CsvSource({"3, 10, 3.88", "5, 20, 4.23", "2, 1, 17.97"})
    void printedCriticalValues(int means, double freedom, double q) {
        assertThat(new StudentisedRange(means, freedom).inverseSurvivalProbability(0.05))
                .isCloseTo(q, within(0.005));
    }

    @Test
    void farTailsStayProbabilities() {
        StudentisedRange range = new StudentisedRange(24, 7000);
        assertThat(range.survivalProbability(0)).isEqualTo(1);
        assertThat(range.survivalProbability(1e-12)).isEqualTo(1, within(1e-12));
        assertThat(range.survivalProbability(20)).isBetween(0.0, 1e-30);
        assertThat(range.survivalProbability(1e300)).isBetween(0.0, 1e-30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentisedRange(1, 4))
                .withMessage("means must be at least 2, was 1");
    }
}
