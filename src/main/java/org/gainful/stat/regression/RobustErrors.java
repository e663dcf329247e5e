package org.gainful.stat.regression;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.numeric.SymmetricMatrix;

/**
 * The coefficients of a fit with robust standard errors.
 *
 * @param covariance empty where a coefficient has no standard error
 */
public record RobustErrors(List<RobustCoefficient> coefficients, Optional<SymmetricMatrix> covariance) {
    public RobustErrors {
        coefficients = List.copyOf(coefficients);
    }

    static RobustErrors none() {
        return new RobustErrors(List.of(), Optional.empty());
    }

    static RobustErrors of(WorkingModel model, List<RobustCoefficient> coefficients, double[][] meat) {
        boolean all = coefficients.stream().allMatch(c -> c.standardError().isPresent());
        return new RobustErrors(coefficients, all ? Optional.of(matrix(model, meat)) : Optional.empty());
    }

    private static SymmetricMatrix matrix(WorkingModel model, double[][] meat) {
        double[][] entries = new double[model.size()][model.size()];
        for (int j = 0; j < entries.length; j++) {
            for (int k = 0; k <= j; k++) {
                entries[j][k] = model.sandwich(meat, j, k);
            }
        }
        return SymmetricMatrix.ofLower(model.terms(), entries);
    }

    public Optional<RobustCoefficient> find(String term) {
        return coefficients.stream().filter(c -> c.term().equals(term)).findFirst();
    }
}
