package org.gainful.reference;

import java.util.List;
import java.util.OptionalDouble;
import org.gainful.stat.mixed.BoundaryTest;
import org.gainful.stat.mixed.MixedLogisticFit;
import org.gainful.stat.mixed.MixedLogisticFit.Between;
import org.gainful.stat.mixed.MixedLogisticRegression;
import org.gainful.stat.mixed.RandomEffect;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;

/** Beside 11_mixed_logistic: a random intercept for the service. */
final class MixedLogisticCounterpart implements Counterpart {
    private static final String MODEL = "(model)";
    private static final Tolerance BOBYQA =
            new Tolerance(1e-4, 1e-6, "glmer's optimiser stops early, and finds a variance of 0 only nearly");
    private static final Tolerance DIFFERENCES =
            Tolerance.looser(1e-3, "glmer takes its second derivatives from coarse differences");

    private static final Tolerance EIGHT_DIGITS =
            new Tolerance(1e-7, 1e-7, "the other fit is good to about 8 digits, of 1 where numbers are near 0");

    private final ReferenceFolder folder;

    MixedLogisticCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        String model = analysis.substring(0, analysis.indexOf(' '));
        List<String> terms =
                switch (model) {
                    case "null" -> List.of();
                    case "M1" -> Cases.M1;
                    default -> List.of(model);
                };
        Cases cases = folder.cases(dataset).atRisk().inKnownServices().completeIn("moved", terms);
        boolean own = analysis.endsWith("own AGHQ 15");
        int points = own ? 15 : Integer.parseInt(analysis.substring(analysis.indexOf('=') + 1));
        MixedLogisticFit fit =
                MixedLogisticRegression.withDefaults().withPoints(points).fit(design(cases, terms), cases.services());
        return own ? own(fit) : glmer(fit);
    }

    private static Design design(Cases cases, List<String> terms) {
        Design design = Design.of(cases.values("moved"));
        for (String term : terms) {
            double[] column = cases.values(term);
            boolean months = term.equals("months");
            for (int i = 0; months && i < column.length; i++) {
                column[i] /= 12;
            }
            design = design.with(months ? "months10" : term, column);
        }
        return design;
    }

    private static Answers own(MixedLogisticFit fit) {
        Answers answers = new Answers().within(EIGHT_DIGITS);
        for (Coefficient c : fit.coefficients()) {
            answers.put(c.term(), "estimate", c.estimate()).put(c.term(), "se", c.standardError());
        }
        double sd = fit.between().map(Between::standardDeviation).orElse(Double.NaN);
        if (sd == 0) {
            answers.leaveOut("log_re_sd", ".*", "a variance of 0 has no logarithm");
        } else {
            answers.put("log_re_sd", "estimate", Math.log(sd))
                    .put(
                            "log_re_sd",
                            "se",
                            fit.between().map(Between::standardErrorOfLog).orElse(OptionalDouble.empty()));
        }
        answers.put(MODEL, "re_sd", sd);
        return answers.put(MODEL, "logLik", fit.logLikelihood());
    }

    private static Answers glmer(MixedLogisticFit fit) {
        Answers answers = new Answers()
                .put(MODEL, "n", fit.observations())
                .put(MODEL, "clusters", fit.clusters().count());
        answers.within(BOBYQA);
        for (Coefficient c : fit.coefficients()) {
            answers.put(c.term(), "estimate", c.estimate()).put(c.term(), "or", c.oddsRatio());
        }
        answers.put(
                        MODEL,
                        "re_sd",
                        fit.between().map(Between::standardDeviation).orElse(Double.NaN))
                .put(MODEL, "re_var", fit.between().map(Between::variance).orElse(Double.NaN))
                .put(MODEL, "icc_latent", fit.intraclassCorrelation())
                .put(MODEL, "median_odds_ratio", fit.medianOddsRatio());
        for (RandomEffect effect : fit.effects()) {
            answers.put("service " + effect.cluster(), "blup", effect.estimate())
                    .put("service " + effect.cluster(), "cond_sd", effect.standardDeviation());
        }
        answers.within(DIFFERENCES);
        for (Coefficient c : fit.coefficients()) {
            answers.put(c.term(), "se", c.standardError())
                    .put(c.term(), "z", c.z())
                    .put(c.term(), "p", c.waldPValue());
        }
        answers.within(Tolerance.ITERATIVE)
                .put(MODEL, "logLik", fit.logLikelihood())
                .put(MODEL, "logLik_own_quadrature", fit.logLikelihood())
                .put(MODEL, "deviance", fit.deviance())
                .put(MODEL, "AIC", fit.aic())
                .put(MODEL, "BIC", fit.bic())
                .put(
                        MODEL,
                        "lr_random_effect",
                        fit.varianceTest().map(BoundaryTest::statistic).orElse(Double.NaN))
                .put(
                        MODEL,
                        "p_chibar",
                        fit.varianceTest().map(BoundaryTest::pValue).orElse(Double.NaN));
        return answers;
    }
}
