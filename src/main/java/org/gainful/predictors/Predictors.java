package org.gainful.predictors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.Predictor;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/** What goes with an outcome: each predictor by itself, and those named for it together in one model. */
public final class Predictors implements Analysis {
    private static final String ALONE = "one-at-a-time";
    private static final String TOGETHER = "together";
    private static final String TABLE = "predictors";

    @Override
    public String id() {
        return "predictors/model";
    }

    @Override
    public String title() {
        return "What goes with the outcome";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        Optional<ModelPlan> plan = evidence.study().model();
        if (plan.isEmpty()) {
            return List.of("a model (model in study.yaml: its outcome and predictors)");
        }
        return groups(evidence, plan.get()).isPresent()
                ? List.of()
                : List.of("the outcome %s: the fields of its definition"
                        .formatted(plan.get().outcome()));
    }

    private static Optional<OutcomeGroups> groups(Evidence evidence, ModelPlan plan) {
        return evidence.study()
                .definition(plan.outcome())
                .flatMap(definition -> OutcomeGroups.of(evidence, definition, evidence.participants()));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ModelPlan plan = evidence.study().model().orElseThrow();
        OutcomeGroups groups = groups(evidence, plan).orElseThrow();
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Map<Predictor, Model> alone = new LinkedHashMap<>();
        plan.predictors().forEach(p -> alone.put(p, Model.of(Term.of(evidence, p), groups)));
        List<Term> joint = plan.predictors().stream()
                .filter(p -> plan.together().contains(p.name()))
                .flatMap(p -> Term.of(evidence, p).stream())
                .toList();
        Model together = Model.of(joint, groups);
        OddsRatios ofOne = new OddsRatios(chapter, ALONE, groups);
        alone.values().forEach(ofOne::put);
        OddsRatios ofAll = new OddsRatios(chapter, TOGETHER, groups);
        ofAll.put(together);
        sentences(chapter, groups, together, ofAll, alone, ofOne);
        chapter.table(table(alone, together, ofOne, ofAll, groups));
        chapter.chart(chart(ofAll, together, groups));
        notes(chapter, evidence, together);
        return chapter.build();
    }

    private static void sentences(
            ChapterBuilder chapter,
            OutcomeGroups groups,
            Model together,
            OddsRatios ofAll,
            Map<Predictor, Model> alone,
            OddsRatios ofOne) {
        String outcome = groups.definition().label();
        List<Term> clear = ofAll.clear(together);
        Sentence headline = clear.isEmpty()
                ? Sentence.of("%s: taken together, none of the %d predictors is clearly related to it"
                        .formatted(outcome, together.terms().size()))
                : ofAll.list(Sentence.of("%s: taken together, clearly related are ".formatted(outcome)), clear);
        chapter.headline(headline.say(".")).say(headline.say("."));
        List<Term> clearAlone =
                alone.values().stream().flatMap(m -> ofOne.clear(m).stream()).toList();
        if (!clearAlone.isEmpty()) {
            chapter.say(ofOne.list(Sentence.of("One at a time, clearly related are "), clearAlone)
                    .say("."));
        }
        chapter.say(Sentence.of(
                "For every other predictor the interval includes 1: these data neither show a relation nor rule"
                        + " one out."));
        chapter.say(Sentence.of("The joint model has ")
                .number(View.OUT_OF, ofAll.size(together))
                .say(" people with the outcome, ")
                .number(View.VALUE, ofAll.eventsPerTerm(together))
                .say(" of the rarer group to a term; fitted by %s, because there are %s."
                        .formatted(together.choice().method(), together.reason())));
    }

    private static Table table(
            Map<Predictor, Model> alone, Model together, OddsRatios ofOne, OddsRatios ofAll, OutcomeGroups groups) {
        List<Row> rows = new ArrayList<>();
        alone.forEach((predictor, model) -> model.terms()
                .forEach(term -> rows.add(Row.data(term.label(), cells(term, model, together, ofOne, ofAll)))));
        return new Table(
                TABLE,
                "Odds ratios for " + groups.definition().label().toLowerCase(Locale.ROOT),
                "Predictor",
                List.of(
                        new Column("people", "With the outcome, of people analysed"),
                        new Column(ALONE, "One at a time: odds ratio (95% interval)"),
                        new Column(ALONE + ".p", "p"),
                        new Column(ALONE + ".method", "Method"),
                        new Column(TOGETHER, "Together: odds ratio (95% interval)"),
                        new Column(TOGETHER + ".p", "p")),
                rows,
                List.of(Sentence.of("Together: ")
                        .number(View.OUT_OF, ofAll.size(together))
                        .say(" people, %s. [z] marks a predictor that was not named for the joint model."
                                .formatted(together.choice().method()))));
    }

    private static List<Cell> cells(Term term, Model model, Model together, OddsRatios ofOne, OddsRatios ofAll) {
        String one = ofOne.address(term);
        boolean joint = together.terms().stream().anyMatch(t -> t.name().equals(term.name()));
        String all = ofAll.address(term);
        return List.of(
                Cell.of(View.OUT_OF, one),
                Cell.of(View.ESTIMATE_INTERVAL, one),
                Cell.of(View.P_VALUE, one),
                Cell.words(model.choice().shortName()),
                joint ? Cell.of(View.ESTIMATE_INTERVAL, all) : Cell.notApplicable(),
                joint ? Cell.of(View.P_VALUE, all) : Cell.notApplicable());
    }

    private static Chart chart(OddsRatios ofAll, Model together, OutcomeGroups groups) {
        List<Term> clear = ofAll.clear(together);
        Sentence alternative = Sentence.of("Odds ratios with 95% intervals, one at a time and together. ");
        return new Chart(
                TABLE,
                Chart.Kind.FOREST,
                TABLE,
                List.of(ALONE, TOGETHER),
                "Odds ratios for " + groups.definition().label().toLowerCase(Locale.ROOT),
                "Odds ratio (log scale): left of 1 less likely, right of 1 more likely",
                clear.isEmpty()
                        ? alternative.say("Together, every interval includes 1.")
                        : ofAll.list(alternative.say("Together, the intervals that exclude 1 are "), clear)
                                .say("."));
    }

    private static void notes(ChapterBuilder chapter, Evidence evidence, Model together) {
        chapter.note(
                "Logistic regression. Intervals and p-values come from the same likelihood: profile limits and likelihood"
                        + " ratio, so p is below 0.05 exactly when the 95% interval excludes 1.");
        chapter.note(
                "Rule, set before any result: Firth's penalised likelihood when a term separates those with the outcome"
                        + " from those without, or when the rarer of the two has fewer than 10 people to a term; maximum likelihood"
                        + " otherwise.");
        chapter.note(
                "People with a missing value among a model's terms are left out of that model. An odds ratio is not a"
                        + " ratio of chances: with a common outcome it lies further from 1.");
        chapter.note(
                "These are associations. People who do one thing differ in others, and several predictors were looked at,"
                        + " so one clear result in twenty is expected by chance.");
        clusterNote(chapter, evidence);
        if (!together.trouble().isEmpty()) {
            chapter.note(together.trouble());
        }
    }

    private static void clusterNote(ChapterBuilder chapter, Evidence evidence) {
        evidence.codebook()
                .firstWithRole(Role.SERVICE)
                .ifPresent(field -> chapter.note(
                        "People of one service may resemble one another. With %d services the intervals do not allow for that and may be too narrow."
                                .formatted(evidence.cases().levels(field).size())));
    }
}
