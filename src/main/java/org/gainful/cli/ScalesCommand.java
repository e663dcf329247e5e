package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainful.cases.FidelityScale;
import org.gainful.intake.Scales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The fidelity scales: which there are, and what stands in one. */
@Command(
        name = "scales",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the fidelity scales that come with the program.",
        subcommands = ScalesCommand.Show.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "A scale is a file: write one, see how it reads with gainful scales show FILE, and name it in study.yaml"
                    + " as fidelity.scale.",
            "",
            "Exit codes: 0 done; 2 wrong usage.",
            "",
            "Example: gainful scales"
        })
final class ScalesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (String id : Scales.ids()) {
            FidelityScale scale = Scales.find(id).orElseThrow();
            out.println("%-10s %s items, totals %s to %s  %s, %s"
                    .formatted(
                            id,
                            scale.items().size(),
                            scale.lowestTotal(),
                            scale.highestTotal(),
                            scale.title(),
                            scale.edition()));
        }
        out.println("To read one: gainful scales show %s".formatted(Scales.ids().get(0)));
        return ExitCode.DONE;
    }

    /** One scale to read. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description =
                    "Prints a scale: items, anchors, how evidence becomes a rating, bands, and how sure we are of each.",
            footer = {
                "",
                "Exit codes: 0 done; 2 wrong usage; 3 the file is no scale.",
                "",
                "Example: gainful scales show ips-25"
            })
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "SCALE", description = "The id of a scale, or a file that holds one (.yaml).")
        private String scale;

        @Override
        public Integer call() throws IOException {
            new ScaleText(spec.commandLine().getOut()).print(find());
            return ExitCode.DONE;
        }

        private FidelityScale find() throws IOException {
            if (!Scales.isFile(scale)) {
                return Scales.find(scale)
                        .orElseThrow(() -> Refusal.wrongUsage(
                                "there is no scale %s; there are %s, or a file of your own that ends in .yaml"
                                        .formatted(scale, String.join(", ", Scales.ids()))));
            }
            if (!Files.isRegularFile(Path.of(scale))) {
                throw Refusal.wrongUsage("there is no scale at %s: no such file".formatted(scale));
            }
            Scales.Read read = Scales.read(Path.of(scale));
            new IssueListing(spec.commandLine().getErr()).print(read.issues());
            return read.scale().orElseThrow(() -> Refusal.ofData("%s is no scale that can be used".formatted(scale)));
        }
    }
}
