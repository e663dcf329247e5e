package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainful.intake.StudyDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A first study.yaml from an export. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Drafts study.yaml from an export. Every guess is marked for confirmation; an existing",
            "study.yaml is never overwritten."
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage; 3 data refused.",
            "",
            "Example: gainful init my-study/cases.csv"
        })
final class InitCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPORT", description = "The export, a CSV file; the draft is put beside it.")
    private Path export;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where the draft goes; - for standard output.")
    private String out;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(export)) {
            throw Refusal.wrongUsage("there is no export at %s: no such file".formatted(export));
        }
        String draft = StudyDraft.of(export);
        PrintWriter terminal = spec.commandLine().getOut();
        if (STANDARD_OUTPUT.equals(out)) {
            terminal.print(draft);
            terminal.flush();
            return ExitCode.DONE;
        }
        Path target = out == null ? export.resolveSibling("study.yaml") : Path.of(out);
        if (Files.exists(target)) {
            throw Refusal.wrongUsage("%s is there already; name another file with --out".formatted(target));
        }
        Files.writeString(target, draft, StandardCharsets.UTF_8);
        terminal.println("Drafted %s; confirm the lines marked \u201cguess\u201d, then: gainful check %s"
                .formatted(target, target));
        return ExitCode.DONE;
    }
}
