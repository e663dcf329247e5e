package org.gainful.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gainful.cases.PublishedDefinition;
import org.gainful.intake.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The published definitions of outcomes: which there are, and what one says. */
@Command(
        name = "definitions",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the published definitions of outcomes that come with the program.",
        subcommands = DefinitionsCommand.Show.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "A study applies one by its id: definitions: {work: {follows: moved-into-work}}.",
            "All of them side by side on one study: gainful outcomes STUDY --definitions all",
            "",
            "Exit codes: 0 done; 2 wrong usage.",
            "",
            "Example: gainful definitions"
        })
final class DefinitionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (PublishedDefinition definition : Definitions.all()) {
            out.println("%-21s %-10s %s"
                    .formatted(definition.id(), definition.unit().word(), definition.title()));
        }
        out.println("To read one: gainful definitions show %s"
                .formatted(Definitions.ids().get(0)));
        return ExitCode.DONE;
    }

    /** One definition to read. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Prints a definition: what stands above the line and below it, in which window and unit, what"
                    + " counts as work, who says so, and how sure we are.",
            footer = {"", "Exit codes: 0 done; 2 wrong usage.", "", "Example: gainful definitions show ips-grow-2024"})
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "The id of a definition.")
        private String id;

        @Override
        public Integer call() {
            PublishedDefinition definition = Definitions.find(id)
                    .orElseThrow(() -> Refusal.wrongUsage("there is no definition %s; there are %s"
                            .formatted(id, String.join(", ", Definitions.ids()))));
            PrintWriter out = spec.commandLine().getOut();
            out.println(definition.title());
            line(out, "Above the line", definition.numerator());
            line(out, "Below the line", definition.denominator());
            line(out, "Window", definition.window());
            line(out, "Unit", definition.unit().word());
            line(out, "Counts as work", definition.work());
            line(out, "Defined by", definition.citation());
            line(out, "How sure we are", definition.certainty());
            if (!definition.supersedes().isEmpty()) {
                line(out, "Replaces", definition.supersedes());
            }
            return ExitCode.DONE;
        }

        private static void line(PrintWriter out, String head, String text) {
            out.println("  %-16s %s".formatted(head, text));
        }
    }
}
