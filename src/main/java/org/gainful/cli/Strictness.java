package org.gainful.cli;

import org.gainful.intake.RowPolicy;
import picocli.CommandLine.Option;

/** What one bad row costs. */
final class Strictness {
    @Option(names = "--strict", description = "Refuses the whole export when any row has an error.")
    private boolean strict;

    RowPolicy rowPolicy() {
        return strict ? RowPolicy.REFUSE_FILE : RowPolicy.SET_ASIDE;
    }

    boolean isStrict() {
        return strict;
    }
}
