package org.gainful.fidelity;

import java.util.Comparator;
import java.util.List;
import org.gainful.cases.Literature;

/**
 * How strong the relation of fidelity and outcome was elsewhere: what a study should have been able to see.
 *
 * @param relations from the strongest to the weakest
 */
record Benchmarks(List<Literature.Relation> relations) {
    Benchmarks {
        relations = List.copyOf(relations);
    }

    static Benchmarks of(Literature literature) {
        return new Benchmarks(literature.relations().stream()
                .filter(Literature.Relation::benchmark)
                .sorted(Comparator.comparing(Literature.Relation::correlation).reversed())
                .toList());
    }

    boolean isEmpty() {
        return relations.isEmpty();
    }

    double strongest() {
        return relations.get(0).correlation();
    }

    double weakest() {
        return relations.get(relations.size() - 1).correlation();
    }
}
