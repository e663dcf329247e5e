package org.gainful.predictors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.stat.regression.Aliasing;
import org.gainful.stat.regression.Coefficient;
import org.gainful.stat.regression.Design;
import org.gainful.stat.regression.LogisticFit;
import org.gainful.stat.regression.LogisticRegression;
import org.gainful.stat.regression.ProfileInterval;

/**
 * A logistic model of an outcome on some terms, among the people who have all of them; the others are left out.
 *
 * <p>The likelihood is chosen by rule, before any result is seen: Firth's penalised likelihood when a term separates those
 * with the outcome from those without, or when the smaller of the two groups has fewer than {@value #ENOUGH} people to a
 * term; maximum likelihood otherwise. References: Heinze and Schemper (2002), doi:10.1002/sim.1047; Peduzzi and others
 * (1996), doi:10.1016/S0895-4356(96)00236-3 for the ten.
 */
record Model(
        List<Term> terms,
        OutcomeGroups people,
        Optional<OutcomeGroups> leftOut,
        LogisticFit fit,
        Choice choice,
        Map<String, ProfileInterval> intervals,
        Patterns patterns) {
    private static final int ENOUGH = 10;

    /** The likelihood taken, and the rule that took it. */
    enum Choice {
        MAXIMUM_LIKELIHOOD("maximum likelihood", "profile likelihood", "likelihood ratio"),
        FIRTH_FEW("Firth's penalised likelihood", "profile penalised likelihood", "penalised likelihood ratio"),
        FIRTH_SEPARATED("Firth's penalised likelihood", "profile penalised likelihood", "penalised likelihood ratio");

        private final String method;
        private final String intervalMethod;
        private final String testMethod;

        Choice(String method, String intervalMethod, String testMethod) {
            this.method = method;
            this.intervalMethod = intervalMethod;
            this.testMethod = testMethod;
        }

        String method() {
            return method;
        }

        String intervalMethod() {
            return intervalMethod;
        }

        String testMethod() {
            return testMethod;
        }

        String shortName() {
            return this == MAXIMUM_LIKELIHOOD ? "ML" : "Firth";
        }
    }

    /** Whether there is anything to fit: a term, and somebody with every value. */
    static boolean isPossible(List<Term> terms, OutcomeGroups groups) {
        return !terms.isEmpty() && complete(terms, groups).known() > 0;
    }

    private static OutcomeGroups complete(List<Term> terms, OutcomeGroups groups) {
        OutcomeGroups complete = groups;
        Set<String> asked = new HashSet<>();
        for (Term term : terms) {
            complete = asked.add(term.field().name()) ? complete.knowing(term.field()) : complete;
        }
        return complete;
    }

    static Model of(List<Term> terms, OutcomeGroups groups) {
        OutcomeGroups complete = complete(terms, groups);
        Design design = design(terms, complete);
        Patterns patterns = Patterns.of(terms, rows(complete));
        Optional<OutcomeGroups> leftOut = leftOut(terms, groups, complete);
        int fewer = Math.min(complete.happened().count(), complete.not().count());
        boolean few = fewer < ENOUGH * terms.size();
        LogisticFit fit = (few ? LogisticRegression.firth() : LogisticRegression.maximumLikelihood()).fit(design);
        if (fit.separation().present()) {
            LogisticFit finite = few ? fit : LogisticRegression.firth().fit(design);
            return new Model(
                    terms, complete, leftOut, finite, Choice.FIRTH_SEPARATED, intervals(terms, finite), patterns);
        }
        Choice choice = few ? Choice.FIRTH_FEW : Choice.MAXIMUM_LIKELIHOOD;
        return new Model(terms, complete, leftOut, fit, choice, intervals(terms, fit), patterns);
    }

    private static Optional<OutcomeGroups> leftOut(List<Term> terms, OutcomeGroups asked, OutcomeGroups complete) {
        return complete.among().count() == asked.among().count()
                ? Optional.empty()
                : Optional.of(asked.lackingAnyOf(terms.stream().map(Term::field).toList()));
    }

    /** Each interval takes a search of its own, so it is made once. */
    private static Map<String, ProfileInterval> intervals(List<Term> terms, LogisticFit fit) {
        Map<String, ProfileInterval> intervals = new LinkedHashMap<>();
        terms.forEach(term -> fit.profileInterval(term.name()).ifPresent(i -> intervals.put(term.name(), i)));
        return intervals;
    }

    Optional<ProfileInterval> interval(Term term) {
        return isOneSided() ? Optional.empty() : Optional.ofNullable(intervals.get(term.name()));
    }

    private static int[] rows(OutcomeGroups complete) {
        return IntStream.concat(
                        Arrays.stream(complete.happened().rows()),
                        Arrays.stream(complete.not().rows()))
                .toArray();
    }

    private static Design design(List<Term> terms, OutcomeGroups complete) {
        int[] rows = rows(complete);
        double[] response = new double[rows.length];
        Arrays.fill(response, 0, complete.happened().count(), 1);
        List<double[]> columns = new ArrayList<>();
        terms.forEach(term -> columns.add(term.values(rows)));
        return Design.of(terms.stream().map(Term::name).toList(), columns, response);
    }

    /** Whether there is anything to compare; a likelihood has an answer even where everyone had the outcome, and it is idle. */
    boolean isOneSided() {
        return people.happened().isEmpty() || people.not().isEmpty();
    }

    /** The estimate of a term, where there is one that means something. */
    Optional<Coefficient> coefficient(Term term) {
        return isOneSided() ? Optional.empty() : fit.find(term.name());
    }

    /** Whether the estimates are as good as the counts they come from. */
    boolean isTable() {
        return patterns.isTable();
    }

    /**
     * The names of the sets of people that a term's odds ratio compares: the levels of a factor with and without the outcome;
     * where several terms make a table together, all its cells.
     */
    List<String> cells(Term term) {
        boolean isOneFactor = terms.stream()
                .allMatch(t -> t.contrast().isPresent()
                        && t.field().name().equals(term.field().name()));
        if (isTable() && !isOneFactor) {
            return Stream.of(people.happened(), people.not())
                    .flatMap(group -> patterns.split(group).stream())
                    .toList();
        }
        return term.contrast().map(contrast -> contrast.cells(people)).orElse(List.of());
    }

    /** Whether any term was estimated. */
    boolean isEstimated() {
        return terms.stream().anyMatch(term -> coefficient(term).isPresent());
    }

    /** Why the fit is not what was asked for, in words; empty when it is. */
    String trouble() {
        if (isOneSided()) {
            return "Not estimated: everyone had the outcome, or nobody.";
        }
        Aliasing aliasing = fit.aliasing();
        if (aliasing.present()) {
            return "Left out, because the other terms determine it or it does not vary: "
                    + aliasing.redundantTerms().stream().map(this::label).collect(Collectors.joining(", ")) + ".";
        }
        return fit.convergence().reached() || !fit.estimated() ? "" : "The fit did not settle; do not use it.";
    }

    /** Which rule took the likelihood, in words. */
    String reason() {
        return switch (choice) {
            case MAXIMUM_LIKELIHOOD ->
                "there are %s or more people with the outcome, and without it, to each term".formatted(ENOUGH);
            case FIRTH_FEW ->
                "there are fewer than %s people with the outcome, or without it, to each term".formatted(ENOUGH);
            case FIRTH_SEPARATED -> "the outcome is separated by " + separating();
        };
    }

    /** The terms the words of {@link #reason} or {@link #trouble} give something away about. */
    List<Term> spokenOf() {
        if (isOneSided()) {
            return terms;
        }
        return terms.stream()
                .filter(term -> fit.separation().terms().stream()
                        .anyMatch(found -> found.name().equals(term.name())))
                .toList();
    }

    private String separating() {
        return fit.separation().terms().stream().map(t -> label(t.name())).collect(Collectors.joining(", "));
    }

    private String label(String name) {
        return terms.stream()
                .filter(t -> t.name().equals(name))
                .map(Term::label)
                .findFirst()
                .orElse("the outcome itself, which everyone or nobody had");
    }
}
