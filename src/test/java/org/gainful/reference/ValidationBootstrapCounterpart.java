package org.gainful.reference;

import java.util.List;

/** Beside 22_validation_bootstrap: validation and the bootstrap. */
final class ValidationBootstrapCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    ValidationBootstrapCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        if (analysis.startsWith("bootstrap of hours")) {
            return BootstrapAnswers.of(folder, dataset);
        }
        return Answers.none("not written yet");
    }
}
