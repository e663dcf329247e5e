package org.gainful.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs the whole program in this process, as a user would from the project's folder. */
final class Gainful {
    static final Path SESAMI = Path.of("datasets/sesami");
    static final Path FIDELITY = Path.of("datasets/fidelity-example");
    static final Path PERKINS = Path.of("datasets/perkins-2022");

    /** What a call left behind. */
    record Result(int exitCode, String out, String err) {}

    private Gainful() {}

    static Result call(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        CommandLine program =
                Main.commandLine(args).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = program.execute(args);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
