package org.gainful.reference;

import java.util.List;

/** Beside 11_mixed_logistic: a random intercept for the service. */
final class MixedLogisticCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    MixedLogisticCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
