package org.gainful.reference;

import java.util.List;

/** Beside 21_separation_degenerate: separation and degenerate designs. */
final class SeparationCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    SeparationCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
