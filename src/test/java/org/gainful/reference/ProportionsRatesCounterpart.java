package org.gainful.reference;

import java.util.List;

/** Beside 14_proportions_rates: proportions and rates. */
final class ProportionsRatesCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    ProportionsRatesCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
