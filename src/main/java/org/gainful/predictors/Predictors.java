package org.gainful.predictors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.Predictor;
import org.gainful.table.Chapter;

/** What goes with an outcome: each predictor by itself, and those named for it together in one model. */
public final class Predictors implements Analysis {

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
        if (plan.isEmpty() || plan.get().predictors().isEmpty()) {
            return List.of("a model (model in study.yaml: its outcome and predictors)");
        }
        Optional<OutcomeGroups> groups = groups(evidence, plan.get());
        if (groups.isEmpty()) {
            return List.of("the outcome %s: the fields of its definition"
                    .formatted(plan.get().outcome()));
        }
        boolean any =
                plan.get().predictors().stream().anyMatch(p -> Model.isPossible(Term.of(evidence, p), groups.get()));
        return any ? List.of() : List.of("people with a known outcome and a known value of some predictor");
    }

    private static Optional<OutcomeGroups> groups(Evidence evidence, ModelPlan plan) {
        return evidence.study()
                .definition(plan.outcome())
                .flatMap(definition -> OutcomeGroups.of(evidence, definition));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ModelPlan plan = evidence.study().model().orElseThrow();
        OutcomeGroups groups = groups(evidence, plan).orElseThrow();
        List<Term> joint = plan.predictors().stream()
                .filter(p -> plan.together().contains(p.name()))
                .flatMap(p -> Term.of(evidence, p).stream())
                .toList();
        List<Model> alone = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Predictor predictor : plan.predictors()) {
            List<Term> terms = Term.of(evidence, predictor);
            if (Model.isPossible(terms, groups)) {
                alone.add(Model.of(terms, groups));
            } else {
                leftOut.add(predictor.label());
            }
        }
        Optional<Model> together =
                Model.isPossible(joint, groups) ? Optional.of(Model.of(joint, groups)) : Optional.empty();
        return new PredictorChapter(id(), title(), groups, alone, together).write(evidence, leftOut);
    }
}
