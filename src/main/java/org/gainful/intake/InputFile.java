package org.gainful.intake;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files a study declares, relative to its folder. */
final class InputFile {
    private InputFile() {}

    static Optional<Path> find(Path folder, String name, FileIssues report) {
        Optional<Path> path = resolve(folder, name);
        if (path.isEmpty() || !Files.isRegularFile(path.get())) {
            String what =
                    path.isPresent() && Files.isDirectory(path.get()) ? "this is a folder" : "there is no such file";
            report.add(
                    Problem.MISSING_FILE,
                    0,
                    "",
                    what,
                    "put it into the study's folder, or correct its name in the study");
            return Optional.empty();
        }
        return path;
    }

    private static Optional<Path> resolve(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException notAName) {
            return Optional.empty();
        }
    }
}
