package org.gainful.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed files are what the programs write, byte for byte, whatever the locale, charset and time zone. */
final class RebuildTest {

    @TempDir
    private Path folder;

    @Test
    void sesami() throws Exception {
        run("RebuildSesami.java");
        assertSameBytes("sesami", "cases.csv");
        assertSameBytes("sesami", "fidelity.csv");
    }

    @Test
    void perkins() throws Exception {
        run("RebuildPerkins.java");
        assertSameBytes("perkins-2022", "cases.csv");
    }

    private void run(String program) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = List.of(
                java,
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Auckland",
                "-Dline.separator=\r\n",
                "--source",
                "17",
                "scripts/datasets/" + program,
                folder.toString());
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = process.waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
    }

    private void assertSameBytes(String dataset, String file) throws IOException {
        assertThat(Files.readAllBytes(folder.resolve(file)))
                .isEqualTo(Files.readAllBytes(Rows.DATASETS.resolve(dataset).resolve(file)));
    }
}
