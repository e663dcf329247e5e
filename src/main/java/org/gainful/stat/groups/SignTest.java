package org.gainful.stat.groups;

import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.proportion.ExactBinomial;

/** The sign test of paired differences: are as many above 0 as below? Exact; zeros say nothing. */
public record SignTest(int positive, int negative, int zeros) {
    public static SignTest of(double[] differences) {
        int positive = 0;
        int negative = 0;
        for (double difference : Arguments.finiteCopy("differences", differences)) {
            positive += difference > 0 ? 1 : 0;
            negative += difference < 0 ? 1 : 0;
        }
        return new SignTest(positive, negative, differences.length - positive - negative);
    }

    /** Empty where all differences are 0. */
    public OptionalDouble pValue() {
        int signs = positive + negative;
        return signs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(new ExactBinomial(positive, signs, 0.5).pValue());
    }
}
