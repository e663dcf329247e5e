package org.gainful.reference;

import java.util.List;

/** Beside 01_table1: characteristics of the participants. */
final class TableOneCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    TableOneCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
