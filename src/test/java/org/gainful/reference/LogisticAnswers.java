package org.gainful.reference;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.prediction.Accuracy;
import org.gainful.stat.prediction.Predictions;
import org.gainful.stat.prediction.RocArea;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.ProfileInterval;

/** The names that several expected files give to the results of a logistic model. */
final class LogisticAnswers {
    static final double LEVEL = 0.95;
    static final String SEPARATED = "separated here: R stops on the way to infinity";

    private final Answers answers;

    LogisticAnswers(Answers answers) {
        this.answers = answers;
    }

    void coefficients(LogisticFit fit) {
        fit.coefficients().forEach(this::coefficient);
    }

    /** Odds ratios with a tolerance of their own. */
    void oddsRatios(LogisticFit fit, Tolerance tolerance) {
        for (Coefficient coefficient : fit.coefficients()) {
            Interval ratio = coefficient.waldInterval(LEVEL).map(Math::exp);
            answers.put(coefficient.term(), "or", tolerance, OptionalDouble.of(coefficient.oddsRatio()));
            answers.put(coefficient.term(), "or_wald_low", tolerance, OptionalDouble.of(ratio.lower()));
            answers.put(coefficient.term(), "or_wald_high", tolerance, OptionalDouble.of(ratio.upper()));
        }
    }

    void coefficient(Coefficient coefficient) {
        String term = coefficient.term();
        answers.put(term, "estimate", coefficient.estimate());
        answers.put(term, "se", coefficient.standardError());
        answers.put(term, "z", coefficient.z());
        answers.put(term, "p", coefficient.waldPValue());
        answers.put(term, "or", coefficient.oddsRatio());
        answers.put(term, "ci_wald_low", coefficient.waldInterval(LEVEL).lower());
        answers.put(term, "ci_wald_high", coefficient.waldInterval(LEVEL).upper());
        answers.put(
                term,
                "or_wald_low",
                coefficient.waldInterval(LEVEL).map(Math::exp).lower());
        answers.put(
                term,
                "or_wald_high",
                coefficient.waldInterval(LEVEL).map(Math::exp).upper());
    }

    void profile(LogisticFit fit, String term) {
        Optional<ProfileInterval> profile = fit.profileInterval(term);
        answers.put(term, "ci_profile_low", side(profile.map(ProfileInterval::lower)));
        answers.put(term, "ci_profile_high", side(profile.map(ProfileInterval::upper)));
        Optional<ProfileInterval> ratio = profile.map(interval -> interval.map(Math::exp));
        answers.put(term, "or_profile_low", side(ratio.map(ProfileInterval::lower)));
        answers.put(term, "or_profile_high", side(ratio.map(ProfileInterval::upper)));
    }

    /** The values that both the univariable and the multivariable file have of a whole model. */
    void model(LogisticFit fit) {
        String term = "(model)";
        answers.put(term, "n", fit.observations());
        answers.put(term, "events", fit.events());
        answers.put(term, "logLik", fit.logLikelihood());
        answers.put(term, "deviance", fit.summary().deviance());
        answers.put(term, "null_deviance", fit.summary().nullDeviance());
        answers.put(term, "AIC", fit.summary().aic());
        answers.put(term, "BIC", fit.summary().bic());
        test(term, "LR_", fit.likelihoodRatioTest());
        answers.put(term, "mcfadden", fit.summary().mcFadden());
        answers.put(term, "nagelkerke", fit.summary().nagelkerke());
        answers.put(term, "tjur", fit.summary().tjur());
        Optional<Predictions> predictions = Predictions.of(fit);
        answers.put(term, "brier", number(predictions.map(Accuracy::of), Accuracy::brier));
        predictions.flatMap(RocArea::of).ifPresent(area -> area(term, area));
    }

    private void area(String term, RocArea area) {
        answers.put(term, "auc", area.estimate());
        answers.put(term, "auc_delong_low", number(area.interval(LEVEL), interval -> interval.lower()));
        answers.put(term, "auc_delong_high", number(area.interval(LEVEL), interval -> interval.upper()));
        answers.put(term, "auc_delong_var", area.variance());
        answers.put(term, "somers_dxy", area.somersD());
    }

    void test(String term, String prefix, Optional<ChiSquareStatistic> test) {
        answers.put(term, prefix + "chisq", number(test, ChiSquareStatistic::statistic));
        answers.put(term, prefix + "df", number(test, ChiSquareStatistic::degreesOfFreedom));
        answers.put(term, prefix + "p", number(test, ChiSquareStatistic::pValue));
    }

    static <T> OptionalDouble number(Optional<T> result, ToDoubleFunction<T> value) {
        return result.isPresent() ? OptionalDouble.of(value.applyAsDouble(result.get())) : OptionalDouble.empty();
    }

    private static OptionalDouble side(Optional<OptionalDouble> side) {
        return side.orElse(OptionalDouble.empty());
    }
}
