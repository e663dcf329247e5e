package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gainful.stat.numeric.Cholesky;

/**
 * How much larger the variance of a term's coefficients is than it would be without correlation with the other terms.
 *
 * <p>det(R of the term) det(R of the others) / det(R) with R the correlation of the coefficients without the
 * intercept; for a term of one column the diagonal of inv(R) (Fox and Monette 1992, doi:10.1080/01621459.1992.10475190).
 *
 * @param columns of the term: the levels of a factor but one, else 1
 * @param generalised the ratio of the sizes of joint confidence regions, squared
 */
public record VarianceInflation(int columns, double generalised) {
    public static Optional<VarianceInflation> of(LogisticFit fit, String term) {
        return of(fit, List.of(term));
    }

    /** Of all the columns of one term together; empty where one was not estimated. */
    public static Optional<VarianceInflation> of(LogisticFit fit, Collection<String> term) {
        return WorkingModel.of(fit).flatMap(model -> of(model, fit.design().terms(), term));
    }

    /** The same in a linear model. */
    public static Optional<VarianceInflation> of(LinearFit fit, Collection<String> term) {
        return of(WorkingModel.of(fit), fit.design().terms(), term);
    }

    private static Optional<VarianceInflation> of(WorkingModel model, List<String> all, Collection<String> term) {
        List<String> inside = term.stream().distinct().toList();
        if (inside.isEmpty() || !all.containsAll(inside)) {
            return Optional.empty();
        }
        List<String> outside = new ArrayList<>(all);
        outside.removeAll(inside);
        return logDeterminant(model, all)
                .flatMap(whole -> logDeterminant(model, inside).flatMap(here -> logDeterminant(model, outside)
                        .map(there -> StrictMath.exp(here + there - whole))))
                .map(inflation -> new VarianceInflation(inside.size(), inflation));
    }

    /** The factor by which standard errors grow, the root of order 2 · columns: comparable between terms. */
    public double ofStandardErrors() {
        return StrictMath.pow(generalised, 1 / (2.0 * columns));
    }

    private static Optional<Double> logDeterminant(WorkingModel model, List<String> terms) {
        int[] indices = terms.stream().mapToInt(model.terms()::indexOf).toArray();
        return Cholesky.of(model.correlations(indices)).map(Cholesky::logDeterminant);
    }
}
