package org.gainful.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainful.intake.ClaimsFile;

/** Finds the study a path means, or says what is there instead. */
final class StudyPath {
    private static final String FILE = "study.yaml";

    private StudyPath() {}

    /** The folder of the study: the path itself, or the folder of the study.yaml it names. */
    static Path folder(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw Refusal.wrongUsage("there is no study at %s: no such folder".formatted(path));
        }
        if (path.endsWith(FILE) && Files.isRegularFile(path)) {
            Path parent = path.getParent();
            return parent == null ? Path.of("") : parent;
        }
        if (!Files.isDirectory(path)) {
            throw Refusal.wrongUsage(
                    "%s is not a study: give the folder that holds %s; to draft one from an export: gainful init %s"
                            .formatted(path, FILE, path));
        }
        if (!Files.isRegularFile(path.resolve(FILE))) {
            throw Refusal.wrongUsage("%s holds no %s%s".formatted(path, FILE, instead(path)));
        }
        return path;
    }

    private static String instead(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> all = entries.sorted().toList();
            String studies = all.stream()
                    .filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
                    .map(Path::toString)
                    .collect(Collectors.joining(" or "));
            if (!studies.isEmpty()) {
                return "; give one study: " + studies;
            }
            return all.stream()
                    .filter(entry -> entry.toString().endsWith(".csv"))
                    .findFirst()
                    .map(csv -> "; to draft one from an export: gainful init " + csv)
                    .orElse("");
        }
    }

    /** Whether a path is a study's declaration, or a folder that holds one. */
    static boolean isStudy(Path path) {
        return path.endsWith(FILE) || Files.isRegularFile(path.resolve(FILE));
    }

    /** The name reports of this study go by: its folder's; a file of claims of a name of its own gives its own. */
    static String name(Path source) {
        Path absolute = source.toAbsolutePath().normalize();
        Path last = absolute.getFileName();
        boolean usual = last == null || last.toString().equals(FILE) || ClaimsFile.NAMES.contains(last.toString());
        if (!usual) {
            return Files.isRegularFile(absolute) ? last.toString().replaceAll("\\.\\w+$", "") : last.toString();
        }
        Path folder = absolute.getParent();
        return folder == null || folder.getFileName() == null
                ? "study"
                : folder.getFileName().toString();
    }
}
