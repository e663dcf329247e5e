package org.gainful.stat.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pregibon's link test: the square of the linear predictor says nothing more where the log odds are linear in the
 * terms.
 *
 * <p>The outcome is fitted to the linear predictor and its square; the coefficient of the square is the test (1980,
 * doi:10.2307/2346405). A small p-value says that something is missing, a bend or an interaction, not what.
 */
public record LinkTest(Coefficient predictor, Coefficient square) {
    private static final String PREDICTOR = "predictor";
    private static final String SQUARE = "square";

    /**
     * Empty where the model, or the model of the test, could not be estimated, and where the predictor takes two
     * values only, so that its square says nothing of itself.
     */
    public static Optional<LinkTest> of(LogisticFit fit) {
        if (!fit.estimated()) {
            return Optional.empty();
        }
        double[] predictor = new AtEstimate(fit).logOdds();
        double[] square = Arrays.stream(predictor).map(eta -> eta * eta).toArray();
        Design design = Design.of(
                List.of(PREDICTOR, SQUARE),
                List.of(predictor, square),
                fit.design().response());
        LogisticFit test = LogisticRegression.maximumLikelihood()
                .withLevel(fit.method().level())
                .fit(design);
        return test.find(PREDICTOR).flatMap(linear -> test.find(SQUARE).map(bent -> new LinkTest(linear, bent)));
    }
}
