package org.gainful.reference;

import java.util.List;

/** Beside 12_survival: time to an event. */
final class SurvivalCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    SurvivalCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
