package org.gainful.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.survival.BaselineHazard;
import org.gainful.stat.survival.ClusterRobustHazards;
import org.gainful.stat.survival.Concordance;
import org.gainful.stat.survival.CoxFit;
import org.gainful.stat.survival.CoxRegression;
import org.gainful.stat.survival.CoxResiduals;
import org.gainful.stat.survival.ProportionalHazards;
import org.gainful.stat.survival.SurvivalDesign;
import org.gainful.stat.survival.SurvivalInterval;
import org.gainful.stat.survival.Ties;
import org.gainful.stat.survival.TimeCoefficient;
import org.gainful.stat.survival.TimeTransform;

/** What this library says of Cox's model of some people. */
final class CoxAnswers {
    private static final double LEVEL = 0.95;
    private static final String MODEL = "(model)";
    private static final Pattern PREDICTED = Pattern.compile("(baseline|profile_([0-9]+)) t=([0-9.]+)");

    private static final Tolerance PRINTED = new Tolerance(0, 0.0051, "R prints the Wald statistic with two decimals");

    private static final Tolerance ZERO =
            new Tolerance(0, 1e-9, "0 but for the rounding of the sum and of the last step of the fit");

    /** Minority, months, obstacles, fear, job centre and adverts of the people for whom survival is predicted. */
    private static final Map<String, double[]> PROFILES =
            Map.of("1", new double[] {0, 6, 2, 0, 1, 1}, "2", new double[] {1, 48, 4, 1, 0, 0});

    private final PeopleAtRisk people;
    private final List<String> terms;

    CoxAnswers(PeopleAtRisk people, List<String> terms) {
        this.people = people.complete(terms);
        this.terms = terms;
    }

    /** Of an analysis such as {@code Cox M1 efron strata service}. */
    Answers fit(String analysis, List<Expected> rows) {
        SurvivalDesign design = design();
        if (analysis.contains("strata service")) {
            design = design.withStrata(people.levels("service"));
        }
        CoxFit fit = CoxRegression.maximumLikelihood().withTies(ties(analysis)).fit(design);
        if (!fit.estimated()) {
            Answers answers = new Answers().put(MODEL, "n", fit.observations()).put(MODEL, "events", fit.events());
            scoreTest(answers, fit);
            return answers.leaveOutTheRest("no finite maximum of the likelihood, which R climbs without end");
        }
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        boolean clustered = analysis.contains("cluster service");
        Optional<ClusterRobustHazards> robust =
                clustered ? ClusterRobustHazards.of(fit, people.levels("service")) : Optional.empty();
        for (TimeCoefficient c : fit.coefficients()) {
            TimeCoefficient used = robust.map(
                            found -> found.coefficients().get(fit.coefficients().indexOf(c)))
                    .orElse(c);
            coefficient(answers, c, used);
        }
        for (String term : fit.diagnosis().redundantTerms()) {
            for (String stat : List.of("estimate", "se_model", "se_used", "z", "p", "hr", "hr_low", "hr_high")) {
                answers.put(term, stat, OptionalDouble.empty());
            }
        }
        Optional<Concordance> concordance = clustered ? fit.concordance(people.levels("service")) : fit.concordance();
        if (clustered && robust.flatMap(ClusterRobustHazards::waldTest).isEmpty()) {
            answers.leaveOut(
                    Pattern.quote(MODEL),
                    "wald",
                    "no test where clusters are not more than terms: R's value depends on the order of the terms");
        } else {
            answers.put(
                    MODEL,
                    "wald",
                    PRINTED,
                    statistic(robust.map(ClusterRobustHazards::waldTest).orElseGet(fit::waldTest)));
        }
        model(answers, fit, concordance);
        rows.stream()
                .filter(row -> row.stat().equals("ci_profile_low"))
                .forEach(row -> profile(answers, fit, row.term()));
        residuals(answers, fit);
        rows.forEach(row -> predicted(answers, fit, row.term()));
        return answers;
    }

    private SurvivalDesign design() {
        return SurvivalDesign.of(people.followUp(), terms, people.columns(terms));
    }

    private static Ties ties(String analysis) {
        return analysis.contains("breslow") ? Ties.BRESLOW : analysis.contains("exact") ? Ties.EXACT : Ties.EFRON;
    }

    private static void coefficient(Answers answers, TimeCoefficient c, TimeCoefficient used) {
        Interval interval = used.waldInterval(LEVEL).map(Math::exp);
        answers.put(c.term(), "estimate", c.estimate())
                .put(c.term(), "se_model", c.standardError())
                .put(c.term(), "se_used", used.standardError())
                .put(c.term(), "z", used.z())
                .put(c.term(), "p", used.waldPValue())
                .put(c.term(), "hr", c.ratio())
                .put(c.term(), "hr_low", interval.lower())
                .put(c.term(), "hr_high", interval.upper());
    }

    private static void model(Answers answers, CoxFit fit, Optional<Concordance> concordance) {
        Optional<ChiSquareStatistic> ratio = fit.likelihoodRatioTest();
        scoreTest(answers, fit);
        answers.put(MODEL, "n", fit.observations())
                .put(MODEL, "events", fit.events())
                .put(MODEL, "loglik_null", fit.nullLogLikelihood())
                .put(MODEL, "loglik", fit.logLikelihood())
                .put(MODEL, "LR", statistic(ratio))
                .put(MODEL, "LR_df", value(ratio.map(test -> (double) test.degreesOfFreedom())))
                .put(MODEL, "LR_p", value(ratio.map(ChiSquareStatistic::pValue)))
                .put(MODEL, "AIC", fit.aic())
                .put(MODEL, "concordance", value(concordance.map(Concordance::estimate)))
                .put(MODEL, "concordance_se", value(concordance.map(Concordance::standardError)));
    }

    private static void scoreTest(Answers answers, CoxFit fit) {
        Optional<ChiSquareStatistic> score = fit.scoreTest();
        answers.put(MODEL, "score", statistic(score))
                .put(MODEL, "score_p", value(score.map(ChiSquareStatistic::pValue)));
    }

    private static void profile(Answers answers, CoxFit fit, String term) {
        fit.profileInterval(term).ifPresent(profile -> answers.put(term, "ci_profile_low", profile.lower())
                .put(term, "ci_profile_high", profile.upper()));
    }

    private static void residuals(Answers answers, CoxFit fit) {
        CoxResiduals.of(fit).ifPresent(found -> {
            answers.put("(residuals)", "sum_martingale", ZERO, OptionalDouble.of(sum(found.martingale())))
                    .put("(residuals)", "sum_sq_martingale", squares(found.martingale()))
                    .put("(residuals)", "sum_deviance_sq", squares(found.deviance()));
            if (fit.find("jobcentre").isPresent()) {
                answers.put(
                        "(residuals)",
                        "max_abs_dfbeta_jobcentre",
                        found.dfbeta("jobcentre").stream()
                                .mapToDouble(Math::abs)
                                .max());
            }
        });
    }

    private static OptionalDouble statistic(Optional<ChiSquareStatistic> test) {
        return value(test.map(ChiSquareStatistic::statistic));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(v -> v).sum();
    }

    private static double squares(List<Double> values) {
        return values.stream().mapToDouble(v -> v * v).sum();
    }

    private void predicted(Answers answers, CoxFit fit, String term) {
        Matcher matcher = PREDICTED.matcher(term);
        if (!matcher.matches()) {
            return;
        }
        double[] columns = matcher.group(2) == null ? new double[terms.size()] : PROFILES.get(matcher.group(2));
        Optional<BaselineHazard.Predicted> found =
                BaselineHazard.of(fit).flatMap(hazard -> hazard.at(Double.parseDouble(matcher.group(3)), columns));
        Optional<Interval> interval = found.flatMap(p -> p.interval(SurvivalInterval.LOG_LOG, LEVEL));
        answers.put(term, "cumhaz_x0", value(found.map(BaselineHazard.Predicted::cumulativeHazard)))
                .put(term, "surv_x0", value(found.map(BaselineHazard.Predicted::survival)))
                .put(term, "surv", value(found.map(BaselineHazard.Predicted::survival)))
                .put(term, "se", value(found.map(BaselineHazard.Predicted::standardErrorOfSurvival)))
                .put(term, "low", value(interval.map(Interval::lower)))
                .put(term, "high", value(interval.map(Interval::upper)));
    }

    Answers proportionalHazards(String transform) {
        CoxFit fit = CoxRegression.maximumLikelihood().fit(design());
        Optional<ProportionalHazards> found = ProportionalHazards.of(
                fit,
                switch (transform) {
                    case "km" -> TimeTransform.KAPLAN_MEIER;
                    case "rank" -> TimeTransform.RANK;
                    case "log" -> TimeTransform.LOG;
                    default -> TimeTransform.IDENTITY;
                });
        if (found.isEmpty()) {
            return Answers.none("no test where there is no estimate, or too few times of events");
        }
        Answers answers = new Answers().within(Tolerance.ITERATIVE);
        found.get().terms().forEach(term -> tested(answers, term.term(), term.test()));
        tested(answers, "GLOBAL", found.get().all());
        return answers;
    }

    private static void tested(Answers answers, String term, ChiSquareStatistic test) {
        answers.put(term, "chisq", test.statistic())
                .put(term, "df", test.degreesOfFreedom())
                .put(term, "p", test.pValue());
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
