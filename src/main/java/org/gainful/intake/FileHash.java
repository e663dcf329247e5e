package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.FutureTask;

/** The SHA-256 of a file, computed while the file is read for its content. */
final class FileHash {
    private static final int CHUNK = 1 << 16;

    private final FutureTask<String> task;

    private FileHash(FutureTask<String> task) {
        this.task = task;
    }

    static FileHash begin(Path file) {
        FutureTask<String> task = new FutureTask<>(() -> sha256(file));
        Thread reader = new Thread(task, "hash a file");
        reader.setDaemon(true);
        reader.start();
        return new FileHash(task);
    }

    /**
     * In hexadecimal digits.
     *
     * @throws IOException when the file cannot be read
     */
    String hex() throws IOException {
        return Awaited.result(task);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
