package org.gainful.reference;

import java.util.List;

/** Beside 15_reliability: agreement and reliability. */
final class ReliabilityCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    ReliabilityCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
