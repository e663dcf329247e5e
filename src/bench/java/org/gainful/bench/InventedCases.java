package org.gainful.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gainful.stat.regression.Design;

/** Cases drawn from a logistic model: numeric predictors of all kinds of scale, about a quarter with the outcome. */
final class InventedCases {
    private static final long SEED = 20_260_101;

    private InventedCases() {}

    static Design of(int rows, int predictors) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<double[]> columns = new ArrayList<>();
        double[] logOdds = new double[rows];
        for (int j = 0; j < predictors; j++) {
            double[] column = new double[rows];
            for (int i = 0; i < rows; i++) {
                double value = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
                column[i] = (j + 1) * (10 + value);
                logOdds[i] += (j % 2 == 0 ? 0.5 : -0.5) * value;
            }
            columns.add(column);
        }
        double[] response = new double[rows];
        for (int i = 0; i < rows; i++) {
            response[i] = random.nextDouble() < 1 / (1 + Math.exp(1.2 - logOdds[i])) ? 1 : 0;
        }
        return Design.of(
                IntStream.rangeClosed(1, predictors).mapToObj(j -> "x" + j).toList(), columns, response);
    }
}
