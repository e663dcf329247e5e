package org.gainful.stat.survival;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.numeric.QuadraticForm;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * Coefficients of a Cox model with errors that allow for people of one cluster, such as a service, being alike.
 *
 * <p>The covariance is D'D, D the changes of the coefficients by each person added up over the people of a cluster (Lin
 * and Wei 1989). It is too small where clusters are few; a person each is a cluster for a covariance that is robust
 * against a wrong model only.
 *
 * @param waldTest that all coefficients are 0; empty where clusters are not more than terms, since D'D is singular then
 */
public record ClusterRobustHazards(
        List<TimeCoefficient> coefficients, SymmetricMatrix covariance, Optional<ChiSquareStatistic> waldTest) {
    /** Variances below this share of the model's are what rounding leaves of changes that add up to nothing. */
    private static final double SMALLEST_SHARE = 1e-18;

    public ClusterRobustHazards {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Clusters are numbered from 0, one number a row of the design; empty where there are no residuals, and where the
     * changes of each cluster add up to nothing, as those of a single one do.
     */
    public static Optional<ClusterRobustHazards> of(CoxFit fit, int... clusters) {
        int count = Numbering.count("clusters", clusters, fit.design().rows());
        return CoxResiduals.of(fit).flatMap(residuals -> of(fit, residuals.changes(), clusters, count));
    }

    private static Optional<ClusterRobustHazards> of(CoxFit fit, double[][] changes, int[] clusters, int count) {
        int size = fit.coefficients().size();
        // In standard errors, whose products stay in range.
        double[] units = fit.coefficients().stream()
                .mapToDouble(TimeCoefficient::standardError)
                .toArray();
        double[][] sums = new double[count][size];
        for (int row = 0; row < changes.length; row++) {
            for (int j = 0; j < size; j++) {
                sums[clusters[row]][j] += changes[row][j] / units[j];
            }
        }
        double[][] products = new double[size][size];
        for (double[] sum : sums) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    products[j][k] += sum[j] * sum[k];
                }
            }
        }
        boolean some = IntStream.range(0, size).allMatch(j -> products[j][j] > SMALLEST_SHARE);
        return some ? Optional.of(of(fit, products, units, clusters)) : Optional.empty();
    }

    private static ClusterRobustHazards of(CoxFit fit, double[][] products, double[] units, int[] clusters) {
        int size = units.length;
        List<TimeCoefficient> coefficients = IntStream.range(0, size)
                .mapToObj(j -> new TimeCoefficient(
                        fit.coefficients().get(j).term(),
                        fit.coefficients().get(j).estimate(),
                        Math.sqrt(products[j][j]) * units[j]))
                .toList();
        double[] estimates = IntStream.range(0, size)
                .mapToDouble(j -> coefficients.get(j).estimate() / units[j])
                .toArray();
        QuadraticForm form = QuadraticForm.of(products, estimates);
        double[][] covariance = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                covariance[j][k] = products[j][k] * units[j] * units[k];
            }
        }
        return new ClusterRobustHazards(
                coefficients,
                SymmetricMatrix.ofLower(fit.design().terms(), covariance),
                form.rank() < size
                                || size == 0
                                || IntStream.of(clusters).distinct().count() <= size
                        ? Optional.empty()
                        : Optional.of(new ChiSquareStatistic(form.value(), form.rank())));
    }
}
