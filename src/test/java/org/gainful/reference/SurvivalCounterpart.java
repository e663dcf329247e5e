package org.gainful.reference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainful.stat.ChiSquareStatistic;
import org.gainful.stat.Interval;
import org.gainful.stat.survival.FollowUp;
import org.gainful.stat.survival.KaplanMeier;
import org.gainful.stat.survival.LogRank;
import org.gainful.stat.survival.RestrictedMean;
import org.gainful.stat.survival.SurvivalCurve;
import org.gainful.stat.survival.SurvivalInterval;

/** Beside 12_survival: time to an event. */
final class SurvivalCounterpart implements Counterpart {
    private static final double LEVEL = 0.95;
    private static final String JOB_START = "job start";
    private static final String NOBODY = "nobody in the group, or not followed that long";
    private static final String ACCELERATED = "survreg ";
    private static final String ZPH = "cox.zph transform=";
    private static final String FIRST_CONTACT = "first employer contact";

    /** What a term is about, its number, and the transform of an interval. */
    private static final Pattern TERM =
            Pattern.compile("(t=|quantile |rmst tau=|time=)([0-9.]+)(?: (log-log|log|plain))?");

    private static final Pattern GROUP = Pattern.compile(".*?([a-z]+)=([01])");
    private static final Pattern HORIZON = Pattern.compile("RMST (?:by ([a-z]+) )?tau=([0-9]+)");
    private static final Pattern TEST = Pattern.compile("log-rank(?: (job start|first contact) by ([a-z]+))?");

    private final ReferenceFolder folder;

    SurvivalCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (analysis.equals("samples")) {
            return samples(dataset);
        }
        if (analysis.startsWith("KM")) {
            PeopleAtRisk people = people(dataset, analysis);
            return people.rows().isEmpty() ? Answers.none(NOBODY) : curve(people.followUp(), rows);
        }
        Matcher test = TEST.matcher(analysis);
        if (test.matches()) {
            return logRank(dataset, test);
        }
        Matcher horizon = HORIZON.matcher(analysis);
        if (horizon.matches()) {
            return restrictedMeans(dataset, horizon);
        }
        PeopleAtRisk people = PeopleAtRisk.of(folder, dataset, JOB_START);
        List<String> terms = people.published() ? List.of("treat") : Cases.M1;
        if (analysis.startsWith("Cox")) {
            return new CoxAnswers(people, terms).fit(analysis, rows);
        }
        if (analysis.startsWith(ZPH)) {
            return new CoxAnswers(people, terms).proportionalHazards(analysis.substring(ZPH.length()));
        }
        return analysis.startsWith(ACCELERATED)
                ? AcceleratedAnswers.of(people, terms, analysis.substring(ACCELERATED.length()))
                : Answers.none("an analysis that is not known here");
    }

    private Answers samples(String dataset) {
        Answers answers = new Answers().within(Tolerance.EXACT);
        for (String event : List.of(JOB_START, FIRST_CONTACT)) {
            FollowUp followUp = PeopleAtRisk.of(folder, dataset, event).followUp();
            answers.put(event, "rows", followUp.size()).put(event, "events", followUp.events());
        }
        return answers;
    }

    private PeopleAtRisk people(String dataset, String analysis) {
        PeopleAtRisk people =
                PeopleAtRisk.of(folder, dataset, analysis.contains(FIRST_CONTACT) ? FIRST_CONTACT : JOB_START);
        Matcher group = GROUP.matcher(analysis);
        return group.matches() ? people.with(group.group(1), Double.parseDouble(group.group(2))) : people;
    }

    private static Answers curve(FollowUp followUp, List<Expected> rows) {
        Answers answers = new Answers();
        SurvivalCurve logLog = KaplanMeier.withDefaults().fit(followUp);
        whole(answers, followUp);
        for (Expected row : rows) {
            Matcher term = TERM.matcher(row.term());
            if (term.matches()) {
                double number = Double.parseDouble(term.group(2));
                SurvivalCurve curve = term.group(3) == null
                        ? logLog
                        : withTransform(term.group(3)).fit(followUp);
                switch (term.group(1)) {
                    case "t=" -> atTime(answers, row.term(), curve, number);
                    case "quantile " -> quantile(answers, row.term(), curve.quantile(number));
                    case "time=" -> step(answers, row.term(), curve, number);
                    default -> restrictedMean(answers, row.term(), curve.restrictedMean(number));
                }
            }
        }
        return answers;
    }

    private static KaplanMeier withTransform(String name) {
        return KaplanMeier.withDefaults()
                .withTransform(
                        switch (name) {
                            case "log" -> SurvivalInterval.LOG;
                            case "plain" -> SurvivalInterval.PLAIN;
                            default -> SurvivalInterval.LOG_LOG;
                        });
    }

    private static void whole(Answers answers, FollowUp followUp) {
        answers.put("(all)", "n", followUp.size())
                .put("(all)", "events", followUp.events())
                .put("(all)", "max_time", followUp.longest())
                .put("(all)", "total_time", followUp.totalTime())
                .put("(all)", "rate_per_1000_days", 1000 * followUp.events() / followUp.totalTime());
        quantile(
                answers,
                "median follow-up (reverse KM)",
                KaplanMeier.withDefaults().fit(followUp.reversed()).median());
    }

    private static void atTime(Answers answers, String term, SurvivalCurve curve, double time) {
        answers.put(term, "at_risk", curve.atRisk(time))
                .put(term, "surv", curve.survival(time))
                .put(term, "se", curve.standardError(time))
                .put(term, "nelson_aalen", curve.cumulativeHazard(time));
        limits(answers, term, curve.survival(time), curve.interval(time));
    }

    private static void step(Answers answers, String term, SurvivalCurve curve, double time) {
        for (SurvivalCurve.Step step : curve.steps()) {
            if (step.time() == time) {
                answers.put(term, "n_risk", step.riskSet().atRisk())
                        .put(term, "n_event", step.riskSet().events())
                        .put(term, "n_censor", step.riskSet().censored())
                        .put(term, "surv", step.survival());
                limits(answers, term, OptionalDouble.of(step.survival()), step.interval());
            }
        }
    }

    private static void limits(Answers answers, String term, OptionalDouble survival, Optional<Interval> interval) {
        if (survival.orElse(0) == 1) {
            answers.leaveOut(
                    Pattern.quote(term),
                    "low|high",
                    "before the first event there is no interval, not one of length 0");
        } else {
            answers.put(term, "low", lower(interval)).put(term, "high", upper(interval));
        }
    }

    private static void quantile(Answers answers, String term, SurvivalCurve.Quantile quantile) {
        answers.put(term, "time", quantile.time())
                .put(term, "low", quantile.lower())
                .put(term, "high", quantile.upper());
    }

    private static void restrictedMean(Answers answers, String term, Optional<RestrictedMean> mean) {
        answers.put(term, "rmst", value(mean.map(RestrictedMean::mean)))
                .put(term, "se", value(mean.map(RestrictedMean::standardError)));
    }

    private Answers logRank(String dataset, Matcher analysis) {
        String factor = analysis.group(2) == null ? "treat" : analysis.group(2);
        String event = "first contact".equals(analysis.group(1)) ? FIRST_CONTACT : JOB_START;
        PeopleAtRisk people = PeopleAtRisk.of(folder, dataset, event).known(factor);
        int[] groups = people.levels(factor);
        Answers answers = new Answers();
        for (LogRank test : LogRank.values()) {
            String term = test == LogRank.LOG_RANK ? "rho=0" : "rho=1";
            tested(answers, term, test.test(people.followUp(), groups));
            if (!factor.equals("service") && !factor.equals("treat")) {
                tested(answers, term + " stratified", test.test(people.followUp(), groups, people.levels("service")));
            }
        }
        return answers;
    }

    private static void tested(Answers answers, String term, LogRank.Result result) {
        Optional<ChiSquareStatistic> test = result.test();
        answers.put(term, "chisq", value(test.map(ChiSquareStatistic::statistic)))
                .put(term, "df", value(test.map(t -> (double) t.degreesOfFreedom())))
                .put(term, "p", value(test.map(ChiSquareStatistic::pValue)));
        for (int g = 0; g < result.observed().size(); g++) {
            answers.put(term, "observed[%s]".formatted(g + 1), result.observed().get(g))
                    .put(
                            term,
                            "expected[%s]".formatted(g + 1),
                            result.expected().get(g));
        }
    }

    private Answers restrictedMeans(String dataset, Matcher analysis) {
        String factor = analysis.group(1) == null ? "treat" : analysis.group(1);
        double horizon = Double.parseDouble(analysis.group(2));
        PeopleAtRisk people = PeopleAtRisk.of(folder, dataset, JOB_START);
        List<RestrictedMean> means = Stream.of(0, 1)
                .map(group -> people.with(factor, group))
                .filter(group -> !group.rows().isEmpty())
                .map(group -> KaplanMeier.withDefaults().fit(group.followUp()).restrictedMean(horizon))
                .flatMap(Optional::stream)
                .toList();
        if (means.size() < 2) {
            return Answers.none(NOBODY);
        }
        RestrictedMean without = means.get(0);
        RestrictedMean with = means.get(1);
        Answers answers = new Answers();
        contrast(answers, "RMST (arm=1)-(arm=0)", with.difference(without, LEVEL));
        contrast(answers, "RMST (arm=1)/(arm=0)", with.ratio(without, LEVEL));
        contrast(answers, "RMTL (arm=1)/(arm=0)", with.ratioOfLost(without, LEVEL));
        for (int group = 0; group < means.size(); group++) {
            String term = "arm" + group;
            Interval interval = means.get(group).interval(LEVEL);
            restrictedMean(answers, term, Optional.of(means.get(group)));
            answers.put(term, "low", interval.lower()).put(term, "high", interval.upper());
        }
        return answers;
    }

    private static void contrast(Answers answers, String term, Optional<RestrictedMean.Contrast> contrast) {
        Optional<Interval> interval = contrast.map(RestrictedMean.Contrast::interval);
        answers.put(term, "estimate", value(contrast.map(RestrictedMean.Contrast::estimate)))
                .put(term, "low", lower(interval))
                .put(term, "high", upper(interval))
                .put(term, "p", value(contrast.map(RestrictedMean.Contrast::pValue)));
    }

    private static OptionalDouble lower(Optional<Interval> interval) {
        return value(interval.map(Interval::lower));
    }

    private static OptionalDouble upper(Optional<Interval> interval) {
        return value(interval.map(Interval::upper));
    }

    private static OptionalDouble value(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
