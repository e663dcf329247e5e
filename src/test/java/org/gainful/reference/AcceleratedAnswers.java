package org.gainful.reference;

import java.util.List;
import org.gainful.stat.survival.AcceleratedFailure;
import org.gainful.stat.survival.AcceleratedFit;
import org.gainful.stat.survival.LifetimeDistribution;
import org.gainful.stat.survival.SurvivalDesign;

/** What this library says of models of accelerated failure. */
final class AcceleratedAnswers {
    private static final Tolerance SURVREG =
            Tolerance.looser(1e-6, "survreg stops where the likelihood changes by less than 1e-9 of itself");

    private AcceleratedAnswers() {}

    static Answers of(PeopleAtRisk people, List<String> terms, String distribution) {
        PeopleAtRisk complete = people.complete(terms);
        AcceleratedFit fit = AcceleratedFailure.of(
                        switch (distribution) {
                            case "weibull" -> LifetimeDistribution.WEIBULL;
                            case "exponential" -> LifetimeDistribution.EXPONENTIAL;
                            case "lognormal" -> LifetimeDistribution.LOG_NORMAL;
                            default -> LifetimeDistribution.LOG_LOGISTIC;
                        })
                .fit(SurvivalDesign.of(complete.followUp(), terms, complete.columns(terms)));
        if (!fit.estimated()) {
            return Answers.none("no finite maximum of the likelihood");
        }
        Answers answers = new Answers().within(SURVREG);
        fit.coefficients()
                .forEach(c -> answers.put(c.term(), "estimate", c.estimate()).put(c.term(), "se", c.standardError()));
        return answers.put("(model)", "scale", fit.scale())
                .put("(model)", "logLik", fit.logLikelihood())
                .put("(model)", "AIC", fit.aic());
    }
}
