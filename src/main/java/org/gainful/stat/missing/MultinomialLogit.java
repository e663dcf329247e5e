package org.gainful.stat.missing;

import java.util.Arrays;
import java.util.Optional;
import org.gainful.stat.numeric.Newton;

/**
 * The log-likelihood of a multinomial logistic model, rows with weights; the ordinary logistic one for two categories.
 *
 * <pre>  p_k = exp(x'b_k) / sum over l of exp(x'b_l),   b_0 = 0</pre>
 *
 * <p>Coefficients stand category after category, from the second on, the constant first in each.
 */
final class MultinomialLogit implements Newton.Likelihood<MultinomialLogit.At> {
    /** The likelihood at one point. */
    record At(double objective, double[] score, double[][] information) implements Newton.Point {}

    /** Rows of columns with a constant in front. */
    private final double[][] rows;

    private final int[] categories;
    private final double[] weights;
    private final int width;
    private final int others;

    /** Of rows that begin with a constant, the index of the category of each, and its weight. */
    MultinomialLogit(double[][] rows, int[] categories, double[] weights, int categoryCount) {
        this.rows = rows;
        this.categories = categories;
        this.weights = weights;
        this.width = rows[0].length;
        this.others = categoryCount - 1;
    }

    /** The maximum; empty where double precision does not reach it. */
    Optional<Newton.Maximum<At>> maximum() {
        boolean[] free = new boolean[others * width];
        Arrays.fill(free, true);
        return new Newton<>(this).maximise(new double[free.length], free).filter(found -> found.convergence()
                .reached());
    }

    @Override
    public Optional<At> at(double[] coefficients) {
        int size = others * width;
        double objective = 0;
        double[] score = new double[size];
        double[][] information = new double[size][size];
        for (int i = 0; i < rows.length; i++) {
            double[] probabilities = probabilities(coefficients, rows[i], 0);
            objective += weights[i] * StrictMath.log(Math.max(Double.MIN_NORMAL, probabilities[categories[i]]));
            for (int k = 0; k < others; k++) {
                double own = probabilities[k + 1];
                double residual = (categories[i] == k + 1 ? 1 : 0) - own;
                for (int a = 0; a < width; a++) {
                    score[k * width + a] += weights[i] * residual * rows[i][a];
                }
                for (int l = 0; l <= k; l++) {
                    double weight = weights[i] * own * ((k == l ? 1 : 0) - probabilities[l + 1]);
                    addProducts(information, rows[i], k * width, l * width, weight);
                }
            }
        }
        mirrorBlocks(information);
        return Optional.of(new At(objective, score, information));
    }

    /** To the lower triangle of a block. */
    private static void addProducts(double[][] information, double[] row, int down, int across, double weight) {
        for (int a = 0; a < row.length; a++) {
            double[] target = information[down + a];
            double weighted = weight * row[a];
            for (int b = 0; b <= a; b++) {
                target[across + b] += weighted * row[b];
            }
        }
    }

    /** Each block is symmetric in itself; the upper halves of those on the diagonal are not read. */
    private void mirrorBlocks(double[][] information) {
        for (int k = 0; k < others; k++) {
            for (int l = 0; l < k; l++) {
                for (int a = 0; a < width; a++) {
                    for (int b = 0; b < a; b++) {
                        information[k * width + b][l * width + a] = information[k * width + a][l * width + b];
                    }
                }
            }
        }
    }

    /** Of each category for a row that begins with a constant; the last one's log odds are raised by a shift. */
    static double[] probabilities(double[] coefficients, double[] row, double shift) {
        double[] probabilities = new double[coefficients.length / row.length + 1];
        double largest = 0;
        for (int k = 1; k < probabilities.length; k++) {
            probabilities[k] = k == probabilities.length - 1 ? shift : 0;
            for (int a = 0; a < row.length; a++) {
                probabilities[k] += coefficients[(k - 1) * row.length + a] * row[a];
            }
            largest = Math.max(largest, probabilities[k]);
        }
        double sum = 0;
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = StrictMath.exp(probabilities[k] - largest);
            sum += probabilities[k];
        }
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }
}
