package org.gainful.reference;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LimitingModel;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/** Beside 07_logistic_univariable: one predictor at a time. */
final class LogisticUnivariableCounterpart implements Counterpart {
    private static final String ALONE = "univariable ";
    private static final String FACTOR = "univariable factor ";

    private final ReferenceFolder folder;

    LogisticUnivariableCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Cases atRisk = folder.cases(dataset).atRisk();
        if (analysis.startsWith(FACTOR)) {
            return factor(atRisk, analysis.substring(FACTOR.length()));
        }
        return analysis.startsWith(ALONE)
                ? variable(atRisk, analysis.substring(ALONE.length()))
                : Answers.none("not offered");
    }

    private static Answers variable(Cases atRisk, String term) {
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(atRisk.design("moved", List.of(term)));
        if (!fit.estimated()) {
            return Answers.none(LogisticAnswers.SEPARATED);
        }
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        LogisticAnswers logistic = new LogisticAnswers(answers);
        logistic.coefficients(fit);
        logistic.profile(fit, Design.INTERCEPT);
        logistic.profile(fit, term);
        logistic.model(fit);
        return answers;
    }

    private static Answers factor(Cases atRisk, String factor) {
        String reference =
                switch (factor) {
                    case "ethnicity" -> "White";
                    case "education" -> "No qualifications";
                    case "status_t1" -> "unemployed";
                    default -> atRisk.levels(factor).get(0);
                };
        Design design = atRisk.factor("moved", factor, reference);
        LogisticFit fit = LogisticRegression.maximumLikelihood().fit(design);
        Answers answers = new Answers();
        answers.put("(model)", "reference_level", reference);
        answers.put("(model)", "separated_level", fit.separation().present());
        answers.within(Tolerance.ITERATIVE);
        LogisticAnswers logistic = new LogisticAnswers(answers);
        logistic.coefficients(fit);
        logistic.test("(model)", "wald_", fit.waldTest(design.terms()));
        Optional<ChiSquareStatistic> test = fit.likelihoodRatioTest(design.terms());
        if (fit.separation().present()) {
            answers.within(Tolerance.looser(1e-6, LogisticAnswers.SEPARATED));
            test = LimitingModel.of(design, LogisticAnswers.LEVEL).likelihoodRatioTest();
        }
        logistic.test("(model)", "LR_", test);
        return answers;
    }
}
