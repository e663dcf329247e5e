package org.gainful.stat.groups;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.Arguments;
import org.gainful.stat.Normal;

/**
 * The Shapiro-Wilk test of normality: W near 1 looks normal.
 *
 * <p>Royston (1995), AS R94, doi:10.2307/2986146: approximate weights and p-values for 3 to 5000 values. Empty
 * outside these numbers, or where all values are equal.
 */
public record ShapiroWilk(double w, double pValue) {
    private static final int FEWEST = 3;
    private static final int MOST = 5000;
    private static final int LAST_SMALL = 11;
    private static final double[] FIRST_WEIGHT = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] SECOND_WEIGHT = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_BOUND = {-2.273, .459};
    private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
    private static final double[] SMALL_LOG_SPREAD = {1.3822, -.77857, .062767, -.0020322};
    private static final double[] MEAN = {-1.5861, -.31082, -.083751, .0038915};
    private static final double[] LOG_SPREAD = {-.4803, -.082676, .0030302};

    public static Optional<ShapiroWilk> of(double[] values) {
        double[] x = Arguments.finiteCopy("values", values);
        Arrays.sort(x);
        int n = x.length;
        if (n < FEWEST || n > MOST || !(x[n - 1] > x[0]) || Double.isInfinite(x[n - 1] - x[0])) {
            return Optional.empty();
        }
        double range = x[n - 1] - x[0];
        double centre = x[n / 2];
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - centre) / range;
        }
        double lack = lackOfFit(x, weights(n));
        return Optional.of(new ShapiroWilk(1 - lack, pValue(n, lack)));
    }

    /** 1 - W as a product, so that it keeps its digits where W is near 1. */
    private static double lackOfFit(double[] x, double[] weights) {
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double squares = 0;
        double product = 0;
        double weightSquares = 0;
        for (int i = 0; i < n; i++) {
            int j = n - 1 - i;
            double weight = i == j ? 0 : i < j ? -weights[i] : weights[j];
            squares += (x[i] - mean) * (x[i] - mean);
            product += weight * (x[i] - mean);
            weightSquares += weight * weight;
        }
        double root = Math.sqrt(weightSquares * squares);
        return Math.max(0, (root - product) * (root + product) / (weightSquares * squares));
    }

    /** Of the smaller half, as positive numbers. */
    private static double[] weights(int n) {
        if (n == FEWEST) {
            return new double[] {Math.sqrt(0.5)};
        }
        double[] scores = new double[n / 2];
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Normal.quantile((i + 1 - 0.375) / (n + 0.25));
            squares += 2 * scores[i] * scores[i];
        }
        double[] weights = new double[scores.length];
        double root = Math.sqrt(squares);
        double rest = squares;
        double share = 1;
        int corrected = n > 5 ? 2 : 1;
        for (int i = 0; i < corrected; i++) {
            double[] polynomial = i == 0 ? FIRST_WEIGHT : SECOND_WEIGHT;
            weights[i] = polynomial(polynomial, 1 / Math.sqrt(n)) - scores[i] / root;
            rest -= 2 * scores[i] * scores[i];
            share -= 2 * weights[i] * weights[i];
        }
        for (int i = corrected; i < weights.length; i++) {
            weights[i] = -scores[i] / Math.sqrt(rest / share);
        }
        return weights;
    }

    private static double pValue(int n, double lack) {
        if (n == FEWEST) {
            double angle = Math.asin(Math.sqrt(1 - lack)) - Math.asin(Math.sqrt(0.75));
            return Math.max(0, 6 / Math.PI * angle);
        }
        double log = Math.log(lack);
        if (n > LAST_SMALL) {
            double size = Math.log(n);
            return Normal.cumulativeProbability(
                    -(log - polynomial(MEAN, size)) / Math.exp(polynomial(LOG_SPREAD, size)));
        }
        double bound = polynomial(SMALL_BOUND, n);
        if (log >= bound) {
            return 0;
        }
        double transformed = -Math.log(bound - log);
        return Normal.cumulativeProbability(
                -(transformed - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_LOG_SPREAD, n)));
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
