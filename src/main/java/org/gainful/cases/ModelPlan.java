package org.gainful.cases;

import java.util.List;

/**
 * The model a study asks for.
 *
 * @param outcome the name of an outcome definition
 * @param predictors each taken by itself
 * @param together names of the predictors that enter one joint model; all of them unless declared
 */
public record ModelPlan(String outcome, List<Predictor> predictors, List<String> together) {
    public ModelPlan {
        predictors = List.copyOf(predictors);
        together = List.copyOf(together);
    }
}
