package org.gainful.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.prediction.Accuracy;
import org.gainful.stat.prediction.Decision;
import org.gainful.stat.prediction.HosmerLemeshow;
import org.gainful.stat.prediction.Predictions;
import org.gainful.stat.prediction.RiskGroup;
import org.gainful.stat.prediction.RiskGrouping;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LinkTest;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticInfluence;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.LogisticSummary;
import org.gainful.stat.regression.MarginalEffect;
import org.gainful.stat.regression.VarianceInflation;

/** Everything that is said of one model. */
final class LogisticModelAnswers {
    private static final double LEVEL = LogisticAnswers.LEVEL;
    private static final String MODEL = "(model)";
    private static final int MOST_INFLUENTIAL = 5;
    private static final LogisticRegression METHOD = LogisticRegression.maximumLikelihood();
    private static final Map<String, double[]> PROFILES = Map.ofEntries(
            Map.entry("minority", new double[] {0, 1, 0}),
            Map.entry("months", new double[] {6, 48, 120}),
            Map.entry("obstacles", new double[] {2, 4, 8}),
            Map.entry("fear", new double[] {0, 1, 1}),
            Map.entry("jobcentre", new double[] {1, 0, 1}),
            Map.entry("adverts", new double[] {1, 0, 0}),
            Map.entry("age", new double[] {30, 42, 55}),
            Map.entry("female", new double[] {1, 0, 1}),
            Map.entry("severity", new double[] {10, 16, 25}),
            Map.entry("years", new double[] {5, 13.5, 20}));

    private final Answers answers;
    private final LogisticAnswers logistic;
    private final Design design;
    private final LogisticFit fit;

    LogisticModelAnswers(Answers answers, Design design) {
        this.answers = answers;
        this.logistic = new LogisticAnswers(answers);
        this.design = design;
        this.fit = METHOD.fit(design);
    }

    void model() {
        logistic.coefficients(fit);
        design.coefficientNames().forEach(term -> logistic.profile(fit, term));
        design.terms().forEach(this::term);
        logistic.model(fit);
        shares();
        Predictions.of(fit).ifPresent(predictions -> {
            accuracy(predictions);
            hosmerLemeshow(predictions);
            for (double threshold : List.of(0.1, 0.2, 0.3, 0.5)) {
                decision(Decision.at(threshold, predictions));
            }
        });
        LogisticInfluence.of(fit).ifPresent(this::influence);
        Optional<LinkTest> link = LinkTest.of(fit);
        answers.put(MODEL, "linktest_hatsq", LogisticAnswers.number(link, test -> test.square()
                .estimate()));
        answers.put(MODEL, "linktest_hatsq_p", LogisticAnswers.number(link, test -> test.square()
                .waldPValue()));
    }

    private void term(String term) {
        logistic.test(term, "LR_", fit.likelihoodRatioTest(term));
        Optional<ChiSquareStatistic> score = fit.scoreTest(List.of(term));
        Tolerance stopped = Tolerance.looser(1e-5, "R stops at 1e-8 of the deviance; scores move with its root");
        answers.put(term, "score_chisq", stopped, LogisticAnswers.number(score, ChiSquareStatistic::statistic));
        answers.put(term, "score_p", stopped, LogisticAnswers.number(score, ChiSquareStatistic::pValue));
        answers.put(
                term,
                "aic_without",
                METHOD.fit(design.without(List.of(term))).summary().aic());
        answers.put(
                term, "vif", LogisticAnswers.number(VarianceInflation.of(fit, term), VarianceInflation::generalised));
        Optional<MarginalEffect> effect = MarginalEffect.of(fit, term);
        answers.put(term, "ame", LogisticAnswers.number(effect, MarginalEffect::estimate));
        Tolerance numeric = Tolerance.looser(1e-6, "R's derivative is numerical");
        Optional<Interval> interval = effect.map(found -> found.interval(LEVEL));
        answers.put(term, "ame_se", numeric, LogisticAnswers.number(effect, MarginalEffect::standardError));
        answers.put(term, "ame_low", numeric, LogisticAnswers.number(interval, Interval::lower));
        answers.put(term, "ame_high", numeric, LogisticAnswers.number(interval, Interval::upper));
    }

    private void shares() {
        LogisticSummary summary = fit.summary();
        answers.put(MODEL, "k", fit.parameters());
        answers.put(MODEL, "logLik_null", fit.nullLogLikelihood());
        answers.put(MODEL, "df_residual", fit.observations() - fit.parameters());
        answers.put(MODEL, "AICc", summary.correctedAic());
        answers.put(MODEL, "mcfadden_adj", summary.adjustedMcFadden());
        answers.put(MODEL, "cox_snell", summary.coxSnell());
        answers.put(MODEL, "efron", summary.efron());
        answers.put(MODEL, "mckelvey_zavoina", summary.mcKelveyZavoina());
    }

    private void accuracy(Predictions predictions) {
        Accuracy accuracy = Accuracy.of(predictions);
        answers.put(MODEL, "brier_scaled", accuracy.scaledBrier());
        answers.put(MODEL, "log_loss", accuracy.logLoss());
        answers.put(MODEL, "spiegelhalter_z", accuracy.spiegelhalterZ());
        answers.put(MODEL, "spiegelhalter_p", accuracy.spiegelhalterPValue());
    }

    private void hosmerLemeshow(Predictions predictions) {
        for (int groups : List.of(5, 8, 10)) {
            HosmerLemeshow found = HosmerLemeshow.of(predictions, RiskGrouping.QUANTILES, groups);
            logistic.test("hosmer_lemeshow g=" + groups, "", found.test());
            if (groups == 10) {
                for (int k = 0; k < found.groups().size(); k++) {
                    group("hl_group_" + (k + 1), found.groups().get(k));
                }
            }
        }
    }

    private void group(String term, RiskGroup group) {
        answers.put(term, "n", group.size());
        answers.put(term, "observed", group.observed());
        answers.put(term, "expected", group.expected());
        answers.put(term, "pmin", group.lowest());
        answers.put(term, "pmax", group.highest());
    }

    private void decision(Decision decision) {
        String term = "threshold p>=" + decision.threshold();
        answers.put(term, "tp", decision.truePositives());
        answers.put(term, "fp", decision.falsePositives());
        answers.put(term, "fn", decision.falseNegatives());
        answers.put(term, "tn", decision.trueNegatives());
        answers.put(term, "sensitivity", decision.sensitivity());
        answers.put(term, "specificity", decision.specificity());
        answers.put(term, "ppv", decision.positivePredictiveValue());
        answers.put(term, "npv", decision.negativePredictiveValue());
        answers.put(term, "accuracy", decision.accuracy());
        answers.put(term, "net_benefit", decision.netBenefit());
        answers.put(term, "net_benefit_all", decision.netBenefitOfAll());
    }

    private void influence(LogisticInfluence influence) {
        answers.put(MODEL, "pearson_chisq", influence.pearsonChiSquare());
        answers.put(MODEL, "max_leverage", leverages(influence).max());
        answers.put(MODEL, "mean_leverage", leverages(influence).average());
    }

    private static DoubleStream leverages(LogisticInfluence influence) {
        return IntStream.range(0, influence.size()).mapToDouble(influence::leverage);
    }

    /** What is said of single people, and of people one could think of. */
    void people(List<CSVRecord> rows) {
        LogisticInfluence.of(fit).ifPresent(influence -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, influence.size()).boxed().toList());
            order.sort(Comparator.comparingDouble(
                    row -> -influence.cooksDistance(row).orElse(0)));
            for (int rank = 0; rank < Math.min(MOST_INFLUENTIAL, order.size()); rank++) {
                String term = "influence_" + (rank + 1);
                answers.put(term, "client_id", rows.get(order.get(rank)).get("client_id"));
                person(term, influence, order.get(rank));
            }
        });
        for (int profile = 0; profile < 3; profile++) {
            prediction(profile);
        }
    }

    private void person(String term, LogisticInfluence influence, int row) {
        answers.put(term, "cooks_d", influence.cooksDistance(row));
        answers.put(term, "leverage", influence.leverage(row));
        answers.put(term, "pearson_res", influence.pearson(row));
        answers.put(term, "deviance_res", influence.deviance(row));
        answers.put(term, "std_pearson", influence.standardisedPearson(row));
    }

    private void prediction(int profile) {
        Map<String, Double> values = new HashMap<>();
        design.terms().forEach(term -> values.put(term, PROFILES.get(term)[profile]));
        String name = "profile_" + (profile + 1);
        fit.predict(values).ifPresent(predicted -> {
            answers.put(name, "lp", predicted.logOdds());
            answers.put(name, "lp_se", predicted.standardError());
            answers.put(name, "p", predicted.probability());
            answers.put(name, "p_low", predicted.probabilityInterval(LEVEL).lower());
            answers.put(name, "p_high", predicted.probabilityInterval(LEVEL).upper());
        });
    }
}
