package org.gainful.table;

import java.util.OptionalDouble;

/**
 * A test of the number against no effect.
 *
 * @param method the test's name
 * @param statistic empty for an exact test
 * @param degreesOfFreedom empty where there are none
 * @param pValue two-sided
 */
public record HypothesisTest(String method, OptionalDouble statistic, OptionalDouble degreesOfFreedom, double pValue) {
    public HypothesisTest {
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("pValue %s is not in [0, 1]".formatted(pValue));
        }
    }
}
