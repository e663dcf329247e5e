package org.gainful.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.stat.Interval;
import org.gainful.stat.prediction.Predictions;
import org.gainful.stat.prediction.RocComparison;
import org.gainful.stat.regression.BackwardElimination;
import org.gainful.stat.regression.BinaryFit;
import org.gainful.stat.regression.BinaryRegression;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.HeteroskedasticErrors;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.RobustCoefficient;

/** Beside 08_logistic_multivariable: the two models of moving into work. */
final class LogisticMultivariableCounterpart implements Counterpart {
    private static final double LEVEL = LogisticAnswers.LEVEL;
    private static final String MODEL = "(model)";
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();
    private final ReferenceFolder folder;

    LogisticMultivariableCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        if (analysis.startsWith("y ~ ")) {
            List<String> terms = List.of(analysis.substring("y ~ ".length()).split(" \\+ "));
            new LogisticModelAnswers(answers, Cases.small(folder.input(dataset), "y", terms)).model();
            return answers;
        }
        Cases atRisk = folder.cases(dataset).atRisk();
        List<String> largest = analysis.contains("M2") ? Cases.M2 : Cases.M1;
        if (!METHOD.fit(atRisk.design("moved", largest)).estimated()) {
            return Answers.none(LogisticAnswers.SEPARATED);
        }
        switch (analysis) {
            case "M1" -> whole(answers, atRisk, Cases.M1);
            case "M2" -> whole(answers, atRisk, Cases.M2);
            case "M1 v M2 (complete cases of M2)" -> comparison(answers, atRisk);
            case "M1 with obstacles:fear and jobcentre:adverts" -> interactions(answers, atRisk);
            case "M1 with months squared" -> squared(answers, atRisk);
            case "backward AIC from M2" -> elimination(answers, atRisk);
            case "M1 probit" -> otherLink(answers, BinaryRegression.probit(), atRisk);
            case "M1 cloglog" -> otherLink(answers, BinaryRegression.complementaryLogLog(), atRisk);
            case "modified Poisson HC0" -> riskRatios(answers, HeteroskedasticErrors.HC0, atRisk);
            case "modified Poisson HC1" -> riskRatios(answers, HeteroskedasticErrors.HC1, atRisk);
            case "modified Poisson HC3" -> riskRatios(answers, HeteroskedasticErrors.HC3, atRisk);
            default -> answers.leaveOutTheRest("not offered");
        }
        return answers;
    }

    private static void whole(Answers answers, Cases atRisk, List<String> terms) {
        Cases complete = atRisk.where(row -> terms.stream().noneMatch(term -> Double.isNaN(Cases.value(row, term))));
        LogisticModelAnswers whole = new LogisticModelAnswers(answers, complete.design("moved", terms));
        whole.model();
        whole.people(complete.rows());
        answers.leaveOut(".*", "ci_profile_.*_spline", "R interpolates the profile; the roots are compared");
        answers.leaveOut("\\(model\\)", "iterations_default", "R's number of steps");
    }

    private static void comparison(Answers answers, Cases atRisk) {
        LogisticFit larger = METHOD.fit(atRisk.design("moved", Cases.M2));
        LogisticFit smaller = METHOD.fit(atRisk.complete("moved", Cases.M1, Cases.M2));
        List<String> added =
                Cases.M2.stream().filter(term -> !Cases.M1.contains(term)).toList();
        new LogisticAnswers(answers).test("LRT", "", larger.likelihoodRatioTest(added));
        Optional<RocComparison> areas = Predictions.of(smaller)
                .flatMap(first -> Predictions.of(larger).flatMap(second -> RocComparison.of(first, second)));
        areas.ifPresent(found -> {
            answers.put("AUC", "auc_M1", found.first().estimate());
            answers.put("AUC", "auc_M2", found.second().estimate());
            answers.put("AUC", "z", found.z());
            answers.put("AUC", "p", found.pValue());
            answers.put("AUC", "cov", found.covariance());
            answers.put("AUC", "ci_low", LogisticAnswers.number(found.interval(LEVEL), Interval::lower));
            answers.put("AUC", "ci_high", LogisticAnswers.number(found.interval(LEVEL), Interval::upper));
        });
    }

    private static void interactions(Answers answers, Cases atRisk) {
        Design plain = atRisk.design("moved", Cases.M1);
        Design design = plain.with("obstacles:fear", product(plain, "obstacles", "fear"))
                .with("jobcentre:adverts", product(plain, "jobcentre", "adverts"));
        LogisticFit fit = METHOD.fit(design);
        LogisticAnswers logistic = new LogisticAnswers(answers);
        logistic.coefficients(fit);
        logistic.test(MODEL, "LR_", fit.likelihoodRatioTest(List.of("obstacles:fear", "jobcentre:adverts")));
    }

    private static void squared(Answers answers, Cases atRisk) {
        Design plain = atRisk.design("moved", Cases.M1);
        LogisticFit fit = METHOD.fit(plain.with("I(months^2)", product(plain, "months", "months")));
        new LogisticAnswers(answers).coefficients(fit);
    }

    private static void otherLink(Answers answers, BinaryRegression method, Cases atRisk) {
        BinaryFit fit = method.fit(atRisk.design("moved", Cases.M1));
        fit.coefficients().forEach(coefficient -> robust(answers, coefficient));
        answers.put(MODEL, "logLik", fit.logLikelihood());
    }

    private static void riskRatios(Answers answers, HeteroskedasticErrors errors, Cases atRisk) {
        BinaryFit fit = BinaryRegression.modifiedPoisson().fit(atRisk.design("moved", Cases.M1));
        for (RobustCoefficient coefficient : errors.of(fit).coefficients()) {
            robust(answers, coefficient);
            Optional<Interval> ratio = coefficient.interval(LEVEL).map(interval -> interval.map(Math::exp));
            answers.put(coefficient.term(), "rr", Math.exp(coefficient.estimate()))
                    .put(coefficient.term(), "rr_low", LogisticAnswers.number(ratio, Interval::lower))
                    .put(coefficient.term(), "rr_high", LogisticAnswers.number(ratio, Interval::upper));
        }
    }

    private static void robust(Answers answers, RobustCoefficient coefficient) {
        answers.put(coefficient.term(), "estimate", coefficient.estimate())
                .put(coefficient.term(), "se", coefficient.standardError());
    }

    private static double[] product(Design design, String first, String second) {
        return IntStream.range(0, design.rows())
                .mapToDouble(row -> design.value(row, first) * design.value(row, second))
                .toArray();
    }

    private static void elimination(Answers answers, Cases atRisk) {
        LogisticFit fit =
                BackwardElimination.of(atRisk.design("moved", Cases.M2)).fit();
        answers.put(MODEL, "kept", String.join(" ", fit.design().terms()));
        answers.put(MODEL, "AIC", fit.summary().aic());
    }
}
