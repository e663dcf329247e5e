package org.gainful.reference;

import java.util.List;

/** Beside 17_funnel: funnel limits. */
final class FunnelCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    FunnelCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
