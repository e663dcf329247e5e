package org.gainful.reference;

import java.util.List;

/** Beside 05_tables: tables of counts. */
final class TablesCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    TablesCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
