package org.gainful.reference;

import java.util.List;

/** Beside 04_groups: groups compared on a numeric measure. */
final class GroupsCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    GroupsCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
