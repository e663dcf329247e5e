package org.gainful.stat.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.numeric.GaussHermite;
import org.gainful.stat.numeric.Newton;

/**
 * The log-likelihood of a random-intercept logistic model, as a function of the coefficients of scaled columns and the
 * standard deviation between clusters, whose sign does not matter.
 *
 * <p>The second derivative is the one that missing data give (Louis 1982): the information if the intercepts were
 * known, less what not knowing them costs. It is as exact as the quadrature, and good enough for steps; with few points
 * differences of the score are taken in its place.
 */
final class MarginalLikelihood implements Newton.Likelihood<MarginalLikelihood.Evaluation> {
    /** Fewer points give no useful covariance of the score. */
    private static final int ENOUGH_POINTS = 7;

    /** A share of a standard error over which the score is nearly a polynomial of degree 4. */
    private static final double STEP = 0.01;

    /** Rows a part of the work, enough for a thread of its own. */
    private static final int ROWS = 1024;

    record Evaluation(double[] point, double objective, double[] score, double[][] information, double[][] lost)
            implements Newton.Point {}

    private final ClusteredRows rows;
    private final GaussHermite rule;

    /** The first cluster of each part, and the number of clusters at the end. */
    private final List<Integer> parts;

    MarginalLikelihood(ClusteredRows rows, GaussHermite rule) {
        this.rows = rows;
        this.rule = rule;
        parts = new ArrayList<>(List.of(0));
        for (int cluster = 0; cluster < rows.clusters(); cluster++) {
            boolean enough = rows.end(cluster) - rows.start(parts.get(parts.size() - 1)) >= ROWS;
            if (enough || cluster == rows.clusters() - 1) {
                parts.add(cluster + 1);
            }
        }
    }

    private enum Wanted {
        SCORE,
        ALL
    }

    @Override
    public Optional<Evaluation> at(double[] point) {
        return Optional.of(at(point, Wanted.ALL));
    }

    private Evaluation at(double[] point, Wanted wanted) {
        int size = point.length;
        List<Evaluation> found = IntStream.range(0, parts.size() - 1)
                .parallel()
                .mapToObj(part -> of(point, parts.get(part), parts.get(part + 1), wanted))
                .toList();
        double objective = 0;
        double[] score = new double[size];
        double[][] information = new double[size][size];
        double[][] lost = new double[size][size];
        for (Evaluation part : found) {
            objective += part.objective;
            for (int j = 0; j < size; j++) {
                score[j] += part.score[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += part.information[j][k];
                    lost[j][k] += part.lost[j][k];
                    information[k][j] = information[j][k];
                    lost[k][j] = lost[j][k];
                }
            }
        }
        return new Evaluation(point.clone(), objective, score, information, lost);
    }

    private Evaluation of(double[] point, int from, int to, Wanted wanted) {
        int size = point.length;
        double objective = 0;
        double[] score = new double[size];
        double[][] information = new double[size][size];
        double[][] lost = new double[size][size];
        for (int cluster = from; cluster < to; cluster++) {
            ClusterIntegral integral = new ClusterIntegral(rows, cluster, rule, point);
            objective += integral.value();
            integral.addScore(score);
            if (wanted == Wanted.ALL) {
                integral.addCompleteInformation(information);
                integral.addLostInformation(lost);
            }
        }
        return new Evaluation(point, objective, score, information, lost);
    }

    @Override
    public boolean curvatureIsCheap() {
        return rule.points() >= ENOUGH_POINTS;
    }

    @Override
    public double[][] curvature(Evaluation here) {
        return curvatureIsCheap() ? observed(here) : differences(here);
    }

    private static double[][] observed(Evaluation here) {
        int size = here.point.length;
        double[][] observed = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                observed[j][k] = here.information[j][k] - here.lost[j][k];
            }
        }
        return observed;
    }

    /** Minus the second derivative of the approximation itself, from central differences of the score of order 4. */
    double[][] differences(Evaluation here) {
        int size = here.point.length;
        double[][] second = new double[size][];
        for (int j = 0; j < size; j++) {
            double step = STEP / Math.sqrt(here.information[j][j]);
            double[] near = difference(here.point, j, step);
            double[] far = difference(here.point, j, 2 * step);
            second[j] = new double[size];
            for (int k = 0; k < size; k++) {
                second[j][k] = -(8 * near[k] - far[k]) / (12 * step);
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                second[j][k] = (second[j][k] + second[k][j]) / 2;
                second[k][j] = second[j][k];
            }
        }
        return second;
    }

    private double[] difference(double[] point, int j, double step) {
        double[] up = shifted(point, j, step);
        double[] down = shifted(point, j, -step);
        for (int k = 0; k < up.length; k++) {
            up[k] -= down[k];
        }
        return up;
    }

    private double[] shifted(double[] point, int j, double step) {
        double[] there = point.clone();
        there[j] += step;
        return at(there, Wanted.SCORE).score;
    }
}
