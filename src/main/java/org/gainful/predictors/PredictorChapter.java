package org.gainful.predictors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
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

/** Arranges fitted models as sentences, one table and one forest plot. */
final class PredictorChapter {
    private static final String ALONE = "one-at-a-time";
    private static final String TOGETHER = "together";
    private static final String TABLE = "predictors";

    private final ChapterBuilder chapter;
    private final OutcomeGroups groups;
    private final List<Model> alone;
    private final Optional<Model> together;
    private final OddsRatios ofOne;
    private final OddsRatios ofAll;

    PredictorChapter(String id, String title, OutcomeGroups groups, List<Model> alone, Optional<Model> together) {
        this.chapter = new ChapterBuilder(id, title);
        this.groups = groups;
        this.alone = alone;
        this.together = together;
        this.ofOne = new OddsRatios(chapter, ALONE, groups);
        this.ofAll = new OddsRatios(chapter, TOGETHER, groups);
    }

    /** @param leftOut labels of the predictors there was nothing to fit for */
    Chapter write(Evidence evidence, List<String> leftOut) {
        chapter.sums(groups.sums());
        alone.forEach(ofOne::put);
        together.ifPresent(ofAll::put);
        sentences();
        chapter.table(table());
        chapter.chart(chart());
        notes(evidence);
        if (!leftOut.isEmpty()) {
            chapter.note("Left out, because there is one level only or nobody has a value: %s."
                    .formatted(String.join(", ", leftOut)));
        }
        return chapter.build();
    }

    private List<Term> allTerms() {
        return alone.stream().flatMap(model -> model.terms().stream()).toList();
    }

    private Sentence oneAtATime() {
        List<Term> clear =
                alone.stream().flatMap(model -> ofOne.clear(model).stream()).toList();
        return summary("One at a time", ofOne, clear, allTerms());
    }

    private Sentence jointly(Model model) {
        return model.isEstimated()
                ? summary("Taken together", ofAll, ofAll.clear(model), model.terms())
                : ofAll.resting(
                        Sentence.of("The joint model of \u201c%s\u201d could not be estimated. %s"
                                .formatted(outcome(), why(model))),
                        model);
    }

    private static String why(Model model) {
        return model.trouble().isEmpty() ? "The fit did not settle." : model.trouble();
    }

    private Sentence summary(String how, OddsRatios ratios, List<Term> clear, List<Term> all) {
        Sentence start = Sentence.of("%s, %s of %s %s clearly related to \u201c%s\u201d"
                .formatted(
                        how,
                        clear.isEmpty() ? "none" : Integer.toString(clear.size()),
                        all.size(),
                        (all.size() == 1 ? "predictor " : "predictors ")
                                + (clear.size() == 1 || all.size() == 1 ? "is" : "are"),
                        outcome()));
        return clear.isEmpty()
                ? start.say(".")
                : ratios.list(start.say(": "), clear).say(".");
    }

    private String outcome() {
        return groups.definition().label().toLowerCase(Locale.ROOT);
    }

    private void sentences() {
        Sentence first = together.map(this::jointly).orElseGet(this::oneAtATime);
        chapter.headline(first).say(first);
        together.ifPresent(model -> {
            chapter.say(oneAtATime());
            chapter.say(Sentence.of("The joint model rests on ")
                    .number(View.OUT_OF, ofAll.size(model))
                    .say(" people with the outcome: ")
                    .number(View.VALUE, ofAll.eventsPerTerm(model))
                    .say(" of the rarer group to a term."));
            if (model.isEstimated()) {
                chapter.say(ofAll.resting(
                        Sentence.of("It is fitted by %s, because %s."
                                .formatted(model.choice().method(), model.reason())),
                        model));
            }
        });
        chapter.say(Sentence.of(
                "Where an interval includes 1, these data neither show a relation nor rule a considerable one out."));
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        for (Model model : alone) {
            for (Term term : model.terms()) {
                rows.add(Row.data(term.label(), cells(term, model)));
            }
        }
        return new Table(TABLE, "Odds ratios for " + outcome(), "Predictor", columns(), rows, tableNotes());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("people", "With the outcome"),
                new Column(ALONE, "One at a time: odds ratio (95% interval)"),
                new Column(ALONE, "p"),
                new Column(ALONE + ".method", "Method")));
        if (together.isPresent()) {
            columns.add(new Column(TOGETHER, "Together: odds ratio (95% interval)"));
            columns.add(new Column(TOGETHER, "p"));
        }
        return columns;
    }

    private List<Sentence> tableNotes() {
        return together.map(model -> List.of(
                        Sentence.of("ML: maximum likelihood; Firth: penalised likelihood. Together: %s; [z]: not in it."
                                .formatted(model.choice().method())),
                        Sentence.of("Together: ")
                                .number(View.OUT_OF, ofAll.size(model))
                                .say(" people with the outcome.")))
                .orElse(List.of());
    }

    private List<Cell> cells(Term term, Model model) {
        String one = ofOne.address(term);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(View.OUT_OF, ofOne.size(model)),
                Cell.of(View.ESTIMATE_INTERVAL, one),
                Cell.of(View.P_VALUE, one),
                Cell.words(model.choice().shortName())));
        together.ifPresent(joint -> cells.addAll(jointCells(term, joint)));
        return cells;
    }

    private List<Cell> jointCells(Term term, Model joint) {
        String all = ofAll.address(term);
        return joint.terms().stream().anyMatch(t -> t.name().equals(term.name()))
                ? List.of(Cell.of(View.ESTIMATE_INTERVAL, all), Cell.of(View.P_VALUE, all))
                : List.of(Cell.notApplicable(), Cell.notApplicable());
    }

    private Chart chart() {
        List<String> columns = together.isPresent() ? List.of(ALONE, TOGETHER) : List.of(ALONE);
        return new Chart(
                TABLE,
                Chart.Kind.FOREST,
                TABLE,
                columns,
                "Odds ratios for " + outcome(),
                "Odds ratio (log scale): left of 1 less likely, right of 1 more likely",
                together.map(this::jointly).orElseGet(this::oneAtATime));
    }

    private void notes(Evidence evidence) {
        chapter.note(
                "Logistic regression. Intervals and p-values come from the same likelihood: profile limits and likelihood"
                        + " ratio, so p is below 0.05 exactly when the 95% interval excludes 1.");
        chapter.note(
                "Rule, set before any result: Firth's penalised likelihood when a term separates those with the outcome"
                        + " from those without, or when the rarer of the two has fewer than 10 people to a term; maximum likelihood"
                        + " otherwise.");
        chapter.note(
                "People with a missing value among a model's terms are left out of that model; where they are few, how many"
                        + " were analysed is withheld and the odds ratio stays. It goes too where it is as good as its counts, as"
                        + " that of a factor by itself is.");
        chapter.note("An odds ratio is not a ratio of chances: with a common outcome it lies further from 1.");
        chapter.note(
                "These are associations. People who differ in one thing differ in others, and several predictors were"
                        + " looked at: one clear result in twenty is expected by chance.");
        clusterNote(evidence);
        together.filter(model -> !model.trouble().isEmpty())
                .ifPresent(model -> chapter.note(ofAll.resting(Sentence.of(model.trouble()), model)));
    }

    private void clusterNote(Evidence evidence) {
        evidence.codebook()
                .firstWithRole(Role.SERVICE)
                .map(field -> evidence.cases().levels(field).size())
                .filter(services -> services > 1)
                .ifPresent(services ->
                        chapter.note(("People of one service may resemble one another. The intervals do not allow"
                                        + " for that and, with %s services, may be too narrow.")
                                .formatted(services)));
    }
}
