package org.gainful.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.Normal;
import org.gainful.stat.counts.StratifiedTables;
import org.gainful.stat.counts.TwoByTwo;
import org.gainful.stat.synthesis.BeggTest;
import org.gainful.stat.synthesis.Effect;
import org.gainful.stat.synthesis.EffectMeasure;
import org.gainful.stat.synthesis.EggerTest;
import org.gainful.stat.synthesis.Heterogeneity;
import org.gainful.stat.synthesis.MetaAnalysis;
import org.gainful.stat.synthesis.MetaAnalysis.Inference;
import org.gainful.stat.synthesis.PetoOddsRatio;
import org.gainful.stat.synthesis.Synthesis;

/** Beside 16_meta_analysis: studies put together. */
final class MetaAnalysisCounterpart implements Counterpart {
    private static final Tolerance TAU = Tolerance.ITERATIVE;
    private static final Tolerance NEAR_BOUNDARY = new Tolerance(
            1e-7, 1e-6, "metafor leaves a variance of about 1e-13, the square of this, where the maximum is at 0");
    private static final Tolerance META =
            Tolerance.looser(1e-4, "meta estimates tau² with metafor's default threshold of 1e-5");

    private static final Map<String, Heterogeneity> METHODS = Map.of(
            "FE", Heterogeneity.FIXED,
            "DL", Heterogeneity.DERSIMONIAN_LAIRD,
            "REML", Heterogeneity.REML,
            "ML", Heterogeneity.MAXIMUM_LIKELIHOOD,
            "PM", Heterogeneity.PAULE_MANDEL,
            "EB", Heterogeneity.PAULE_MANDEL,
            "HE", Heterogeneity.HEDGES,
            "SJ", Heterogeneity.SIDIK_JONKMAN,
            "HS", Heterogeneity.HUNTER_SCHMIDT);
    private static final List<String> ITERATED = List.of("REML", "ML", "PM", "EB");

    private static final double LEVEL = 0.95;

    private final ReferenceFolder folder;

    MetaAnalysisCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (dataset.equals("trials")) {
            return pooledCounts(analysis);
        }
        Map<String, Effect> named = effects(dataset);
        List<Effect> effects = List.copyOf(named.values());
        String[] words = analysis.split(" ");
        if (METHODS.containsKey(words[0])) {
            MetaAnalysis method = MetaAnalysis.fixed().with(METHODS.get(words[0]));
            boolean iterated = ITERATED.contains(words[0]);
            Tolerance nearBoundary = iterated ? NEAR_BOUNDARY : Tolerance.CLOSED_FORM;
            Answers answers = new Answers().within(iterated ? TAU : Tolerance.CLOSED_FORM);
            if (words.length == 1) {
                studies(answers, named, method, nearBoundary);
            } else {
                summary(
                        answers,
                        method.with(words[1].equals("Wald") ? Inference.WALD : Inference.HARTUNG_KNAPP),
                        nearBoundary,
                        effects);
            }
            return answers;
        }
        return switch (analysis) {
            case "effect" -> eachEffect(named);
            case "heterogeneity" -> heterogeneity(effects);
            case "heterogeneity Q-profile 95 % (REML)" -> profile(effects);
            case "egger" -> egger(effects);
            case "begg" -> begg(effects);
            case "meta::metagen REML HK" -> adHoc(effects);
            case "trim_and_fill" ->
                Answers.none("trim and fill: not offered; Egger's test says what it can of small studies");
            default -> Answers.none("not written yet");
        };
    }

    private Map<String, Effect> effects(String dataset) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        if (dataset.endsWith(" services logit")) {
            Cases cases = folder.cases(dataset.split(" ")[0]).atRisk();
            for (String service : cases.levels("service_id")) {
                double[] moved = cases.where(row -> row.get("service_id").equals(service))
                        .known("moved");
                long events = Arrays.stream(moved).filter(m -> m == 1).count();
                effects.put(service, EffectMeasure.logit(events, moved.length).orElseThrow());
            }
            return effects;
        }
        switch (dataset) {
            case "bcg logRR" ->
                folder.input("meta_bcg_published")
                        .forEach(row -> effects.put(
                                "trial" + row.get("trial"),
                                EffectMeasure.LOG_RISK_RATIO.of(vaccinated(row)).orElseThrow()));
            case "generic" ->
                folder.input("meta_generic")
                        .forEach(row ->
                                effects.put("s" + row.get("study"), new Effect(number(row, "yi"), number(row, "vi"))));
            case "trials logit proportion" ->
                folder.input("meta_trials")
                        .forEach(row -> effects.put(
                                row.get("study"),
                                EffectMeasure.logit(count(row, "ips_work"), count(row, "ips_n"))
                                        .orElseThrow()));
            default ->
                folder.input("meta_trials")
                        .forEach(row -> effects.put(
                                row.get("study"),
                                measure(dataset).of(trial(row)).orElseThrow()));
        }
        return effects;
    }

    private static EffectMeasure measure(String dataset) {
        return switch (dataset) {
            case "trials OR" -> EffectMeasure.LOG_ODDS_RATIO;
            case "trials RR" -> EffectMeasure.LOG_RISK_RATIO;
            case "trials RD" -> EffectMeasure.RISK_DIFFERENCE;
            default -> throw new IllegalArgumentException("no effects known for " + dataset);
        };
    }

    private static TwoByTwo vaccinated(CSVRecord row) {
        return new TwoByTwo(count(row, "tpos"), count(row, "tneg"), count(row, "cpos"), count(row, "cneg"));
    }

    private static TwoByTwo trial(CSVRecord row) {
        long offered = count(row, "ips_work");
        long others = count(row, "tau_work");
        return new TwoByTwo(offered, count(row, "ips_n") - offered, others, count(row, "tau_n") - others);
    }

    private static long count(CSVRecord row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Answers eachEffect(Map<String, Effect> effects) {
        Answers answers = new Answers();
        effects.forEach(
                (study, effect) -> answers.put(study, "yi", effect.estimate()).put(study, "vi", effect.variance()));
        return answers;
    }

    private static void summary(Answers answers, MetaAnalysis method, Tolerance nearBoundary, List<Effect> effects) {
        Synthesis all = method.fit(effects).orElseThrow();
        answers.put("summary", "estimate", all.estimate())
                .put("summary", "se", all.standardError())
                .put("summary", "statistic", all.statistic())
                .put("summary", "p", all.pValue())
                .put("summary", "tau2", all.tauSquared())
                .put("summary", "H2", all.hSquared());
        limits(answers, "summary", "", Optional.of(all.interval()));
        limits(answers, "summary", "pi_", all.predictionIntervalAtEstimatedTau());
        answers.within(nearBoundary).put("summary", "tau", all.tau()).put("summary", "I2", all.iSquared());
        ChiSquareStatistic q = all.homogeneity().orElseThrow();
        answers.within(Tolerance.CLOSED_FORM)
                .put("summary", "Q", q.statistic())
                .put("summary", "Q_df", q.degreesOfFreedom())
                .put("summary", "Q_p", q.pValue());
    }

    private static void limits(Answers answers, String term, String prefix, Optional<Interval> interval) {
        answers.put(term, prefix + "low", optional(interval.map(Interval::lower)))
                .put(term, prefix + "high", optional(interval.map(Interval::upper)));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static void studies(
            Answers answers, Map<String, Effect> named, MetaAnalysis method, Tolerance nearBoundary) {
        List<Effect> effects = List.copyOf(named.values());
        Synthesis all = method.fit(effects).orElseThrow();
        limits(answers, "prediction t(k-2)", "", all.predictionIntervalOfHiggins());
        List<String> names = new ArrayList<>(named.keySet());
        List<Optional<Synthesis>> without = method.leaveOneOut(effects);
        for (int i = 0; i < names.size(); i++) {
            answers.put("weight " + names.get(i), "pct", 100 * all.weights().get(i));
            Synthesis.Shrunken own = all.shrunken().get(i);
            answers.put("blup " + names.get(i), "estimate", own.estimate())
                    .put("blup " + names.get(i), "se", own.standardError());
            Synthesis rest = without.get(i).orElseThrow();
            String term = "leave out " + names.get(i);
            answers.put(term, "estimate", rest.estimate())
                    .put(term, "se", rest.standardError())
                    .put(term, "tau2", rest.tauSquared())
                    .put(term, "Q", rest.homogeneity().orElseThrow().statistic())
                    .put(term, "I2", nearBoundary, rest.iSquared());
        }
    }

    private static Answers heterogeneity(List<Effect> effects) {
        Synthesis all = MetaAnalysis.fixed().fit(effects).orElseThrow();
        return new Answers().put("Q based", "I2", all.iSquaredOfQ()).put("Q based", "H2", all.hSquaredOfQ());
    }

    private static Answers profile(List<Effect> effects) {
        Synthesis all = MetaAnalysis.withDefaults().fit(effects).orElseThrow();
        Answers answers = new Answers().within(TAU);
        answers.put("tau^2", "estimate", all.tauSquared())
                .put("tau", "estimate", all.tau())
                .put("I^2(%)", "estimate", all.iSquared())
                .put("H^2", "estimate", all.hSquared());
        limits(answers, "tau^2", "", all.tauSquaredInterval());
        limits(answers, "tau", "", all.tauSquaredInterval().map(limits -> limits.map(Math::sqrt)));
        limits(answers, "I^2(%)", "", all.iSquaredInterval());
        limits(answers, "H^2", "", all.hSquaredInterval());
        return answers;
    }

    private static Answers egger(List<Effect> effects) {
        EggerTest test = EggerTest.of(effects).orElseThrow();
        return new Answers()
                .put("lm", "t", test.statistic())
                .put("lm", "df", test.degreesOfFreedom())
                .put("lm", "p", test.pValue())
                .put("lm", "limit_estimate", test.limit())
                .put("lm", "intercept_precision", test.slope())
                .put("lm", "intercept_se", test.slopeError());
    }

    private static Answers begg(List<Effect> effects) {
        BeggTest test = BeggTest.of(effects).orElseThrow();
        return new Answers().put("ranktest", "tau", test.tau()).put("ranktest", "p", test.pValue());
    }

    private static Answers adHoc(List<Effect> effects) {
        Answers answers = new Answers().within(META);
        Synthesis ci = MetaAnalysis.withDefaults()
                .with(Inference.HARTUNG_KNAPP_OR_WALD_IF_WIDER)
                .fit(effects)
                .orElseThrow();
        answers.put("ad hoc ci", "estimate", ci.estimate()).put("ad hoc ci", "tau2", ci.tauSquared());
        limits(answers, "ad hoc ci", "", Optional.of(ci.interval()));
        limits(answers, "ad hoc ci", "pi_", ci.predictionIntervalOfHiggins());
        Synthesis se = MetaAnalysis.withDefaults()
                .with(Inference.HARTUNG_KNAPP_AT_LEAST_WALD)
                .fit(effects)
                .orElseThrow();
        answers.put("ad hoc se", "estimate", se.estimate());
        limits(answers, "ad hoc se", "", Optional.of(se.interval()));
        return answers;
    }

    private Answers pooledCounts(String analysis) {
        List<TwoByTwo> trials = folder.input("meta_trials").stream()
                .map(MetaAnalysisCounterpart::trial)
                .toList();
        Answers answers = new Answers();
        if (analysis.equals("peto")) {
            PetoOddsRatio peto = PetoOddsRatio.of(trials).orElseThrow();
            answers.put("OR", "estimate", peto.logOddsRatio()).put("OR", "se", peto.standardError());
            limits(answers, "OR", "", Optional.of(peto.interval(LEVEL)));
            return answers;
        }
        StratifiedTables tables = new StratifiedTables(trials);
        common(
                answers,
                "OR",
                log(tables.oddsRatio()),
                tables.oddsRatioInterval(LEVEL).map(i -> i.map(Math::log)));
        common(
                answers,
                "RR",
                log(tables.riskRatio()),
                tables.riskRatioInterval(LEVEL).map(i -> i.map(Math::log)));
        common(answers, "RD", tables.riskDifference(), tables.riskDifferenceInterval(LEVEL));
        return answers;
    }

    private static OptionalDouble log(OptionalDouble ratio) {
        return ratio.isPresent() ? OptionalDouble.of(Math.log(ratio.getAsDouble())) : ratio;
    }

    private static void common(Answers answers, String term, OptionalDouble estimate, Optional<Interval> interval) {
        answers.put(term, "estimate", estimate)
                .put(
                        term,
                        "se",
                        optional(interval.map(i -> (i.upper() - i.lower()) / 2 / Normal.criticalValue(LEVEL))));
        limits(answers, term, "", interval);
    }
}
