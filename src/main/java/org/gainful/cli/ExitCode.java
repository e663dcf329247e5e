package org.gainful.cli;

/** How a command ends. */
final class ExitCode {
    static final int DONE = 0;
    /** Our fault, or the machine's: a full disk, a file that cannot be read. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;
    static final int DATA_REFUSED = 3;
    /** The report is there, but a model that was asked for could not be estimated, or a claim put to the test did not hold. */
    static final int DONE_WITH_RESERVATION = 4;

    private ExitCode() {}
}
