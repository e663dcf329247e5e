package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and the one place that turns what went wrong into a line and an exit code. */
@Command(
        name = "gainful",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {RunCommand.class, CheckCommand.class, InitCommand.class, ScalesCommand.class},
        description = "Outcome evaluation and fidelity scoring for employment-support services.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage;",
            "3 data refused; 4 done, but a model asked for could not be estimated.",
            "",
            "Example: gainful run datasets/sesami"
        })
public final class Main {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole program, ready to execute; for tests as for {@link #main}. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExitCodeExceptionMapper(Main::exitCode)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    command.getErr().println("gainful: " + message(exception));
                    return exitCode(exception);
                })
                .setParameterExceptionHandler(Main::wrongUsage);
    }

    private static int exitCode(Throwable exception) {
        return exception instanceof Refusal refusal ? refusal.exitCode() : ExitCode.FAILED;
    }

    private static String message(Exception exception) {
        if (exception instanceof Refusal || exception instanceof IOException) {
            return exception.getMessage();
        }
        StackTraceElement place = exception.getStackTrace()[0];
        return "this is a fault of gainful, not of your data: %s at %s:%s"
                .formatted(exception, place.getFileName(), place.getLineNumber());
    }

    private static int wrongUsage(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("gainful: " + problem(exception, command));
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static String problem(ParameterException exception, CommandLine command) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> extra = unmatched.getUnmatched();
            if (!extra.get(0).startsWith("-")
                    && !command.getCommandSpec().positionalParameters().isEmpty()) {
                return "%s takes one %s; not needed: %s"
                        .formatted(
                                command.getCommandName(),
                                command.getCommandSpec()
                                        .positionalParameters()
                                        .get(0)
                                        .paramLabel(),
                                String.join(", ", extra));
            }
        }
        return exception.getMessage();
    }
}
