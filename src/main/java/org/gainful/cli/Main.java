package org.gainful.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. */
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
        Faults faults = new Faults();
        return program.setExitCodeExceptionMapper(faults)
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults);
    }
}
