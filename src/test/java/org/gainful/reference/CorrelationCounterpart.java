package org.gainful.reference;

import java.util.List;

/** Beside 06_correlation: two measures correlated. */
final class CorrelationCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    CorrelationCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
