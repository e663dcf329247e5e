package org.gainful.stat.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.Convergence;

/**
 * A fitted model of a yes or no response with a link other than the log odds, or the reason why there is none.
 *
 * <p>{@link HeteroskedasticErrors} and {@link ClusterErrors} give standard errors that lean less on the model.
 *
 * @param design the columns in the model, without the redundant ones
 * @param estimates the intercept, then the terms in the order of the design, on the scale of the linear predictor;
 *     empty where nothing was estimated
 * @param logLikelihood of the binary outcomes; of the modified Poisson model that of counts, which says nothing by itself
 */
public record BinaryFit(
        BinaryLink link,
        Design design,
        LogisticFit.Diagnosis diagnosis,
        Convergence convergence,
        List<Double> estimates,
        OptionalDouble logLikelihood) {
    public BinaryFit {
        estimates = List.copyOf(estimates);
    }

    public boolean estimated() {
        return !estimates.isEmpty();
    }

    public int observations() {
        return design.rows();
    }

    /**
     * With standard errors of the model, which in the modified Poisson model are those of {@link
     * HeteroskedasticErrors#HC0}; empty where nothing was estimated.
     */
    public List<RobustCoefficient> coefficients() {
        return link == BinaryLink.MODIFIED_POISSON
                ? HeteroskedasticErrors.HC0.of(this).coefficients()
                : WorkingModel.of(this).map(BinaryFit::ofModel).orElse(List.of());
    }

    private static List<RobustCoefficient> ofModel(WorkingModel model) {
        double[][] identity = new double[model.size()][model.size()];
        for (int j = 0; j < identity.length; j++) {
            identity[j][j] = 1;
        }
        List<RobustCoefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < identity.length; j++) {
            coefficients.add(new RobustCoefficient(
                    model.terms().get(j),
                    model.estimate(j),
                    OptionalDouble.of(model.standardError(identity, j)),
                    OptionalDouble.empty()));
        }
        return coefficients;
    }
}
