package org.gainful.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.FirthCorrection;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ProfileInterval;

/** Beside 09_firth: Firth's penalised likelihood. */
final class FirthCounterpart implements Counterpart {
    private static final String MODEL = "(model)";
    private static final String UNIVARIABLE = "univariable ";

    private static final Tolerance LIMIT =
            Tolerance.looser(1e-6, "the expected limits are roots of a profile that is maximised anew at each step");
    private static final Tolerance DEFAULT_CONTROL =
            Tolerance.looser(1e-5, "logistf at its default control stops at steps of 1e-5");

    private final ReferenceFolder folder;

    FirthCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        LogisticFit fit = LogisticRegression.firth().fit(design(dataset, analysis));
        if (!fit.aliasing().redundantTerms().isEmpty()) {
            return Answers.none("a term repeats others, and programs differ in which of them they leave out");
        }
        Answers answers = new Answers()
                .leaveOut(Pattern.quote(MODEL), "max_modified_score", "the rounding of another program's last step")
                .leaveOut(".*", "logistf_limits_converged", "what another program says of its own iteration")
                .leaveOut(
                        ".*",
                        "median_bias_reduced",
                        "repeats brglm2_estimate in every row: it is the mean bias that was reduced");
        model(answers, fit);
        for (Coefficient c : fit.coefficients()) {
            term(answers, fit, c);
            if (logistfLimitsConverged(c.term(), rows)) {
                ProfileInterval profile = fit.profileInterval(c.term()).orElseThrow();
                answers.put(c.term(), "logistf_low", profile.lower()).put(c.term(), "logistf_high", profile.upper());
            }
        }
        answers.leaveOut(".*", "logistf_(low|high)", "logistf says that these limits of its have not converged");
        for (Coefficient c : fit.augmentedCoefficients()) {
            answers.within(Tolerance.ITERATIVE)
                    .put(c.term(), "se_augmented", c.standardError())
                    .put(c.term(), "logistf_se", c.standardError());
        }
        corrections(answers, fit);
        return answers;
    }

    /** Whether logistf vouches for its own numbers; where it does not they are no reference. */
    private static boolean logistfLimitsConverged(String term, List<Expected> rows) {
        return rows.stream()
                .anyMatch(row -> row.term().equals(term)
                        && row.stat().equals("logistf_limits_converged")
                        && row.value().equals("TRUE"));
    }

    private Design design(String dataset, String analysis) {
        if (analysis.startsWith(UNIVARIABLE)) {
            return folder.cases(dataset).atRisk().design("moved", List.of(analysis.substring(UNIVARIABLE.length())));
        }
        if (analysis.startsWith("id=")) {
            return Cases.table(row(dataset, analysis.substring("id=".length())));
        }
        Map<String, List<String>> models = Map.of("M1", Cases.M1, "M2", Cases.M2);
        return models.containsKey(analysis)
                ? folder.cases(dataset).atRisk().design("moved", models.get(analysis))
                : Cases.formula(folder.input(dataset), analysis);
    }

    private CSVRecord row(String dataset, String id) {
        return folder.input(dataset).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void model(Answers answers, LogisticFit fit) {
        ChiSquareStatistic all = fit.likelihoodRatioTest().orElseThrow();
        List<Double> probabilities = fit.fittedProbabilities();
        answers.within(Tolerance.EXACT)
                .put(MODEL, "n", fit.observations())
                .put(MODEL, "events", fit.events())
                .put(MODEL, "plr_df", all.degreesOfFreedom())
                .within(Tolerance.ITERATIVE)
                .put(MODEL, "penalised_logLik", fit.logLikelihood())
                .put(MODEL, "logLik_unpenalised", fit.maxima().orElseThrow().logLikelihood())
                // logistf's first log-likelihood is that of the model without terms.
                .put(MODEL, "logistf_loglik_full", fit.nullLogLikelihood())
                .put(MODEL, "plr_chisq_full_penalty", all.statistic())
                .put(MODEL, "plr_p_full_penalty", all.pValue())
                .put(MODEL, "logistf_plr_chisq", all.statistic())
                .put(MODEL, "mean_p", mean(probabilities))
                .put(MODEL, "min_p", probabilities.stream().mapToDouble(p -> p).min())
                .put(MODEL, "max_p", probabilities.stream().mapToDouble(p -> p).max());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(p -> p).average().orElseThrow();
    }

    private static void term(Answers answers, LogisticFit fit, Coefficient c) {
        String term = c.term();
        Interval wald = fit.waldInterval(term).orElseThrow();
        ProfileInterval profile = fit.profileInterval(term).orElseThrow();
        ProfileInterval oddsRatio = profile.map(Math::exp);
        ChiSquareStatistic test = fit.likelihoodRatioTest(term).orElseThrow();
        answers.within(Tolerance.ITERATIVE)
                .put(term, "estimate", c.estimate())
                .put(term, "logistf_estimate", c.estimate())
                .put(term, "brglm2_estimate", c.estimate())
                .put(term, "se", c.standardError())
                .put(term, "brglm2_se", c.standardError())
                .put(term, "z", c.z())
                .put(term, "wald_p", c.waldPValue())
                .put(term, "ci_wald_low", wald.lower())
                .put(term, "ci_wald_high", wald.upper())
                .put(term, "or", c.oddsRatio())
                .put(term, "plr_chisq", test.statistic())
                .put(term, "plr_p", test.pValue())
                .put(term, "logistf_p", test.pValue())
                .within(LIMIT)
                .put(term, "ci_pl_low", profile.lower())
                .put(term, "ci_pl_high", profile.upper())
                .put(term, "or_pl_low", oddsRatio.lower())
                .put(term, "or_pl_high", oddsRatio.upper());
    }

    private static void corrections(Answers answers, LogisticFit fit) {
        Optional<List<Double>> intercept = FirthCorrection.INTERCEPT.coefficients(fit);
        if (intercept.isEmpty()) {
            answers.leaveOut(".*", "(logistf_)?fl[ia]c_.*", "no intercept has the mean probability of 0 or 1");
            return;
        }
        List<Double> flic = intercept.get();
        List<Double> flac = FirthCorrection.ADDED_COVARIATE.coefficients(fit).orElseThrow();
        answers.within(Tolerance.ITERATIVE)
                .put(MODEL, "flic_intercept", flic.get(0))
                .put(MODEL, "flic_mean_p", mean(shifted(fit, flic.get(0))));
        for (int j = 0; j < flac.size(); j++) {
            answers.put(fit.coefficients().get(j).term(), "flac_estimate", flac.get(j));
        }
        answers.within(DEFAULT_CONTROL)
                .put(MODEL, "logistf_flic_intercept", flic.get(0))
                .put(MODEL, "logistf_flac_intercept", flac.get(0));
    }

    private static List<Double> shifted(LogisticFit fit, double intercept) {
        double odds = Math.exp(intercept - fit.coefficient(Design.INTERCEPT).estimate());
        return fit.fittedProbabilities().stream()
                .map(p -> odds * p / (1 - p + odds * p))
                .toList();
    }
}
