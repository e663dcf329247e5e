package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.gainful.intake.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one place that turns what went wrong into a line and an exit code. A class, where lambdas would do: with those the JVM keeps
 * picocli's largest class out of its archive, and reading it takes longer than all the rest of picocli.
 */
final class Faults implements IExitCodeExceptionMapper, IExecutionExceptionHandler, IParameterExceptionHandler {
    @Override
    public int getExitCode(Throwable exception) {
        return exception instanceof Refusal refusal ? refusal.exitCode() : ExitCode.FAILED;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        command.getErr().println("gainful: " + message(exception));
        return getExitCode(exception);
    }

    private static String message(Exception exception) {
        if (exception instanceof Refusal || exception instanceof IOException) {
            return exception.getMessage();
        }
        StackTraceElement place = exception.getStackTrace()[0];
        return "this is a fault of gainful, not of your data: %s at %s:%s"
                .formatted(exception, place.getFileName(), place.getLineNumber());
    }

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("gainful: " + problem(exception, command));
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE;
    }

    private static String problem(ParameterException exception, CommandLine command) {
        return exception instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : exception.getMessage();
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command) {
        List<String> extra = unmatched.getUnmatched();
        String first = extra.get(0);
        List<PositionalParamSpec> positional = command.getCommandSpec().positionalParameters();
        if (!first.startsWith("-") && !positional.isEmpty()) {
            return "%s takes one %s; not needed: %s"
                    .formatted(command.getCommandName(), positional.get(0).paramLabel(), String.join(", ", extra));
        }
        return first.startsWith("-")
                ? "there is no option %s: %s"
                        .formatted(
                                first,
                                Nearest.remedy(
                                        first,
                                        command.getCommandSpec().optionsMap().keySet()))
                : "there is no command %s: %s"
                        .formatted(
                                first,
                                Nearest.remedy(first, command.getSubcommands().keySet()));
    }
}
