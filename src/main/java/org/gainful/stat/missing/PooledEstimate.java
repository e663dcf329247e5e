package org.gainful.stat.missing;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Arguments;
import org.gainful.stat.Interval;
import org.gainful.stat.Student;

/**
 * An estimate pooled over m completed data sets by {@link RubinsRules}; unit and scale are those of the estimates.
 *
 * <p>Where the sets agree (no variance between them) the missing values cost nothing: riv, lambda and fmi are 0 but for
 * the small sample. Where only the variance between is positive, the relative increase has no bound and is empty.
 *
 * @param imputations m, at least 2
 * @param within the mean of the sets' variances
 * @param between the sample variance of the sets' estimates
 * @param completeDegreesOfFreedom those of the complete data; may be infinite
 */
public record PooledEstimate(
        int imputations, double estimate, double within, double between, double completeDegreesOfFreedom) {

    /** The same, as if the complete data had been a large sample. */
    public PooledEstimate inLargeSample() {
        return new PooledEstimate(imputations, estimate, within, between, Double.POSITIVE_INFINITY);
    }

    /** T = W + (1 + 1/m) B. */
    public double totalVariance() {
        return within + fromImputation();
    }

    public double standardError() {
        return Math.sqrt(totalVariance());
    }

    private double fromImputation() {
        return between + between / imputations;
    }

    /** riv, the relative increase in variance due to missing values: (1 + 1/m) B / W; empty where W is 0. */
    public OptionalDouble relativeIncrease() {
        return within > 0 ? finite(fromImputation() / within) : OptionalDouble.empty();
    }

    /** lambda, the share of the variance that is due to missing values: (1 + 1/m) B / T; 0 where T is 0. */
    public double missingShare() {
        return totalVariance() > 0 ? fromImputation() / totalVariance() : 0;
    }

    /** Rubin's (1987) degrees of freedom of a large sample, (m - 1) / lambda²; infinite where the sets agree. */
    public double largeSampleDegreesOfFreedom() {
        double lambda = missingShare();
        return (imputations - 1) / lambda / lambda;
    }

    /**
     * Barnard and Rubin's degrees of freedom: 1 / (1 / large + 1 / observed), with the {@link
     * #largeSampleDegreesOfFreedom} and observed = (c + 1) / (c + 3) c (1 - lambda) for c complete degrees of freedom;
     * infinite where the sets of a large sample agree, 0 where all variance lies between the sets.
     *
     * <p>mice takes lambda for at least 1e-4 here, which changes the sixth digit where it is less.
     */
    public double degreesOfFreedom() {
        double large = largeSampleDegreesOfFreedom();
        double c = completeDegreesOfFreedom;
        if (Double.isInfinite(c)) {
            return large;
        }
        double observed = (c + 1) / (c + 3) * c * (1 - missingShare());
        return Double.isInfinite(large) ? observed : observed / (observed / large + 1);
    }

    /** fmi, the fraction of missing information: (riv + 2 / (df + 3)) / (riv + 1); empty where riv is. */
    public OptionalDouble missingInformation() {
        OptionalDouble riv = relativeIncrease();
        return riv.isPresent()
                ? OptionalDouble.of((riv.getAsDouble() + 2 / (degreesOfFreedom() + 3)) / (riv.getAsDouble() + 1))
                : riv;
    }

    /** Estimate over standard error; empty where that is 0. */
    public OptionalDouble statistic() {
        return standardError() > 0 ? finite(estimate / standardError()) : OptionalDouble.empty();
    }

    /** Two-sided p-value of Student's test that the estimate is 0. */
    public OptionalDouble pValue() {
        OptionalDouble t = statistic();
        return t.isPresent() && degreesOfFreedom() > 0
                ? OptionalDouble.of(Student.twoSidedPValue(t.getAsDouble(), degreesOfFreedom()))
                : OptionalDouble.empty();
    }

    /** Student's interval; empty where the variance is 0 or all of it lies between the sets. */
    public Optional<Interval> interval(double level) {
        Arguments.level(level);
        return standardError() > 0 && degreesOfFreedom() > 0
                ? Optional.of(Student.interval(estimate, standardError(), degreesOfFreedom(), level))
                : Optional.empty();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
