package org.gainful.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        description = "Drafts study.yaml from an export, every guess marked for confirmation; never overwrites one.",
        footer = {
            "",
            "Exit codes: 0 done; 1 our fault, or the machine's; 2 wrong usage;",
            "3 data refused.",
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
        Path target = out == null || out.equals(STANDARD_OUTPUT) ? export.resolveSibling("study.yaml") : Path.of(out);
        String draft = draft(target);
        PrintWriter terminal = spec.commandLine().getOut();
        if (STANDARD_OUTPUT.equals(out)) {
            terminal.print(draft);
            terminal.flush();
            return ExitCode.DONE;
        }
        write(target, draft);
        terminal.println("Drafted %s".formatted(target));
        terminal.println("Confirm the lines marked “guess”, then: gainful check %s".formatted(target));
        return ExitCode.DONE;
    }

    private String draft(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize().getParent();
        String declared = folder.relativize(export.toAbsolutePath().normalize())
                .toString()
                .replace(File.separatorChar, '/');
        StudyDraft draft = StudyDraft.of(export, declared);
        new IssueListing(spec.commandLine().getErr()).print(draft.issues());
        return draft.text().orElseThrow(() -> Refusal.ofData("the export cannot be read; nothing was drafted"));
    }

    private static void write(Path target, String draft) throws IOException {
        if (!target.endsWith("study.yaml")) {
            throw Refusal.wrongUsage("a study's file is called study.yaml, was %s".formatted(target.getFileName()));
        }
        try {
            Files.writeString(target, draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw Refusal.wrongUsage("%s is there already; move it away, or name another with --out".formatted(target));
        } catch (NoSuchFileException e) {
            throw Refusal.wrongUsage("there is no folder for %s".formatted(target));
        }
    }
}
