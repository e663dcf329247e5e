package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.Issue;

/** The fidelity scales: those that come with the program, and those a user wrote as a file. */
public final class Scales {
    private static final List<String> IDS = List.of("ips-15", "ips-25", "ips-25-uk");
    private static final String FILE_ENDING = ".yaml";

    private Scales() {}

    /**
     * A scale's file as it was read.
     *
     * @param scale empty where an issue is an error
     */
    public record Read(Optional<FidelityScale> scale, List<Issue> issues) {}

    /** What comes with the program, in order. */
    public static List<String> ids() {
        return IDS;
    }

    /** Whether a name means a file and not a scale that comes with the program. */
    public static boolean isFile(String name) {
        return name.endsWith(FILE_ENDING);
    }

    /** The scale of this id that comes with the program; empty when there is none. */
    public static Optional<FidelityScale> find(String id) {
        return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /**
     * Reads a scale that a user wrote.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public static Read read(Path file) throws IOException {
        Path name = file.getFileName();
        FileIssues report = new FileIssues(name == null ? file.toString() : name.toString());
        TextSource source = TextSource.survey(file, TextSource.UTF_8, report);
        Optional<FidelityScale> scale = source.isText() ? parse(source.readAll(), report) : Optional.empty();
        return new Read(scale, report.issues());
    }

    static Optional<FidelityScale> parse(String text, FileIssues report) {
        return ScaleFile.parse(text, Scales::find, report);
    }

    private static FidelityScale load(String id) {
        FileIssues report = new FileIssues(id + FILE_ENDING);
        return parse(text("/scales/" + id + FILE_ENDING), report)
                .orElseThrow(() -> new IllegalStateException("scale %s: %s".formatted(id, report.issues())));
    }

    /** A text that comes with the program. */
    static String text(String resource) {
        try (InputStream in = Scales.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the program itself", e);
        }
    }
}
