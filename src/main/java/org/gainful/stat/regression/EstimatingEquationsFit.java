package org.gainful.stat.regression;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.stat.Convergence;

/**
 * A logistic model fitted by generalised estimating equations, or the reason why there is none.
 *
 * @param design the columns in the model, without the redundant ones
 * @param errors the coefficients with their robust errors; none where nothing was estimated
 * @param scale mean of the squared Pearson residuals; 1 where the binomial variance is right
 * @param correlation of two rows of a cluster
 */
public record EstimatingEquationsFit(
        Design design,
        LogisticFit.Diagnosis diagnosis,
        Convergence convergence,
        RobustErrors errors,
        OptionalDouble scale,
        OptionalDouble correlation) {

    static EstimatingEquationsFit notEstimated(
            Design design, LogisticFit.Diagnosis diagnosis, Convergence convergence) {
        return new EstimatingEquationsFit(
                design, diagnosis, convergence, RobustErrors.none(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Whether there are coefficients. */
    public boolean estimated() {
        return !errors.coefficients().isEmpty();
    }

    public Optional<RobustCoefficient> find(String term) {
        return errors.find(term);
    }
}
