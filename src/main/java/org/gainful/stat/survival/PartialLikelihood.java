package org.gainful.stat.survival;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton;
import org.gainful.stat.numeric.Sums;

/**
 * Cox's partial log-likelihood with its derivatives, as a function of the coefficients b of scaled columns x.
 *
 * <pre>  l(b) = sum over events of x'b - log W,   score = sum of x - m,   information I = sum of V</pre>
 *
 * <p>with W, m and V the weight, the mean and the covariance of the people at risk, weighed exp(x'b). With {@link
 * Penalty#JEFFREYS} the objective is l(b) + log|I(b)| / 2, whose derivative adds, for column j, half the sum over events
 * of trace(I⁻¹ K), K the third central moments with column j. With a = x'I⁻¹x as one more column that is
 *
 * <pre>  covariance(a, x) - 2 V I⁻¹ m,</pre>
 *
 * <p>so that the penalty costs one more walk (Firth 1993; Heinze and Schemper 2001). Cost: rows times columns squared.
 */
final class PartialLikelihood implements Newton.Likelihood<PartialLikelihood.Evaluation> {
    enum Penalty {
        NONE,
        JEFFREYS
    }

    /** At one point; the information is that of the likelihood without penalty. */
    record Evaluation(
            double[] coefficients,
            double logLikelihood,
            double objective,
            double[] plainScore,
            double[] score,
            double[][] information)
            implements Newton.Point {}

    /** Multiplications up to which the curvature of the penalty costs less than the steps that it spares. */
    private static final double CHEAP = 3e7;

    /** Of columns of spread 1; leaves about ten digits of a derivative. */
    private static final double SMALL_STEP = 1e-5;

    private final RiskWalk walk;
    private final Ties ties;
    private final Penalty penalty;

    PartialLikelihood(RiskWalk walk, Ties ties, Penalty penalty) {
        this.walk = walk;
        this.ties = ties;
        this.penalty = penalty;
    }

    @Override
    public Optional<Evaluation> at(double[] coefficients) {
        double[] linear = walk.linear(coefficients);
        Evaluation plain = unpenalised(coefficients.clone(), linear);
        if (!Double.isFinite(plain.logLikelihood())) {
            return Optional.empty();
        }
        return penalty == Penalty.NONE
                ? Optional.of(plain)
                : Cholesky.of(plain.information()).map(root -> penalised(plain, linear, root));
    }

    @Override
    public boolean curvatureIsCheap() {
        double size = walk.columns();
        return penalty == Penalty.NONE || walk.size() * size * size * size <= CHEAP;
    }

    /** The information less the second derivative of the penalty, which is the central difference of its gradient. */
    @Override
    public double[][] curvature(Evaluation here) {
        double[][] curvature = new double[walk.columns()][];
        for (int j = 0; j < curvature.length; j++) {
            curvature[j] = here.information()[j].clone();
        }
        for (int j = 0; j < curvature.length && penalty == Penalty.JEFFREYS; j++) {
            Optional<double[]> above = gradientOfPenalty(here.coefficients(), j, SMALL_STEP);
            Optional<double[]> below = gradientOfPenalty(here.coefficients(), j, -SMALL_STEP);
            if (above.isEmpty() || below.isEmpty()) {
                return here.information();
            }
            for (int k = 0; k < curvature.length; k++) {
                double second = (above.get()[k] - below.get()[k]) / (2 * SMALL_STEP);
                curvature[j][k] -= second / 2;
                curvature[k][j] -= second / 2;
            }
        }
        return curvature;
    }

    private Optional<double[]> gradientOfPenalty(double[] coefficients, int moved, double step) {
        double[] there = coefficients.clone();
        there[moved] += step;
        return at(there).map(point -> {
            double[] gradient = point.score().clone();
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] -= point.plainScore()[j];
            }
            return gradient;
        });
    }

    private Evaluation unpenalised(double[] coefficients, double[] linear) {
        int size = walk.columns();
        double[] score = new double[size];
        double[][] information = new double[size][size];
        double[] logLikelihood = new double[1];
        for (RiskWalk.TimeGroup group : walk.groups()) {
            for (int position = group.firstEvent(); position < group.end(); position++) {
                logLikelihood[0] += linear[position];
                for (int j = 0; j < size; j++) {
                    score[j] += walk.x(position, j);
                }
            }
        }
        walk.walk(linear, ties, (group, number, atRisk) -> {
            logLikelihood[0] -= atRisk.logWeight();
            for (int j = 0; j < size; j++) {
                score[j] -= atRisk.mean()[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += atRisk.covariance()[j][k];
                }
            }
        });
        mirror(information);
        return new Evaluation(coefficients, logLikelihood[0], logLikelihood[0], score, score, information);
    }

    static void mirror(double[][] lower) {
        for (int j = 0; j < lower.length; j++) {
            for (int k = 0; k < j; k++) {
                lower[k][j] = lower[j][k];
            }
        }
    }

    private Evaluation penalised(Evaluation plain, double[] linear, Cholesky root) {
        int size = walk.columns();
        double[][] inverse = root.inverse();
        double[] score = plain.plainScore().clone();
        walk.with(lengths(inverse)).walk(linear, ties, (group, number, atRisk) -> {
            double[] direction = Sums.times(inverse, Arrays.copyOf(atRisk.mean(), size));
            double[][] covariance = atRisk.covariance();
            for (int j = 0; j < size; j++) {
                double along = 0;
                for (int k = 0; k < size; k++) {
                    along += covariance[Math.max(j, k)][Math.min(j, k)] * direction[k];
                }
                score[j] += covariance[size][j] / 2 - along;
            }
        });
        double objective = plain.logLikelihood() + root.logDeterminant() / 2;
        return new Evaluation(
                plain.coefficients(), plain.logLikelihood(), objective, plain.plainScore(), score, plain.information());
    }

    /** x'I⁻¹x at each position. */
    private double[] lengths(double[][] inverse) {
        double[] lengths = new double[walk.size()];
        double[] x = new double[walk.columns()];
        for (int position = 0; position < lengths.length; position++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = walk.x(position, j);
            }
            lengths[position] = Sums.dot(x, Sums.times(inverse, x));
        }
        return lengths;
    }
}
