package org.gainful.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.FStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.mixed.LinearMixedFit;
import org.gainful.stat.mixed.LinearMixedFit.Variances;
import org.gainful.stat.mixed.LinearMixedRegression;
import org.gainful.stat.mixed.LinearMixedRegression.Likelihood;
import org.gainful.stat.mixed.RandomEffect;
import org.gainful.stat.regression.AdjustedMean;
import org.gainful.stat.regression.AnalysisOfVariance;
import org.gainful.stat.regression.ClusterErrors;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.HeteroskedasticErrors;
import org.gainful.stat.regression.LinearCoefficient;
import org.gainful.stat.regression.LinearDiagnostics;
import org.gainful.stat.regression.LinearFit;
import org.gainful.stat.regression.LinearRegression;
import org.gainful.stat.regression.RobustCoefficient;
import org.gainful.stat.regression.VarianceInflation;

/** Beside 19_linear_models: analysis of covariance, robust errors, linear mixed models. */
final class LinearModelsCounterpart implements Counterpart {
    private static final String MODEL = "(model)";
    private static final double LEVEL = 0.95;
    private static final List<String> TERMS = List.of("self_esteem_t1", "movedwork", "age", "female", "severity");
    private static final Tolerance LMER =
            Tolerance.looser(1e-5, "lmer's optimiser stops early; a variance near 0 amplifies that");
    private static final Tolerance UNCENTRED =
            Tolerance.looser(1e-8, "columns near 1e9 leave R's uncentred QR about eight digits");

    private final ReferenceFolder folder;

    LinearModelsCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (analysis.startsWith("lm ")) {
            List<String> terms = rows.stream()
                    .map(Expected::term)
                    .filter(term -> !term.equals(Design.INTERCEPT))
                    .distinct()
                    .toList();
            return columns(folder.input(dataset), terms);
        }
        if (analysis.startsWith("lmer REML satisfaction")) {
            return change(folder.cases(dataset).inKnownServices().completeIn("sat_change", List.of()));
        }
        Cases cases = folder.cases(dataset)
                .inKnownServices()
                .completeIn("self_esteem_t2", TERMS)
                .byService();
        Design design = cases.ofKnown("self_esteem_t2", TERMS);
        if (analysis.startsWith("lmer")) {
            Likelihood likelihood = analysis.endsWith("REML") ? Likelihood.RESTRICTED : Likelihood.MAXIMUM;
            return mixed(LinearMixedRegression.by(likelihood).fit(design, cases.services()));
        }
        LinearFit fit = LinearRegression.leastSquares().fit(design);
        return switch (analysis) {
            case "ANCOVA" -> covariance(fit);
            case "ANCOVA const" -> plainErrors(fit);
            case "Anova type II" -> typeTwo(fit);
            case "adjusted means (covariates at their means)" -> adjusted(fit);
            default -> errors(analysis.substring(analysis.indexOf(' ') + 1), fit, cases);
        };
    }

    private static Answers covariance(LinearFit fit) {
        Answers answers = new Answers();
        for (LinearCoefficient c : fit.coefficients()) {
            Optional<Interval> interval = c.interval(LEVEL);
            answers.put(c.term(), "estimate", c.estimate())
                    .put(c.term(), "se", c.standardError())
                    .put(c.term(), "t", c.t())
                    .put(c.term(), "p", c.pValue())
                    .put(c.term(), "low", number(interval.map(Interval::lower)))
                    .put(c.term(), "high", number(interval.map(Interval::upper)))
                    .put(c.term(), "std_beta", fit.standardised(c.term()))
                    .put(
                            c.term(),
                            "vif",
                            number(VarianceInflation.of(fit, List.of(c.term())).map(VarianceInflation::generalised)));
        }
        LinearDiagnostics diagnostics = LinearDiagnostics.of(fit);
        Optional<FStatistic> test = fit.test();
        Optional<FStatistic> reset = diagnostics.reset();
        Optional<ChiSquareStatistic> equality = diagnostics.breuschPagan();
        return answers.put(MODEL, "n", fit.observations())
                .put(MODEL, "r2", fit.rSquared())
                .put(MODEL, "adj_r2", fit.adjustedRSquared())
                .put(MODEL, "sigma", fit.residualStandardDeviation())
                .put(MODEL, "F", number(test.map(FStatistic::statistic)))
                .put(MODEL, "df1", number(test.map(FStatistic::numeratorDegreesOfFreedom)))
                .put(MODEL, "df2", fit.residualDegreesOfFreedom())
                .put(MODEL, "logLik", fit.logLikelihood())
                .put(MODEL, "AIC", fit.aic())
                .put(MODEL, "BIC", fit.bic())
                .put(MODEL, "breusch_pagan", number(equality.map(ChiSquareStatistic::statistic)))
                .put(MODEL, "breusch_pagan_p", number(equality.map(ChiSquareStatistic::pValue)))
                .put(MODEL, "durbin_watson", diagnostics.durbinWatson())
                .put(
                        MODEL,
                        "max_cooks",
                        diagnostics.cooksDistances().stream()
                                .flatMapToDouble(OptionalDouble::stream)
                                .max())
                .put(
                        MODEL,
                        "max_hat",
                        diagnostics.leverages().stream()
                                .flatMapToDouble(DoubleStream::of)
                                .max())
                .put(MODEL, "reset_F", number(reset.map(FStatistic::statistic)))
                .put(MODEL, "reset_p", number(reset.map(FStatistic::pValue)));
    }

    private static Answers plainErrors(LinearFit fit) {
        Answers answers = new Answers();
        fit.coefficients().forEach(c -> answers.put(c.term(), "se", c.standardError()));
        return answers;
    }

    private static Answers errors(String kind, LinearFit fit, Cases cases) {
        Answers answers = new Answers();
        List<RobustCoefficient> found = kind.startsWith("HC")
                ? HeteroskedasticErrors.valueOf(kind).of(fit).coefficients()
                : ClusterErrors.valueOf(kind).of(fit, cases.services()).coefficients();
        for (RobustCoefficient c : found) {
            answers.put(c.term(), "se", c.standardError())
                    .put(c.term(), "satterthwaite_df", c.degreesOfFreedom())
                    .put(c.term(), "p", c.pValue());
        }
        return answers;
    }

    private static Answers typeTwo(LinearFit fit) {
        AnalysisOfVariance table = AnalysisOfVariance.typeTwo(fit);
        Answers answers = new Answers();
        for (AnalysisOfVariance.Row row : table.rows()) {
            answers.put(row.term(), "ss", row.sumOfSquares())
                    .put(row.term(), "df", row.test().numeratorDegreesOfFreedom())
                    .put(row.term(), "F", row.test().statistic())
                    .put(row.term(), "p", row.test().pValue());
        }
        String residuals = "Residuals";
        return answers.put(residuals, "ss", table.residualSumOfSquares())
                .put(residuals, "df", table.residualDegreesOfFreedom())
                .put(residuals, "F", OptionalDouble.empty())
                .put(residuals, "p", OptionalDouble.empty());
    }

    /** Where a covariate has two values only, emmeans takes the mean of both, not that of the people. */
    private static Answers adjusted(LinearFit fit) {
        Answers answers = new Answers();
        for (int group = 0; group < 2; group++) {
            AdjustedMean mean = AdjustedMean.of(fit, Map.of("movedwork", (double) group, "female", 0.5));
            Optional<Interval> interval = mean.interval(LEVEL);
            String term = "movedwork=" + group;
            answers.put(term, "mean", mean.estimate())
                    .put(term, "se", mean.standardError())
                    .put(term, "low", number(interval.map(Interval::lower)))
                    .put(term, "high", number(interval.map(Interval::upper)));
        }
        return answers;
    }

    private static Answers mixed(LinearMixedFit fit) {
        Answers answers = new Answers().within(LMER);
        for (Coefficient c : fit.coefficients()) {
            answers.put(c.term(), "estimate", c.estimate())
                    .put(c.term(), "se", c.standardError())
                    .put(c.term(), "t", c.z());
        }
        return variances(answers, fit)
                .put(MODEL, "logLik", fit.logLikelihood())
                .put(MODEL, "AIC", fit.aic())
                .put(MODEL, "BIC", fit.bic());
    }

    private static Answers variances(Answers answers, LinearMixedFit fit) {
        Optional<Variances> variances = fit.variances();
        return answers.put(MODEL, "re_var", number(variances.map(v -> v.between() * v.between())))
                .put(MODEL, "resid_var", number(variances.map(v -> v.within() * v.within())))
                .put(MODEL, "icc", fit.intraclassCorrelation());
    }

    private static Answers change(Cases cases) {
        LinearMixedFit fit = LinearMixedRegression.by(Likelihood.RESTRICTED)
                .fit(Design.of(cases.values("sat_change")), cases.services());
        Answers answers = new Answers().within(LMER);
        for (Coefficient c : fit.coefficients()) {
            answers.put(MODEL, "estimate", c.estimate()).put(MODEL, "se", c.standardError());
        }
        for (RandomEffect effect : fit.effects()) {
            answers.put(effect.cluster(), "blup", effect.estimate());
        }
        return variances(answers, fit);
    }

    /** R names dropped columns and gives NA. */
    private static Answers columns(List<CSVRecord> rows, List<String> terms) {
        LinearFit fit = LinearRegression.leastSquares().fit(Cases.formula(rows, "y ~ " + String.join(" + ", terms)));
        Answers answers = new Answers().within(UNCENTRED);
        fit.coefficients()
                .forEach(c -> answers.put(c.term(), "estimate", c.estimate()).put(c.term(), "se", c.standardError()));
        for (String term : fit.aliasing().redundantTerms()) {
            answers.put(term, "estimate", OptionalDouble.empty()).put(term, "se", OptionalDouble.empty());
        }
        return answers;
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
