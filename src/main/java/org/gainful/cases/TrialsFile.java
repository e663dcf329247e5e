package org.gainful.cases;

import java.util.List;

/**
 * Where the trials are, and how they are put together.
 *
 * @param event what is counted in both groups: {@code Competitive employment}
 * @param sets the sets of trials that are pooled, the first one the main
 */
public record TrialsFile(String file, String event, String treatment, String control, List<Set> sets) {
    public TrialsFile {
        sets = List.copyOf(sets);
    }

    /** Trials that may be pooled: no person is in two of them. */
    public record Set(String name, String label) {}
}
