package org.gainful.reference;

import java.util.List;

/** Beside 02_transitions: changes of status. */
final class TransitionsCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    TransitionsCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
