package org.gainful.outcomes;

import org.gainful.analysis.Evidence.BeforeAfter;
import org.gainful.analysis.OutcomeGroups;

/** One scale, and the two groups of people who have both scores: those with the outcome, and everyone else. */
record Compared(BeforeAfter pair, Measured with, Measured others, OutcomeGroups groups) {
    static Compared of(OutcomeGroups groups, BeforeAfter pair) {
        Measured with = Measured.of(groups.happened(), pair.before(), pair.after());
        Measured others = Measured.of(groups.without(), pair.before(), pair.after());
        return new Compared(pair, with, others, groups);
    }

    String scale() {
        return pair.before().scale();
    }

    String title() {
        return pair.before().title();
    }

    String withLabel() {
        return groups.definition().label();
    }

    String othersLabel() {
        return groups.definition().isByStatus() ? "Everyone else, at risk or not" : "Everyone else";
    }
}
