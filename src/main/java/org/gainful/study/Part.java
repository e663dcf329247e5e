package org.gainful.study;

import java.util.Locale;

/** What a run is to report: everything, or the analyses of one capability. */
public enum Part {
    ALL,
    FIDELITY,
    OUTCOMES,
    REPRODUCE,
    TRIALS;

    /** The command that runs it alone, which is also how the ids of its analyses begin. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its reports are called after the study, so that a part does not replace the whole. */
    public String suffix() {
        return this == ALL ? "" : "-" + word();
    }

    /** Whether an analysis, or the chapter it makes, belongs to it. */
    boolean holds(String analysis) {
        return this == ALL || analysis.startsWith(word() + "/");
    }
}
