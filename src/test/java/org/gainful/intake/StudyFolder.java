package org.gainful.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gainful.cases.Issue;

/** A study folder made for one test; its name has a blank in it, as folders have. */
final class StudyFolder implements AutoCloseable {
    static final String HEAD = """
            format: 1
            study:
              id: small
              title: A small study
              kind: case-export
              waves:
                - {name: T1, label: First}
                - {name: T2, label: Second}
            cases:
              file: cases.csv
            """;

    private final Path folder;

    StudyFolder() {
        try {
            folder = Files.createTempDirectory("a study ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A study with a client and these further fields, one a line in flow style. */
    static StudyFolder withFields(String... fields) {
        StringBuilder text =
                new StringBuilder(HEAD).append("  fields:\n    - {name: id, type: string, role: client}\n");
        for (String field : fields) {
            text.append("    - ").append(field).append('\n');
        }
        return new StudyFolder().with("study.yaml", text.toString());
    }

    StudyFolder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    StudyFolder with(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Loaded load() {
        return load(RowPolicy.SET_ASIDE);
    }

    Loaded load(RowPolicy policy) {
        try {
            return Intake.read(folder, policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads once and cleans up. */
    Loaded loadAndClose() {
        try (this) {
            return load();
        }
    }

    /** {@code address [code]} of each issue but the warning that no field is the client. */
    static List<String> addresses(Loaded loaded) {
        return loaded.issues().stream()
                .filter(issue -> !issue.code().equals("no-client-field"))
                .map(StudyFolder::address)
                .toList();
    }

    static String address(Issue issue) {
        return issue.address() + " [" + issue.code() + "]";
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
