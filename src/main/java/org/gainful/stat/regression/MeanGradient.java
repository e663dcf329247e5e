package org.gainful.stat.regression;

import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * The mean over the rows of a function f of the linear predictor, and its derivative by the coefficients, the mean of
 * f' x.
 */
record MeanGradient(double mean, double[] gradient) {
    static MeanGradient of(Design design, double[] values, double[] derivatives) {
        double[] gradient = new double[design.terms().size() + 1];
        gradient[0] = Sums.mean(derivatives);
        for (int j = 1; j < gradient.length; j++) {
            gradient[j] = Sums.dot(derivatives, design.column(j - 1)) / derivatives.length;
        }
        return new MeanGradient(Sums.mean(values), gradient);
    }

    double[] times(double factor) {
        double[] product = gradient.clone();
        for (int j = 0; j < product.length; j++) {
            product[j] *= factor;
        }
        return product;
    }

    /** a' V b; of one vector with itself not below 0. */
    static double product(double[] a, SymmetricMatrix covariance, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < b.length; k++) {
                sum += a[j] * covariance.get(j, k) * b[k];
            }
        }
        return a == b ? Math.max(0, sum) : sum;
    }
}
