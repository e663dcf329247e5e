package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.cases.Field;
import org.gainful.cases.ModelPlan;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;

/**
 * Whether services that follow the model more closely have better outcomes, and whether so few services could show it.
 *
 * <p>For the outcome the study's model is about, or for every defined outcome where there is no model: a second outcome is a
 * second chance of being misled.
 */
public final class FidelityOutcomes implements Analysis {
    @Override
    public String id() {
        return "fidelity/outcomes";
    }

    @Override
    public String title() {
        return "Fidelity and outcomes";
    }

    @Override
    public String restsOn() {
        return "fidelity/scores";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (evidence.reviews().isEmpty()) {
            lacks.add("fidelity ratings of the services (a fidelity file in study.yaml)");
        }
        if (evidence.codebook().firstWithRole(Role.SERVICE).isEmpty()) {
            lacks.add("the service of each person (a field with role: service)");
        }
        if (lacks.isEmpty() && related(evidence).isEmpty()) {
            lacks.add("at least %s services with a complete fidelity total and somebody whose outcome is known"
                    .formatted(Relation.FEWEST));
        }
        return lacks;
    }

    private record Related(OutcomeGroups groups, Relation relation) {}

    private static List<Related> related(Evidence evidence) {
        List<Service> complete = complete(ReviewBook.of(evidence));
        return outcomes(evidence).stream()
                .map(groups -> new Related(groups, new Relation(scored(evidence, complete, groups))))
                .filter(related -> related.relation().isPossible())
                .toList();
    }

    /** The services whose latest review has a total, and not only bounds of one. */
    private static List<Service> complete(ReviewBook book) {
        return book.scored().stream()
                .filter(service -> service.latest().sheet().total().isCertain())
                .toList();
    }

    private static List<OutcomeGroups> outcomes(Evidence evidence) {
        Optional<String> only = evidence.study().model().map(ModelPlan::outcome);
        List<OutcomeDefinition> definitions = evidence.study().definitions().stream()
                .filter(definition -> only.isEmpty() || only.get().equals(definition.name()))
                .toList();
        return definitions.stream()
                .flatMap(d -> OutcomeGroups.of(evidence, d, evidence.participants()).stream())
                .toList();
    }

    private static List<ScoredService> scored(Evidence evidence, List<Service> complete, OutcomeGroups groups) {
        Field service = evidence.codebook().firstWithRole(Role.SERVICE).orElseThrow();
        return complete.stream()
                .map(reviewed -> new ScoredService(
                        reviewed.name(),
                        reviewed.label(),
                        reviewed.latest().sheet().total().lowest(),
                        reviewed.latest().sheet().total().scaled(),
                        groups.within(service, reviewed.name())))
                .filter(scored -> scored.known() > 0)
                .toList();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Benchmarks benchmarks = Benchmarks.of(evidence.literature());
        for (Related related : related(evidence)) {
            new RelationChapter(chapter, evidence, related.groups(), related.relation(), benchmarks).write();
        }
        new PrintedRelations(chapter, evidence.literature()).write();
        return chapter.build();
    }
}
