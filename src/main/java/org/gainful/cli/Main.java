package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainful.intake.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands, and the one place that turns what went wrong into a line and an exit code. */
@Command(
        name = "gainful",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Outcome evaluation and fidelity scoring for employment-support services.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage;",
            "3 data refused; 4 done, but a model asked for could not be estimated, or a figure does not hold.",
            "",
            "Example: gainful run datasets/sesami"
        })
public final class Main {

    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /**
     * The program, ready to execute these arguments; for tests as for {@link #main}. A call that begins with a command gets
     * that one alone, since reading what a command takes is a twentieth of a cold run; every other call gets all.
     */
    public static CommandLine commandLine(String... args) {
        Map<String, Callable<Integer>> commands = new LinkedHashMap<>();
        commands.put("run", new RunCommand());
        commands.put("fidelity", new FidelityCommand());
        commands.put("reproduce", new ReproduceCommand());
        commands.put("trials", new TrialsCommand());
        commands.put("check", new CheckCommand());
        commands.put("init", new InitCommand());
        commands.put("outcomes", new OutcomesCommand());
        commands.put("compare", new CompareCommand());
        commands.put("definitions", new DefinitionsCommand());
        commands.put("scales", new ScalesCommand());
        commands.put("literature", new LiteratureCommand());
        CommandLine program = new CommandLine(new Main());
        if (args.length > 0 && commands.containsKey(args[0])) {
            program.addSubcommand(args[0], commands.get(args[0]));
        } else {
            commands.forEach(program::addSubcommand);
        }
        return program.setExitCodeExceptionMapper(Main::exitCode)
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
