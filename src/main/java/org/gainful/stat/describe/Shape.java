package org.gainful.stat.describe;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Skewness and kurtosis of a sample, in no unit.
 *
 * <p>Numbered as by Joanes and Gill (1998, doi:10.1111/1467-9884.00122) and in R's {@code e1071}: type 1 is of the
 * sample itself, g1 = m3 / m2^(3/2) and g2 = m4 / m2² - 3 with m the mean powers of deviations; type 2, of SAS, SPSS
 * and spreadsheets, is unbiased under normality.
 *
 * @param skewnessType1 g1
 * @param excessKurtosisType1 g2, 0 for a normal distribution
 */
public record Shape(long count, double skewnessType1, double excessKurtosisType1) {
    /** Empty where the deviations' mean powers give no finite shape, as without any variation. */
    static Optional<Shape> of(long count, double meanSquare, double meanCube, double meanFourthPower) {
        double skewness = meanCube / meanSquare / Math.sqrt(meanSquare);
        double kurtosis = meanFourthPower / meanSquare / meanSquare - 3;
        return Double.isFinite(skewness) && Double.isFinite(kurtosis)
                ? Optional.of(new Shape(count, skewness, kurtosis))
                : Optional.empty();
    }

    /** G1 = g1 sqrt(n (n - 1)) / (n - 2); empty for fewer than three values. */
    public OptionalDouble skewnessType2() {
        double n = count;
        return count < 3 ? OptionalDouble.empty() : OptionalDouble.of(skewnessType1 * Math.sqrt(n * (n - 1)) / (n - 2));
    }

    /** G2 = ((n + 1) g2 + 6) (n - 1) / ((n - 2) (n - 3)); empty for fewer than four values. */
    public OptionalDouble excessKurtosisType2() {
        double n = count;
        return count < 4
                ? OptionalDouble.empty()
                : OptionalDouble.of(((n + 1) * excessKurtosisType1 + 6) * (n - 1) / ((n - 2) * (n - 3)));
    }
}
