package org.gainful.reference;

import java.util.List;

/** Beside 08_logistic_multivariable: several predictors together. */
final class LogisticMultivariableCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    LogisticMultivariableCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
