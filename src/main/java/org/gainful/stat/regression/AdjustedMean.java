package org.gainful.stat.regression;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;
import org.gainful.stat.numeric.Sums;

/**
 * The mean response that a linear model expects at given values of some terms, all others at their means; with a group
 * as term, the mean of the group adjusted for the covariates.
 *
 * <pre>  mean of y + sum of b (value - mean of x), variance s² / n + d' V d, d the deviations from the means</pre>
 *
 * @param standardError empty where no degrees of freedom are left
 */
public record AdjustedMean(double estimate, OptionalDouble standardError, int degreesOfFreedom) {
    /** Values of terms by their names; a term that is redundant may be given and adds nothing. */
    public static AdjustedMean of(LinearFit fit, Map<String, Double> values) {
        boolean centred = fit.method().intercept() == LinearRegression.Intercept.ESTIMATED;
        Design design = fit.design();
        refuseUnknown(fit, values.keySet());
        double estimate = centred ? Sums.mean(design.response()) : 0;
        double[] deviations = new double[design.terms().size()];
        double variance = 0;
        boolean known = fit.covariance().size() > 0;
        if (known && centred) {
            double deviation = fit.residualStandardDeviation().getAsDouble();
            variance = deviation * deviation / fit.observations();
        }
        for (int j = 0; j < deviations.length; j++) {
            String term = design.terms().get(j);
            double mean = Sums.mean(design.column(j));
            double value = Arguments.finite(term, values.getOrDefault(term, mean));
            deviations[j] = centred ? value - mean : value;
            estimate += deviations[j] * fit.coefficient(term).estimate();
            for (int k = 0; known && k <= j; k++) {
                double product = deviations[j]
                        * deviations[k]
                        * fit.covariance().get(term, design.terms().get(k));
                variance += k < j ? 2 * product : product;
            }
        }
        boolean finite = known && variance >= 0 && variance <= Double.MAX_VALUE;
        return new AdjustedMean(
                estimate,
                finite ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty(),
                fit.residualDegreesOfFreedom());
    }

    private static void refuseUnknown(LinearFit fit, Set<String> named) {
        for (String term : named) {
            if (!fit.design().terms().contains(term)
                    && !fit.aliasing().redundantTerms().contains(term)) {
                throw new IllegalArgumentException("values must be of terms among %s, was %s"
                        .formatted(fit.design().terms(), term));
            }
        }
    }

    /** Student's interval; empty without a standard error. */
    public Optional<Interval> interval(double level) {
        Arguments.level(level);
        return standardError.isPresent()
                ? Optional.of(Student.interval(estimate, standardError.getAsDouble(), degreesOfFreedom, level))
                : Optional.empty();
    }
}
