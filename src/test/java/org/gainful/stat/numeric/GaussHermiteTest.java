package org.gainful.stat.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussHermiteTest {
    /** Abramowitz and Stegun 1972, table 25.10, n = 5. */
    @Test
    void fiveNodesAreThosePrinted() {
        GaussHermite rule = GaussHermite.ofPoints(5);
        assertThat(rule.node(3)).isCloseTo(0.958572464613819, within(1e-15));
        assertThat(rule.node(4)).isCloseTo(2.020182870456086, within(2e-15));
        assertThat(rule.scaledWeight(2)).isCloseTo(0.9453087204829, within(1e-13));
        assertThat(rule.scaledWeight(3)).isCloseTo(0.9865809967514, within(1e-13));
        assertThat(rule.scaledWeight(4)).isCloseTo(1.1814886255360, within(1e-13));
    }

    /** Moments of exp(-t²): sqrt(pi), sqrt(pi) / 2, 3 sqrt(pi) / 4. */
    @ParameterizedTest
    @ValueSource(ints = {3, 15, 64, 200, 500})
    void momentsAreExact(int points) {
        GaussHermite rule = GaussHermite.ofPoints(points);
        double[] moments = new double[5];
        for (int k = 0; k < points; k++) {
            double weight = rule.scaledWeight(k) * Math.exp(-rule.node(k) * rule.node(k));
            for (int power = 0; power < moments.length; power++) {
                moments[power] += weight * Math.pow(rule.node(k), power);
            }
        }
        double root = Math.sqrt(Math.PI);
        assertThat(moments[0]).isCloseTo(root, within(1e-13));
        assertThat(moments[1]).isCloseTo(0, within(1e-13));
        assertThat(moments[2]).isCloseTo(root / 2, within(1e-13));
        assertThat(moments[4]).isCloseTo(3 * root / 4, within(2e-13));
    }
}
