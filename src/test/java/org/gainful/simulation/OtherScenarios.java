package org.gainful.simulation;

import static org.gainful.simulation.Scenario.LEVEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.agreement.CohenKappa;
import org.gainful.stat.agreement.CronbachAlpha;
import org.gainful.stat.agreement.IntraclassCorrelation;
import org.gainful.stat.agreement.RaterTable;
import org.gainful.stat.agreement.Ratings;
import org.gainful.stat.prediction.Predictions;
import org.gainful.stat.prediction.RocArea;
import org.gainful.stat.survival.CoxRegression;
import org.gainful.stat.survival.FollowUp;
import org.gainful.stat.survival.KaplanMeier;
import org.gainful.stat.survival.SurvivalCurve;
import org.gainful.stat.survival.SurvivalDesign;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.MetaAnalysis;
import org.gainful.stat.synthesis.MetaAnalysis.Inference;
import org.gainful.stat.synthesis.Synthesis;

/** Agreement, time to event, discrimination, and studies put together. */
final class OtherScenarios {
    private static final double KAPPA = 0.6;
    private static final double[] CATEGORIES = {0.5, 0.3, 0.2};
    private static final int ITEMS = 10;
    private static final double ITEM_CORRELATION = 0.3;
    private static final double RATER_VARIANCE = 0.1;
    private static final double ERROR_VARIANCE = 0.5;
    private static final double SHARE_WITHOUT_EVENT = 0.75;
    private static final double LOG_HAZARD_RATIO = 0.7;
    private static final double AREA = 0.75;
    private static final double EFFECT = 0.4;
    private static final double EFFECT_DEVIATION = 0.3;
    private static final double[] STUDY_ERRORS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.5};

    private OtherScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario(
                "Cohen's kappa, 88 subjects, 3 categories",
                "Fleiss, Cohen and Everitt",
                KAPPA,
                random -> CohenKappa.withDefaults()
                        .fit(RaterTable.of(raters(random)))
                        .flatMap(CohenKappa.Result::interval)));
        all.add(icc(IntraclassCorrelation.Model.ONE_WAY, 2, 0, "intraclass correlation (1,1), 2 ratings each of 88"));
        all.add(icc(
                IntraclassCorrelation.Model.CONSISTENCY,
                2,
                RATER_VARIANCE,
                "intraclass correlation (3,1), 2 raters of 88"));
        all.add(icc(
                IntraclassCorrelation.Model.AGREEMENT,
                2,
                RATER_VARIANCE,
                "intraclass correlation (2,1), 2 raters of 88"));
        all.add(icc(
                IntraclassCorrelation.Model.AGREEMENT,
                6,
                RATER_VARIANCE,
                "intraclass correlation (2,1), 6 raters of 88"));
        double alpha = ITEMS * ITEM_CORRELATION / (1 + (ITEMS - 1) * ITEM_CORRELATION);
        all.add(new Scenario(
                "Cronbach's alpha, 10 items, 88 people", "Feldt", alpha, random -> CronbachAlpha.of(answers(random))
                        .flatMap(found -> found.interval(LEVEL))));
        all.add(new Scenario(
                "share without the event, 88 people followed up",
                "Kaplan–Meier, log-log",
                SHARE_WITHOUT_EVENT,
                random -> followed(random).interval(1)));
        all.add(new Scenario(
                "restricted mean, 88 people followed up", "normal", restrictedMean(), random -> followed(random)
                        .restrictedMean(1)
                        .map(found -> found.interval(LEVEL))));
        all.add(new Scenario(
                "log hazard ratio, 44 and 44 people followed up",
                "Cox, profile",
                LOG_HAZARD_RATIO,
                OtherScenarios::hazardRatio));
        all.add(new Scenario(
                "area under the curve, 22 and 66", "DeLong, logit", AREA, random -> RocArea.of(predictions(random))
                        .flatMap(found -> found.interval(LEVEL))));
        for (double deviation : new double[] {EFFECT_DEVIATION, 0}) {
            all.add(mean(deviation, "Hartung–Knapp", MetaAnalysis.withDefaults()));
            Inference guarded = Inference.HARTUNG_KNAPP_OR_WALD_IF_WIDER;
            all.add(mean(deviation, "Hartung–Knapp or Wald if wider", inference(guarded))
                    .notDefault());
            all.add(mean(deviation, "Wald", inference(Inference.WALD)).notDefault());
        }
        String seventh = "effect in a seventh study";
        all.add(new Scenario(
                seventh, "prediction interval", 0, random -> prediction(random, Synthesis::predictionInterval)));
        all.add(new Scenario(
                        seventh,
                        "prediction interval at the estimated tau², t(k - 1)",
                        0,
                        random -> prediction(random, Synthesis::predictionIntervalAtEstimatedTau))
                .notDefault());
        all.add(new Scenario(
                        seventh,
                        "prediction interval at the estimated tau², t(k - 2)",
                        0,
                        random -> prediction(random, Synthesis::predictionIntervalOfHiggins))
                .notDefault());
        return all;
    }

    /** The second rater copies the first in so many cases, and else draws from the same categories: kappa is that share. */
    private static Ratings raters(SplittableRandom random) {
        double[] first = Cohort.values(Cohort.PEOPLE, () -> category(random));
        double[] second = new double[first.length];
        for (int i = 0; i < second.length; i++) {
            second[i] = random.nextDouble() < KAPPA ? first[i] : category(random);
        }
        return Ratings.of(first, second);
    }

    private static double category(SplittableRandom random) {
        double u = random.nextDouble();
        return u < CATEGORIES[0] ? 0 : u < CATEGORIES[0] + CATEGORIES[1] ? 1 : 2;
    }

    private static Scenario icc(IntraclassCorrelation.Model model, int raters, double raterVariance, String statistic) {
        double counted = model == IntraclassCorrelation.Model.CONSISTENCY ? 0 : raterVariance;
        return new Scenario(statistic, "F", 1 / (1 + counted + ERROR_VARIANCE), random -> IntraclassCorrelation.of(
                        model, IntraclassCorrelation.Unit.SINGLE)
                .withLevel(LEVEL)
                .fit(ratings(random, raters, raterVariance))
                .flatMap(IntraclassCorrelation.Result::interval));
    }

    private static Ratings ratings(SplittableRandom random, int raters, double raterVariance) {
        double[] severity = MeanScenarios.normal(random, raters, 0, Math.sqrt(raterVariance));
        double[][] ratings = new double[Cohort.PEOPLE][raters];
        for (double[] row : ratings) {
            double subject = random.nextGaussian();
            for (int j = 0; j < raters; j++) {
                row[j] = subject + severity[j] + Math.sqrt(ERROR_VARIANCE) * random.nextGaussian();
            }
        }
        return Ratings.of(ratings);
    }

    private static double[][] answers(SplittableRandom random) {
        double[][] answers = new double[Cohort.PEOPLE][ITEMS];
        for (double[] row : answers) {
            double person = Math.sqrt(ITEM_CORRELATION) * random.nextGaussian();
            for (int j = 0; j < ITEMS; j++) {
                row[j] = person + Math.sqrt(1 - ITEM_CORRELATION) * random.nextGaussian();
            }
        }
        return answers;
    }

    private static SurvivalCurve followed(SplittableRandom random) {
        return KaplanMeier.withDefaults().withLevel(LEVEL).fit(followUp(random, new double[Cohort.PEOPLE]));
    }

    /** A constant hazard; a third of the people are lost within the unit of time, at any time of it. */
    private static FollowUp followUp(SplittableRandom random, double[] logHazardRatio) {
        double hazard = -StrictMath.log(SHARE_WITHOUT_EVENT);
        double[] times = new double[logHazardRatio.length];
        boolean[] events = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            double event = random.nextExponential() / (hazard * StrictMath.exp(logHazardRatio[i]));
            double end = random.nextDouble() * 3;
            double censored = end < 1 ? end : 1.5;
            events[i] = event <= censored;
            times[i] = Math.min(event, censored);
        }
        return FollowUp.of(times, events);
    }

    private static Optional<Interval> hazardRatio(SplittableRandom random) {
        double[] group = new double[Cohort.PEOPLE];
        double[] effect = new double[group.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = i % 2;
            effect[i] = LOG_HAZARD_RATIO * (group[i] - 0.5);
        }
        SurvivalDesign design = SurvivalDesign.of(followUp(random, effect), List.of("group"), List.of(group));
        return CoxRegression.maximumLikelihood()
                .withLevel(LEVEL)
                .fit(design)
                .profileInterval("group")
                .map(RegressionScenarios::openAtInfinity);
    }

    private static double restrictedMean() {
        return (1 - SHARE_WITHOUT_EVENT) / -StrictMath.log(SHARE_WITHOUT_EVENT);
    }

    private static Predictions predictions(SplittableRandom random) {
        double shift = Math.sqrt(2) * Normal.quantile(AREA);
        double[] scores = new double[Cohort.PEOPLE];
        boolean[] events = new boolean[Cohort.PEOPLE];
        for (int i = 0; i < scores.length; i++) {
            events[i] = i < Cohort.EVENTS;
            scores[i] = Cohort.probability(random.nextGaussian() + (events[i] ? shift : 0));
        }
        return Predictions.of(scores, events);
    }

    private static MetaAnalysis inference(Inference inference) {
        return MetaAnalysis.withDefaults().with(inference);
    }

    private static Scenario mean(double deviation, String name, MetaAnalysis method) {
        String studies = deviation > 0 ? "six studies that differ" : "six studies that do not differ";
        return new Scenario("mean effect, " + studies, "REML, " + name, EFFECT, random -> method.withLevel(LEVEL)
                .fit(studies(random, deviation))
                .map(Synthesis::interval));
    }

    private static List<Effect> studies(SplittableRandom random, double deviation) {
        List<Effect> effects = new ArrayList<>();
        for (double error : STUDY_ERRORS) {
            double effect = EFFECT + deviation * random.nextGaussian() + error * random.nextGaussian();
            effects.add(new Effect(effect, error * error));
        }
        return effects;
    }

    /** Less the effect of the seventh study, so that the truth is 0. */
    private static Optional<Interval> prediction(
            SplittableRandom random, Function<Synthesis, Optional<Interval>> interval) {
        double seventh = EFFECT + EFFECT_DEVIATION * random.nextGaussian();
        return MetaAnalysis.withDefaults()
                .withLevel(LEVEL)
                .fit(studies(random, EFFECT_DEVIATION))
                .flatMap(interval)
                .map(found -> found.map(value -> value - seventh));
    }
}
