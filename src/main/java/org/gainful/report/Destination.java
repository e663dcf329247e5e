package org.gainful.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Where a report is to go: what the file system says about it, and how to say that to a user. */
final class Destination {
    private static final String REMEDY = "; make room or get permission there, or name another folder";

    private Destination() {}

    /** The true place of the folder, its parents made. A link is followed, so that it goes on pointing at the report. */
    static Path resolve(Path dir) throws IOException {
        if (!Files.exists(dir)) {
            if (Files.isSymbolicLink(dir)) {
                throw new IOException("%s is a link to nothing; remove the link or name another folder".formatted(dir));
            }
            Path parent = dir.toAbsolutePath().getParent();
            createParent(parent);
            if (!Files.exists(dir)) {
                return parent.toRealPath().resolve(dir.getFileName());
            }
        }
        return dir.toRealPath();
    }

    private static void createParent(Path parent) throws IOException {
        try {
            Files.createDirectories(parent);
        } catch (IOException e) {
            throw trouble("cannot create the folder " + parent, e);
        }
    }

    /** Refuses a file, and a folder with anything in it that is not ours to replace. */
    static void check(Path target, Path shown) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException("%s is a file; name a folder for the report".formatted(shown));
        }
        PreviousReport.check(target, shown);
    }

    /** Whether the folder can make way by being renamed. */
    static boolean isMovable(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        Path parent = target.getParent();
        boolean occupied = Path.of("").toRealPath().startsWith(target);
        return parent != null && !occupied && Files.isWritable(parent) && isSameStore(target, parent);
    }

    private static boolean isSameStore(Path target, Path parent) {
        try {
            return Files.getFileStore(target).equals(Files.getFileStore(parent));
        } catch (IOException unknown) {
            // Some containers hide their mounts. Exchanging the contents works on any.
            return false;
        }
    }

    /** Deletes a folder and all in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** One line for the user: what could not be done, where, why, and what would help. */
    static IOException trouble(String what, IOException cause) {
        return new IOException(what + ": " + reason(cause) + REMEDY, cause);
    }

    /** Java's own messages are often nothing but the path, which the line names already. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof java.nio.file.FileAlreadyExistsException exists) {
            return "there is a file at " + exists.getFile();
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
