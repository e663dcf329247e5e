package org.gainful.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gainful.stat.Interval;
import org.gainful.stat.prediction.Accuracy;
import org.gainful.stat.prediction.Calibration;
import org.gainful.stat.prediction.CrossValidation;
import org.gainful.stat.prediction.Optimism;
import org.gainful.stat.prediction.Predictions;
import org.gainful.stat.prediction.RiskGroup;
import org.gainful.stat.prediction.RiskGrouping;
import org.gainful.stat.prediction.RocArea;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;

/** Beside 22_validation_bootstrap: a model in data it did not see, and resamples. */
final class ValidationBootstrapCounterpart implements Counterpart {
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();
    private static final String SPLIT = "train ";
    private static final String DECILES = "calibration deciles of the test set";
    private static final String POOLED = "pooled predictions";
    private static final int GROUPS = 10;
    private static final List<String> OF_A_TRIAL =
            List.of("auc_boot", "auc_original", "brier_boot", "brier_original", "slope_original", "coef_jobcentre");

    private final ReferenceFolder folder;

    ValidationBootstrapCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (analysis.startsWith("bootstrap of hours")) {
            return BootstrapAnswers.of(folder, dataset);
        }
        Cases complete = complete(folder.cases(dataset).atRisk());
        if (!METHOD.fit(design(complete)).estimated()) {
            return Answers.none(LogisticAnswers.SEPARATED);
        }
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        if (analysis.startsWith(SPLIT)) {
            split(answers, complete, lastOfTraining(analysis));
        } else if (analysis.equals(DECILES)) {
            deciles(answers, complete, lastOfTraining(splitName(dataset)));
        } else if (analysis.equals("leave one service out")) {
            services(answers, complete);
        } else if (analysis.startsWith("10-fold")) {
            folds(answers, complete);
        } else if (analysis.equals("resample")) {
            resamples(answers, optimism(dataset, complete));
        } else if (analysis.equals("optimism")) {
            optimism(answers, complete, optimism(dataset, complete));
        } else {
            answers.leaveOutTheRest("not written yet");
        }
        return answers;
    }

    private static Cases complete(Cases atRisk) {
        return atRisk.where(row -> Cases.M1.stream().noneMatch(term -> Double.isNaN(Cases.value(row, term))));
    }

    private static Design design(Cases cases) {
        return cases.design("moved", Cases.M1);
    }

    /** The deciles are of the test set of the data set's split, whose limit its name holds. */
    private String splitName(String dataset) {
        return folder.expected("22_validation_bootstrap").stream()
                .filter(row -> row.dataset().equals(dataset) && row.analysis().startsWith(SPLIT))
                .findFirst()
                .map(Expected::analysis)
                .orElseThrow();
    }

    private static String lastOfTraining(String name) {
        return name.substring(name.indexOf('-') + 1, name.indexOf(','));
    }

    private static Cases part(Cases cases, String last, boolean training) {
        return cases.where(row -> row.get("client_id").compareTo(last) <= 0 == training);
    }

    private static void split(Answers answers, Cases complete, String last) {
        Design training = design(part(complete, last, true));
        LogisticFit fit = METHOD.fit(training);
        Predictions.of(fit).ifPresent(predictions -> performance(answers, "train", predictions));
        Predictions.of(fit, design(part(complete, last, false)))
                .ifPresent(predictions -> performance(answers, "test", predictions));
    }

    private static void deciles(Answers answers, Cases complete, String last) {
        LogisticFit fit = METHOD.fit(design(part(complete, last, true)));
        List<RiskGroup> groups = Predictions.of(fit, design(part(complete, last, false)))
                .map(predictions -> RiskGrouping.RANKS.group(predictions, GROUPS))
                .orElse(List.of());
        for (int k = 0; k < groups.size(); k++) {
            String term = "" + (k + 1);
            answers.put(term, "n", groups.get(k).size());
            answers.put(term, "mean_predicted", groups.get(k).meanPredicted());
            answers.put(term, "observed", groups.get(k).observedShare());
        }
    }

    private static void performance(Answers answers, String term, Predictions predictions) {
        discrimination(answers, term, predictions);
        answers.put(term, "events", predictions.events());
        Optional<Interval> interval = RocArea.of(predictions).flatMap(area -> area.interval(LogisticAnswers.LEVEL));
        answers.put(term, "auc_low", LogisticAnswers.number(interval, Interval::lower));
        answers.put(term, "auc_high", LogisticAnswers.number(interval, Interval::upper));
        Accuracy accuracy = Accuracy.of(predictions);
        answers.put(term, "brier_scaled", accuracy.scaledBrier());
        answers.put(term, "log_loss", accuracy.logLoss());
        Calibration calibration = Calibration.of(predictions);
        answers.put(term, "calibration_slope", LogisticAnswers.number(calibration.slope(), Coefficient::estimate));
        answers.put(term, "slope_se", LogisticAnswers.number(calibration.slope(), Coefficient::standardError));
        answers.put(
                term,
                "calibration_intercept_with_slope",
                LogisticAnswers.number(calibration.intercept(), Coefficient::estimate));
        answers.put(
                term,
                "calibration_in_the_large",
                LogisticAnswers.number(calibration.inTheLarge(), Coefficient::estimate));
        answers.put(term, "citl_se", LogisticAnswers.number(calibration.inTheLarge(), Coefficient::standardError));
    }

    private static void discrimination(Answers answers, String term, Predictions predictions) {
        answers.put(term, "n", predictions.size());
        answers.put(term, "auc", LogisticAnswers.number(RocArea.of(predictions), RocArea::estimate));
        answers.put(term, "brier", Accuracy.of(predictions).brier());
        answers.put(term, "oe_ratio", Calibration.of(predictions).observedToExpected());
    }

    private static void services(Answers answers, Cases complete) {
        List<String> services = complete.levels("service_id");
        int[] service = complete.rows().stream()
                .mapToInt(row -> services.indexOf(row.get("service_id")))
                .toArray();
        CrossValidation validation = CrossValidation.of(METHOD, design(complete), service);
        for (CrossValidation.Fold fold : validation.folds()) {
            String name = services.get(fold.number());
            fold.predictions().ifPresent(predictions -> discrimination(answers, name, predictions));
        }
        validation.pooled().ifPresent(predictions -> performance(answers, POOLED, predictions));
    }

    private static void folds(Answers answers, Cases complete) {
        Design design = design(complete);
        int[] fold = IntStream.range(0, design.rows()).map(row -> row % GROUPS).toArray();
        CrossValidation.of(METHOD, design, fold)
                .pooled()
                .ifPresent(predictions -> performance(answers, POOLED, predictions));
    }

    private Optimism optimism(String dataset, Cases complete) {
        List<int[]> resamples = folder.resamples(ReferenceFolder.inputOf(dataset, "boot_rows_M1"));
        return Optimism.of(METHOD, design(complete), resamples).orElseThrow();
    }

    private static void resamples(Answers answers, Optimism optimism) {
        for (int number = 1; number <= optimism.resamples(); number++) {
            String term = "" + number;
            answers.put(term, "usable", false);
            OF_A_TRIAL.forEach(stat -> answers.put(term, stat, OptionalDouble.empty()));
        }
        for (Optimism.Trial trial : optimism.trials()) {
            String term = "" + (trial.resample() + 1);
            answers.put(term, "usable", true);
            answers.put(term, "auc_boot", trial.inResample().area());
            answers.put(term, "auc_original", trial.inOriginal().area());
            answers.put(term, "brier_boot", trial.inResample().brier());
            answers.put(term, "brier_original", trial.inOriginal().brier());
            answers.put(term, "slope_original", trial.slope());
            answers.put(
                    term,
                    "coef_jobcentre",
                    trial.model().coefficient("jobcentre").estimate());
        }
    }

    private static void optimism(Answers answers, Cases complete, Optimism optimism) {
        answers.put("M1", "usable", optimism.usable());
        answers.put("M1", "auc_apparent", optimism.apparent().area());
        answers.put("M1", "auc_optimism", optimism.areaOptimism());
        answers.put("M1", "auc_corrected", optimism.correctedArea());
        answers.put("M1", "brier_apparent", optimism.apparent().brier());
        answers.put("M1", "brier_corrected", optimism.correctedBrier());
        answers.put("M1", "slope_shrinkage", optimism.shrinkage());
        answers.put(
                "M1",
                "heuristic_shrinkage",
                METHOD.fit(design(complete)).summary().heuristicShrinkage());
    }
}
