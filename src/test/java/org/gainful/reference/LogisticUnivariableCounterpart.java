package org.gainful.reference;

import java.util.List;

/** Beside 07_logistic_univariable: one predictor at a time. */
final class LogisticUnivariableCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    LogisticUnivariableCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
