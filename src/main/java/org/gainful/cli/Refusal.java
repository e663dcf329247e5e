package org.gainful.cli;

/** Ends a command with one line for the user and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    static Refusal wrongUsage(String message) {
        return new Refusal(ExitCode.WRONG_USAGE, message);
    }

    static Refusal ofData(String message) {
        return new Refusal(ExitCode.DATA_REFUSED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
