package org.gainful.predictors;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.ModelPlan;
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
        List<List<Term>> predictors =
                plan.predictors().stream().map(p -> Term.of(evidence, p)).toList();
        List<Term> joint = plan.predictors().stream()
                .filter(p -> plan.together().contains(p.name()))
                .flatMap(p -> Term.of(evidence, p).stream())
                .toList();
        List<Model> alone =
                predictors.stream().map(terms -> Model.of(terms, groups)).toList();
        Optional<Model> together = joint.isEmpty() ? Optional.empty() : Optional.of(Model.of(joint, groups));
        return new PredictorChapter(id(), title(), groups, alone, together).write(evidence);
    }
}
