package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed files are what the programs write, byte for byte, whatever the locale, charset and time zone. */
final class RebuildTest {
    private static final Path PROGRAMS = Path.of("scripts", "datasets");

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            Stream<String> options = Stream.of("--release", "17", "-encoding", "UTF-8", "-d", classes.toString());
            String[] call =
                    Stream.concat(options, files.map(Path::toString).sorted()).toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, call))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RebuildSesami, sesami",
        "RebuildPerkins, perkins-2022",
        "RebuildPerkinsAccess, perkins-2022-access",
        "RebuildWong, wong-2004",
        "RebuildSeeMe, see-me",
        "RebuildCamden, camden",
        "RebuildSolent, solent",
        "InventFidelity, fidelity-example",
        "InventOutcomes, outcomes-example",
    })
    void sameBytes(String program, String dataset) throws IOException, InterruptedException {
        run(program);
        Path committed = Rows.DATASETS.resolve(dataset);
        List<Path> written = tables(folder);
        assertThat(written).isNotEmpty().isEqualTo(tables(committed));
        for (Path table : written) {
            assertThat(folder.resolve(table)).hasSameBinaryContentAs(committed.resolve(table));
        }
    }

    @Test
    void everyProgramIsCalled() throws IOException {
        String script = Files.readString(Path.of("scripts", "rebuild-datasets"));
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("Rebuild") || name.startsWith("Invent"))
                            .map(name -> "rebuild " + name.replace(".java", " ")))
                    .allSatisfy(call -> assertThat(script).contains(call));
        }
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    private void run(String program) throws IOException, InterruptedException {
        List<String> command = List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Auckland",
                "-Dline.separator=\r\n",
                "-cp",
                classes.toString(),
                "datasets." + program,
                folder.toString());
        Path log = Files.createTempFile("rebuild", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int exitCode = process.waitFor();
            assertThat(exitCode).as(Files.readString(log)).isZero();
        } finally {
            Files.delete(log);
        }
    }
}
