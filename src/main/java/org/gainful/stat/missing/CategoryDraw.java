package org.gainful.stat.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.describe.Description;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Newton.Maximum;
import org.gainful.stat.regression.Aliasing;
import org.gainful.stat.regression.Design;

/**
 * One draw of the parameters of a (multinomial) logistic model, normal about the maximum with the inverse information.
 *
 * <p>So that separated data have a maximum, too, each category gets a few invented cases: for each column one half a
 * standard deviation above its mean and one below, the others at their means. Together they weigh as much as the
 * model has columns, the constant among them (White, Daniel and Royston 2010, doi:10.1016/j.csda.2010.04.005).
 *
 * <p>Redundant columns are left out. A category no known case has is never drawn; the only one there is always.
 */
final class CategoryDraw {
    private final int[] categories;
    private final int[] kept;
    private final double[] coefficients;

    private CategoryDraw(int[] categories, int[] kept, double[] coefficients) {
        this.categories = categories;
        this.kept = kept;
        this.coefficients = coefficients;
    }

    /** From one or more known categories and their columns. */
    static CategoryDraw of(List<double[]> columns, double[] known, Draws random) {
        int[] categories = Arrays.stream(known)
                .mapToInt(code -> (int) code)
                .distinct()
                .sorted()
                .toArray();
        if (categories.length == 1) {
            return new CategoryDraw(categories, new int[0], new double[0]);
        }
        int[] codes = Arrays.stream(known)
                .mapToInt(code -> Arrays.binarySearch(categories, (int) code))
                .toArray();
        int[] kept = independent(columns, known);
        Optional<Maximum<MultinomialLogit.At>> maximum =
                model(columns, kept, codes, categories.length).maximum();
        if (maximum.isEmpty()) {
            kept = new int[0];
            maximum = model(columns, kept, codes, categories.length).maximum();
        }
        double[] estimates = maximum.orElseThrow().coefficients();
        double[][] covariance = Cholesky.of(maximum.get().point().information())
                .map(Cholesky::inverse)
                .orElse(new double[estimates.length][estimates.length]);
        return new CategoryDraw(categories, kept, random.normal(estimates, covariance, 1));
    }

    private static int[] independent(List<double[]> columns, double[] known) {
        List<String> names =
                IntStream.range(0, columns.size()).mapToObj(j -> "x" + j).toList();
        List<String> redundant = Aliasing.of(Design.of(names, columns, known)).redundantTerms();
        return IntStream.range(0, columns.size())
                .filter(j -> !redundant.contains(names.get(j)))
                .toArray();
    }

    /** The known cases with the invented ones. */
    private static MultinomialLogit model(List<double[]> columns, int[] kept, int[] codes, int categories) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            rows.add(row(columns, kept, i));
        }
        double[] means = new double[kept.length + 1];
        means[0] = 1;
        for (int j = 0; j < kept.length; j++) {
            means[j + 1] = Description.of(columns.get(kept[j])).mean().orElseThrow();
        }
        int[] all = Arrays.copyOf(codes, codes.length + 2 * kept.length * categories);
        double[] weights = new double[all.length];
        Arrays.fill(weights, 0, codes.length, 1);
        Arrays.fill(weights, codes.length, weights.length, (kept.length + 1) / (2.0 * kept.length * categories));
        for (int j = 0; j < kept.length; j++) {
            double half = Description.of(columns.get(kept[j]))
                            .sampleStandardDeviation()
                            .orElse(0)
                    / 2;
            for (int category = 0; category < categories; category++) {
                for (int side = -1; side <= 1; side += 2) {
                    double[] invented = means.clone();
                    invented[j + 1] += side * half;
                    all[rows.size()] = category;
                    rows.add(invented);
                }
            }
        }
        return new MultinomialLogit(rows.toArray(double[][]::new), all, weights, categories);
    }

    private static double[] row(List<double[]> columns, int[] kept, int i) {
        double[] row = new double[kept.length + 1];
        row[0] = 1;
        for (int j = 0; j < kept.length; j++) {
            row[j + 1] = columns.get(kept[j])[i];
        }
        return row;
    }

    /** Codes drawn for rows of columns; the log odds of the second of two categories are raised by a shift. */
    double[] values(List<double[]> columns, int rows, double shift, Draws random) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = categories[coefficients.length == 0 ? 0 : category(row(columns, kept, i), shift, random)];
        }
        return values;
    }

    private int category(double[] row, double shift, Draws random) {
        double[] probabilities = MultinomialLogit.probabilities(coefficients, row, shift);
        double left = random.uniform();
        int category = 0;
        while (category < probabilities.length - 1 && left >= probabilities[category]) {
            left -= probabilities[category++];
        }
        return category;
    }
}
