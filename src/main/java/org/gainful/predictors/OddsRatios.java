package org.gainful.predictors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.ProfileInterval;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.HypothesisTest;
import org.gainful.table.Range;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;

/** Turns fitted models into findings: odds ratios with profile interval and likelihood-ratio test. */
final class OddsRatios {
    private final ChapterBuilder chapter;
    private final String part;
    private final OutcomeGroups asked;

    /**
     * @param part of the address: which models these are
     * @param asked everyone at risk, before people with missing values were left out
     */
    OddsRatios(ChapterBuilder chapter, String part, OutcomeGroups asked) {
        this.chapter = chapter;
        this.part = part;
        this.asked = asked;
    }

    /** Where a term's odds ratio is. */
    String address(Term term) {
        return chapter.address(part, term.name(), "odds-ratio");
    }

    /** Where a model's size is: people with the outcome out of those analysed. */
    String size(Model model) {
        return chapter.address(part, names(model), "size");
    }

    /** Where a model's people to a term are. */
    String eventsPerTerm(Model model) {
        return chapter.address(part, names(model), "events-per-term");
    }

    private static String names(Model model) {
        return String.join("+", model.terms().stream().map(Term::name).toList());
    }

    void put(Model model) {
        model.leftOut().ifPresent(leftOut -> addUp(asked, List.of(model.people(), leftOut)));
        if (model.isTable()) {
            putLevels(model);
        }
        model.terms().forEach(term -> chapter.put(oddsRatio(model, term)));
        chapter.put(Finding.share(size(model), basis(model))
                .by("share", definition())
                .from(columns(model)));
        int fewer =
                Math.min(model.people().happened().count(), model.people().not().count());
        chapter.put(Finding.of(
                        eventsPerTerm(model),
                        Statistic.EVENTS_PER_PARAMETER,
                        (double) fewer / model.terms().size(),
                        basis(model))
                .by("the rarer of events and non-events, to a term", definition())
                .from(columns(model)));
    }

    /** Puts how many had the outcome in each level of each factor: where these are given away, they can as well be told. */
    private void putLevels(Model model) {
        Set<String> done = new HashSet<>();
        for (Term term : model.terms()) {
            term.contrast().filter(c -> done.add(c.predictor())).ifPresent(contrast -> {
                List<OutcomeGroups> parts = new ArrayList<>();
                for (String level : contrast.parts().keySet()) {
                    OutcomeGroups part = contrast.within(model.people(), level);
                    chapter.put(share(chapter.address(this.part, contrast.predictor(), level, "share"), part));
                    parts.add(part);
                }
                addUp(model.people(), parts);
            });
        }
    }

    private Finding share(String address, OutcomeGroups people) {
        Basis basis = Basis.ofShare(
                "people with every value the model needs",
                people.happened().count(),
                people.known(),
                0,
                people.happened().name(),
                people.knownName());
        return Finding.share(address, basis).by("share", definition()).from(asked.fields());
    }

    private void addUp(OutcomeGroups whole, List<OutcomeGroups> parts) {
        parts.forEach(part -> chapter.sums(part.sums()));
        chapter.sums(whole.sumsOf(parts));
    }

    private String definition() {
        return asked.definition().name();
    }

    /** An odds ratio stays when the size of its model is withheld, unless the two are as good as one table of counts. */
    private Basis basis(Model model, Term term) {
        Basis basis = basis(model).comparing(model.cells(term).toArray(String[]::new));
        return model.isTable() ? basis : basis.loosely();
    }

    private Basis basis(Model model) {
        OutcomeGroups people = model.people();
        Basis basis = Basis.ofShare(
                "people with every value the model needs",
                people.happened().count(),
                people.known(),
                model.leftOut().map(OutcomeGroups::known).orElse(0),
                people.happened().name(),
                people.knownName());
        return model.leftOut().map(left -> basis.leavingOut(left.knownName())).orElse(basis);
    }

    private List<String> columns(Model model) {
        List<String> columns = new ArrayList<>(asked.fields());
        model.terms().forEach(t -> columns.add(t.field().name()));
        return columns.stream().distinct().toList();
    }

    private Finding oddsRatio(Model model, Term term) {
        Optional<Coefficient> found = model.coefficient(term);
        Finding finding = found.isPresent()
                ? estimated(model, term, found.get())
                : Finding.notAvailable(
                        address(term), Statistic.ODDS_RATIO, basis(model, term), Sentence.of(why(model)));
        return finding.by("logistic regression, " + model.choice().method(), definition())
                .from(columns(model));
    }

    private static String why(Model model) {
        return model.trouble().isEmpty() ? "There is no estimate: %s.".formatted(model.reason()) : model.trouble();
    }

    private Finding estimated(Model model, Term term, Coefficient coefficient) {
        Finding finding = Finding.of(address(term), Statistic.ODDS_RATIO, coefficient.oddsRatio(), basis(model, term))
                .withStandardError(coefficient.standardError());
        Finding within = model.interval(term)
                .map(interval -> finding.within(range(interval, model)))
                .orElse(finding);
        Finding tested = model.fit()
                .likelihoodRatioTest(term.name())
                .map(test -> within.tested(new HypothesisTest(
                        model.choice().testMethod(),
                        OptionalDouble.of(test.statistic()),
                        OptionalDouble.of(test.degreesOfFreedom()),
                        test.pValue())))
                .orElse(within);
        return warned(tested, model);
    }

    /** A side on which the likelihood never falls enough has no limit: 0 or infinity as an odds ratio. */
    private static Range range(ProfileInterval interval, Model model) {
        double lower =
                interval.lower().isPresent() ? StrictMath.exp(interval.lower().getAsDouble()) : 0;
        double upper = interval.upper().isPresent()
                ? StrictMath.exp(interval.upper().getAsDouble())
                : Double.POSITIVE_INFINITY;
        return Range.confidence(lower, upper, interval.level(), model.choice().intervalMethod());
    }

    private Finding warned(Finding finding, Model model) {
        return switch (model.choice()) {
            case MAXIMUM_LIKELIHOOD -> finding;
            case FIRTH_FEW ->
                finding.warned(
                        Sentence.of("Few people with the outcome, or without it, to a term. Effects of a moderate size"
                                + " can be missed, and the interval is wide."));
            case FIRTH_SEPARATED ->
                finding.warned(resting(
                        Sentence.of("Maximum likelihood has no finite estimate here: %s.".formatted(model.reason())),
                        model));
        };
    }

    /** Words about whom a model separates, or that all had the outcome, go with the odds ratios these are about. */
    Sentence resting(Sentence words, Model model) {
        return words.restingOn(model.spokenOf().stream().map(this::address).toList());
    }

    /** The terms whose interval excludes an odds ratio of 1. */
    List<Term> clear(Model model) {
        return model.terms().stream()
                .filter(term -> model.interval(term)
                        .filter(interval -> !interval.contains(0))
                        .isPresent())
                .toList();
    }

    /** Continues a sentence with each term, its odds ratio and its interval. */
    Sentence list(Sentence sentence, List<Term> terms) {
        Sentence longer = sentence;
        String separator = "";
        for (Term term : terms) {
            longer = longer.say(separator + term.label() + " (odds ratio ")
                    .number(View.VALUE, address(term))
                    .say(", 95% interval ")
                    .number(View.INTERVAL, address(term))
                    .say(")");
            separator = "; ";
        }
        return longer;
    }
}
