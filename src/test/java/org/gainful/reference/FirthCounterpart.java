package org.gainful.reference;

import java.util.List;

/** Beside 09_firth: Firth's penalised likelihood. */
final class FirthCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    FirthCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
