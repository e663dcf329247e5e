package org.gainful.reference;

import java.util.List;

/** Beside 03_paired: the same people at two waves. */
final class PairedCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    PairedCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
