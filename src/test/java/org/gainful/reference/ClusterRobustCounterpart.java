package org.gainful.reference;

import java.util.List;

/** Beside 10_cluster_robust: robust and cluster-robust errors. */
final class ClusterRobustCounterpart implements Counterpart {
    private final ReferenceFolder folder;

    ClusterRobustCounterpart(ReferenceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answers answers(String dataset, String analysis, List<Expected> rows) {
        return Answers.none("not written yet");
    }
}
