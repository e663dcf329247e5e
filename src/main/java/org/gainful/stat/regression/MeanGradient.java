package org.gainful.stat.regression;

import java.util.Arrays;
import org.gainful.stat.numeric.Sums;

/**
 * The mean over the rows of a function f of the linear predictor, and its derivative by the coefficients, the mean of
 * f' x.
 */
record MeanGradient(double mean, double[] gradient) {
    static MeanGradient of(Design design, double[] values, double[] derivatives) {
        double[] gradient = new double[design.terms().size() + 1];
        double[] shares =
                Arrays.stream(derivatives).map(d -> d / derivatives.length).toArray();
        gradient[0] = Sums.mean(derivatives);
        for (int j = 1; j < gradient.length; j++) {
            gradient[j] = Sums.dot(shares, design.column(j - 1));
        }
        return new MeanGradient(Sums.mean(values), gradient);
    }
}
