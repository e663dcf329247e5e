package org.gainful.stat.missing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.gainful.stat.Arguments;
import org.gainful.stat.describe.Description;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * A joint test that k coefficients are 0, pooled over m completed data sets and compared with an F distribution.
 *
 * <p>D1 pools estimates and covariances and is the best of the three; D3 pools likelihood-ratio tests and needs the
 * likelihoods at the pooled estimates besides; D2 needs nothing but the sets' chi-squared statistics and is
 * rough. The statistic can fall below 0 where sets disagree more than they find; the p-value is 1 then.
 *
 * <p>Li, Raghunathan and Rubin (1991, doi:10.1080/01621459.1991.10475152) for D1; Li, Meng, Raghunathan and Rubin (1991)
 * for D2; Meng and Rubin (1992, doi:10.1093/biomet/79.1.103) for D3; Reiter (2007, doi:10.1093/biomet/asm028) for the
 * degrees of freedom of D1 in a small sample.
 *
 * @param denominatorDegreesOfFreedom may be infinite
 * @param relativeIncrease r, the average relative increase in variance due to missing values
 */
public record PooledTest(
        double statistic, int numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom, double relativeIncrease) {

    /**
     * D1 = q' inv(W) q / (k (1 + r)), with r = (1 + 1/m) trace(B inv(W)) / k: q are the mean estimates, W and B the
     * covariances within and between the sets. Empty for fewer than two sets, and where W is singular.
     *
     * @param estimates of each set, in the order of the covariances' names
     * @param covariances of each set
     * @param completeDegreesOfFreedom as in {@link RubinsRules}
     */
    public static Optional<PooledTest> ofEstimates(
            List<double[]> estimates, List<SymmetricMatrix> covariances, double completeDegreesOfFreedom) {
        Arguments.sameLength("covariances", estimates.size(), covariances.size());
        int m = estimates.size();
        if (m < 2) {
            return Optional.empty();
        }
        double[] mean = mean(estimates);
        return Cholesky.of(mean(covariances, mean.length)).map(within -> {
            int k = mean.length;
            double trace = 0;
            for (double[] estimate : estimates) {
                double[] deviation = difference(estimate, mean);
                trace += Sums.dot(deviation, within.solve(deviation)) / (m - 1);
            }
            double r = (1 + 1.0 / m) * trace / k;
            double statistic = Sums.dot(mean, within.solve(mean)) / (k * (1 + r));
            return new PooledTest(statistic, k, ReiterFreedom.of(k, m, r, completeDegreesOfFreedom), r);
        });
    }

    /**
     * D2 = (mean of d / k - (m + 1) / (m - 1) r) / (1 + r), with r = (1 + 1/m) times the variance of sqrt(d): d are the
     * sets' Wald or likelihood-ratio statistics. Empty for fewer than two sets.
     */
    public static Optional<PooledTest> ofChiSquares(double[] statistics, int degreesOfFreedom) {
        Arguments.positive("degreesOfFreedom", degreesOfFreedom);
        for (double statistic : statistics) {
            Arguments.finite("statistics", statistic);
            if (statistic < 0) {
                throw new IllegalArgumentException("statistics must not be negative, was %s".formatted(statistic));
            }
        }
        OptionalDouble variance = Description.of(
                        DoubleStream.of(statistics).map(Math::sqrt).toArray())
                .sampleVariance();
        if (variance.isEmpty()) {
            return Optional.empty();
        }
        double m = statistics.length;
        double r = (1 + 1 / m) * variance.getAsDouble();
        double statistic = (Sums.mean(statistics) / degreesOfFreedom - (m + 1) / (m - 1) * r) / (1 + r);
        double freedom = StrictMath.pow(degreesOfFreedom, -3 / m) * (m - 1) * (1 + 1 / r) * (1 + 1 / r);
        return Optional.of(new PooledTest(statistic, degreesOfFreedom, freedom, r));
    }

    /**
     * D3 = l / (k (1 + r)), with r = (m + 1) / (k (m - 1)) (d - l), not below 0: d is the mean of the sets'
     * likelihood-ratio statistics at their own estimates, l at the pooled ones. Empty for fewer than two sets.
     */
    public static Optional<PooledTest> ofLikelihoodRatios(double[] own, double[] pooled, int degreesOfFreedom) {
        Arguments.positive("degreesOfFreedom", degreesOfFreedom);
        Arguments.sameLength("pooled", own.length, pooled.length);
        int m = own.length;
        if (m < 2) {
            return Optional.empty();
        }
        double k = degreesOfFreedom;
        double atPooled = Sums.mean(Arguments.finiteCopy("pooled", pooled));
        double fall = Sums.mean(Arguments.finiteCopy("own", own)) - atPooled;
        double r = Math.max(0, (m + 1) / (k * (m - 1)) * fall);
        return Optional.of(new PooledTest(
                atPooled / (k * (1 + r)), degreesOfFreedom, ReiterFreedom.ofLargeSample(degreesOfFreedom, m, r), r));
    }

    public double pValue() {
        if (Double.isInfinite(denominatorDegreesOfFreedom)) {
            return ChiSquaredDistribution.of(numeratorDegreesOfFreedom)
                    .survivalProbability(numeratorDegreesOfFreedom * statistic);
        }
        return FDistribution.of(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
                .survivalProbability(statistic);
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            Arguments.sameLength("estimates", mean.length, row.length);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / rows.size();
            }
        }
        return mean;
    }

    private static double[][] mean(List<SymmetricMatrix> matrices, int size) {
        double[][] mean = new double[size][size];
        for (SymmetricMatrix matrix : matrices) {
            Arguments.sameLength("covariances", size, matrix.size());
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    mean[j][k] += matrix.get(j, k) / matrices.size();
                }
            }
        }
        return mean;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int j = 0; j < difference.length; j++) {
            difference[j] -= b[j];
        }
        return difference;
    }
}
