package org.gainful.stat.survival;

import java.util.Arrays;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.regression.ScaledColumns;
import org.gainful.stat.survival.PartialLikelihood.Evaluation;
import org.gainful.stat.survival.PartialLikelihood.Penalty;

/** A design in the order of its risk sets, with columns of mean 0 and spread 1. */
final class CoxProblem {
    private final ScaledColumns scaled;
    private final RiskWalk walk;
    private final Ties ties;

    private CoxProblem(ScaledColumns scaled, RiskWalk walk, Ties ties) {
        this.scaled = scaled;
        this.walk = walk;
        this.ties = ties;
    }

    static CoxProblem of(SurvivalDesign design, Ties ties) {
        ScaledColumns scaled = ScaledColumns.of(design.covariates(), ScaledColumns.Origin.MEAN);
        double[][] withOnes = scaled.columns();
        return new CoxProblem(scaled, RiskWalk.of(design, Arrays.copyOfRange(withOnes, 1, withOnes.length)), ties);
    }

    RiskWalk walk() {
        return walk;
    }

    Ties ties() {
        return ties;
    }

    Newton<Evaluation> newton(Penalty penalty) {
        return new Newton<>(new PartialLikelihood(walk, ties, penalty));
    }

    boolean[] allFree() {
        boolean[] free = new boolean[walk.columns()];
        Arrays.fill(free, true);
        return free;
    }

    /** How much larger a coefficient is here than on the original scale. */
    double scale(int column) {
        return scaled.scale(column + 1);
    }

    double logScale() {
        return scaled.logScale();
    }

    /** The coefficients of a fit on the scale of these columns. */
    double[] coefficients(CoxFit fit) {
        double[] coefficients = new double[walk.columns()];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = fit.coefficients().get(j).estimate() * scale(j);
        }
        return coefficients;
    }

    /** A person's columns on the scale of these. */
    double[] scaled(double... columns) {
        double[] weights = scaled.interceptWeights();
        double[] result = new double[columns.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = columns[j] / scale(j) + weights[j + 1];
        }
        return result;
    }

    /** The information without penalty at the coefficients of a fit. */
    double[][] information(CoxFit fit) {
        return new PartialLikelihood(walk, ties, Penalty.NONE)
                .at(coefficients(fit))
                .map(Evaluation::information)
                .orElse(new double[walk.columns()][walk.columns()]);
    }

    double[][] toOriginal(double[][] covariance) {
        double[][] original = new double[covariance.length][covariance.length];
        for (int j = 0; j < original.length; j++) {
            for (int k = 0; k < original.length; k++) {
                original[j][k] = covariance[j][k] / scale(j) / scale(k);
            }
        }
        return original;
    }
}
