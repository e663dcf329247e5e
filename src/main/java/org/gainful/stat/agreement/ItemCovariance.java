package org.gainful.stat.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Arguments;
import org.gainful.stat.numeric.Cholesky;
import org.gainful.stat.numeric.Sums;

/** Means and covariances of the items of a scale; from them follows everything else that is said of it. */
final class ItemCovariance {
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final double[] means;
    private final double[][] covariance;

    private ItemCovariance(double[] means, double[][] covariance) {
        this.means = means;
        this.covariance = covariance;
    }

    /** One row a person, one column an item. */
    static ItemCovariance of(double[][] answers) {
        int items = answers[0].length;
        double[][] columns = new double[items][answers.length];
        for (int person = 0; person < answers.length; person++) {
            Arguments.sameLength("each person", items, answers[person].length);
            for (int i = 0; i < items; i++) {
                columns[i][person] = Arguments.finite("answer", answers[person][i]);
            }
        }
        double[] means = new double[items];
        double[][] covariance = new double[items][items];
        for (int i = 0; i < items; i++) {
            means[i] = centre(columns[i]);
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = Sums.dot(columns[i], columns[j]) / (answers.length - 1.0);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new ItemCovariance(means, covariance);
    }

    /** Takes the mean away and gives it; equal values leave nothing at all. */
    private static double centre(double[] values) {
        double mean = Sums.mean(values);
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            largest = Math.max(largest, Math.abs(values[i]));
        }
        if (largest <= ROUNDING * Math.abs(mean)) {
            Arrays.fill(values, 0);
        }
        return mean;
    }

    int size() {
        return means.length;
    }

    double mean(int item) {
        return means[item];
    }

    double get(int row, int column) {
        return covariance[row][column];
    }

    /** Covariance of an item with the sum of all. */
    private double withTotal(int item) {
        double sum = 0;
        for (double entry : covariance[item]) {
            sum += entry;
        }
        return sum;
    }

    double ofTotal() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += withTotal(i);
        }
        return sum;
    }

    private double trace() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += covariance[i][i];
        }
        return sum;
    }

    /** Empty for fewer than two items and where their sum does not vary. */
    OptionalDouble alpha() {
        double k = size();
        double total = ofTotal();
        return k > 1 && varies(total) ? OptionalDouble.of(k / (k - 1) * (1 - trace() / total)) : OptionalDouble.empty();
    }

    /** Whether a sum of these items varies by more than rounding. */
    private boolean varies(double variance) {
        return variance > size() * ROUNDING * trace() && variance <= Double.MAX_VALUE;
    }

    /** Correlations; empty where an item does not vary. */
    Optional<ItemCovariance> standardised() {
        int k = size();
        double[][] correlation = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                OptionalDouble r = correlation(covariance[i][j], covariance[i][i], covariance[j][j]);
                if (r.isEmpty()) {
                    return Optional.empty();
                }
                correlation[i][j] = r.getAsDouble();
            }
        }
        return Optional.of(new ItemCovariance(new double[k], correlation));
    }

    /** 1 - Σ(1 - R²) / Σr: each 1 - R² is the inverse of the diagonal of the inverse. */
    OptionalDouble lambda6() {
        Optional<Cholesky> factor = Cholesky.of(covariance);
        double total = ofTotal();
        if (factor.isEmpty() || !varies(total)) {
            return OptionalDouble.empty();
        }
        double[][] inverse = factor.get().inverse();
        double unexplained = 0;
        for (int i = 0; i < size(); i++) {
            unexplained += 1 / inverse[i][i];
        }
        return OptionalDouble.of(1 - unexplained / total);
    }

    ItemCovariance without(int item) {
        int[] kept = IntStream.range(0, size()).filter(i -> i != item).toArray();
        double[][] rest = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            int row = kept[i];
            rest[i] = IntStream.of(kept).mapToDouble(j -> covariance[row][j]).toArray();
        }
        return new ItemCovariance(IntStream.of(kept).mapToDouble(i -> means[i]).toArray(), rest);
    }

    /** Correlation of an item with the sum of the others. */
    OptionalDouble itemRest(int item) {
        double own = covariance[item][item];
        double rest = ofTotal() - 2 * withTotal(item) + own;
        return varies(rest) ? correlation(withTotal(item) - own, own, rest) : OptionalDouble.empty();
    }

    /** Correlation of an item with the sum of all, itself among them. */
    OptionalDouble itemTotal(int item) {
        double total = ofTotal();
        return varies(total) ? correlation(withTotal(item), covariance[item][item], total) : OptionalDouble.empty();
    }

    private static OptionalDouble correlation(double covariance, double variance, double other) {
        double spread = Math.sqrt(variance) * Math.sqrt(other);
        return spread > 0 && spread <= Double.MAX_VALUE && Double.isFinite(covariance)
                ? OptionalDouble.of(Math.max(-1, Math.min(1, covariance / spread)))
                : OptionalDouble.empty();
    }
}
