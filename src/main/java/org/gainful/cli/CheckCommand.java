package org.gainful.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gainful.cases.FileAccount;
import org.gainful.cases.Severity;
import org.gainful.intake.Intake;
import org.gainful.intake.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validation alone. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads a study and lists every problem with it; analyses nothing and writes nothing.",
        footer = {
            "",
            "Exit codes: 0 the study can be run; 2 wrong usage; 3 data refused.",
            "",
            "Example: gainful check datasets/sesami --strict"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "The folder that holds study.yaml.")
    private Path study;

    @Mixin
    private Strictness strictness;

    @Override
    public Integer call() throws IOException {
        Loaded loaded = Intake.read(StudyPath.folder(study), strictness.rowPolicy());
        PrintWriter out = spec.commandLine().getOut();
        new IssueListing(out).print(loaded.issues());
        for (FileAccount file : loaded.files()) {
            if (file.rowsRead() > 0) {
                out.println("%s: %s rows read, %s kept, %s set aside"
                        .formatted(file.file(), file.rowsRead(), file.rowsKept(), file.rowsSetAside()));
            }
        }
        loaded.study().ifPresent(s -> Presets.declared(s.releasePreset()));
        out.println("%s, %s, %s: %s"
                .formatted(
                        counted(loaded.count(Severity.ERROR), "error"),
                        counted(loaded.count(Severity.WARNING), "warning"),
                        counted(loaded.count(Severity.NOTE), "note"),
                        loaded.isUsable() ? "the study can be run" : "the study cannot be run"));
        return loaded.isUsable() ? ExitCode.DONE : ExitCode.DATA_REFUSED;
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }
}
