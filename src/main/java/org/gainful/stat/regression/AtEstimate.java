package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.CrossProducts;
import org.gainful.stat.regression.LogisticLikelihood.Penalty;

/** A fit's cases, a row each, at its estimate: what is left to compute once the coefficients are known. */
final class AtEstimate {
    private final Trials cases;
    private final ScaledColumns columns;
    private final double[] coefficients;

    /** The fit must be estimated. */
    AtEstimate(LogisticFit fit) {
        cases = Trials.ofCases(fit.design());
        columns = cases.scaled(ScaledColumns.Origin.MEAN);
        coefficients = columns.toScaled(
                fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray());
    }

    Trials cases() {
        return cases;
    }

    ScaledColumns columns() {
        return columns;
    }

    double[] probabilities() {
        double[] probabilities = new double[cases.rows()];
        LogisticBlock block = new LogisticBlock(columns, cases);
        for (int start = 0; start < probabilities.length; start += block.rows) {
            int end = Math.min(start + block.rows, probabilities.length);
            block.load(start, end);
            block.predict(coefficients);
            System.arraycopy(block.probability, 0, probabilities, start, end - start);
        }
        return probabilities;
    }

    /** The linear predictors. */
    double[] logOdds() {
        double[] logOdds = new double[cases.rows()];
        LogisticBlock block = new LogisticBlock(columns, cases);
        for (int start = 0; start < logOdds.length; start += block.rows) {
            int end = Math.min(start + block.rows, logOdds.length);
            block.load(start, end);
            block.predict(coefficients);
            System.arraycopy(block.eta, 0, logOdds, start, end - start);
        }
        return logOdds;
    }

    /** The diagonal of the hat matrix, h = w x' inv(I) x; empty where the information is singular. */
    Optional<double[]> leverages() {
        return root().map(this::leverages);
    }

    private Optional<Cholesky> root() {
        return new LogisticLikelihood(columns, cases, Penalty.NONE)
                .at(coefficients)
                .flatMap(here -> Cholesky.of(here.information()));
    }

    private double[] leverages(Cholesky root) {
        double[] leverages = new double[cases.rows()];
        LogisticBlock block = new LogisticBlock(columns, cases);
        double[][] u = new double[columns.size()][block.rows];
        double[] length = new double[block.rows];
        for (int start = 0; start < leverages.length; start += block.rows) {
            int end = Math.min(start + block.rows, leverages.length);
            block.load(start, end);
            block.predict(coefficients);
            JeffreysPenalty.whiten(root.factor(), block.x, u, length);
            for (int i = 0; i < end - start; i++) {
                leverages[start + i] = block.weight[i] * length[i];
            }
        }
        return leverages;
    }

    /** Standard errors from X'W(1 + h)X, the information when each row's h/2 added events and others count, too. */
    Optional<double[]> augmentedStandardErrors() {
        return leverages()
                .flatMap(h -> Cholesky.of(augmentedInformation(h)))
                .map(root -> columns.standardErrorsToOriginal(root.inverse()));
    }

    private double[][] augmentedInformation(double[] leverages) {
        int size = columns.size();
        LogisticBlock block = new LogisticBlock(columns, cases);
        CrossProducts products = new CrossProducts(size, block.rows);
        double[] weights = new double[block.rows];
        for (int start = 0; start < leverages.length; start += block.rows) {
            int end = Math.min(start + block.rows, leverages.length);
            block.load(start, end);
            block.predict(coefficients);
            Arrays.fill(weights, 0);
            for (int i = 0; i < end - start; i++) {
                weights[i] = block.weight[i] * (1 + leverages[start + i]);
            }
            products.addTriangle(block.x, weights);
        }
        double[] sums = new double[CrossProducts.triangleSize(size)];
        products.writeTriangle(sums, 0);
        return CrossProducts.symmetric(sums, 0, size);
    }
}
