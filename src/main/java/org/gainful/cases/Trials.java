package org.gainful.cases;

import java.util.List;

/** The trials of a study, as declared and in the order of their file. */
public record Trials(TrialsFile plan, List<Trial> all) {
    public Trials {
        all = List.copyOf(all);
    }

    /** Those of a set. */
    public List<Trial> in(TrialsFile.Set set) {
        return all.stream().filter(trial -> trial.sets().contains(set.name())).toList();
    }
}
