package org.gainful.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Future;

/** The SHA-256 of a file, computed while the file is read for its content. */
final class FileHash {
    private static final int CHUNK = 1 << 16;

    private final Future<String> read;

    private FileHash(Future<String> read) {
        this.read = read;
    }

    static FileHash begin(Path file) {
        return new FileHash(Awaited.begin("hash a file", () -> sha256(file)));
    }

    /**
     * In hexadecimal digits.
     *
     * @throws IOException when the file cannot be read
     */
    String hex() throws IOException {
        return Awaited.result(read);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                digest.update(chunk, 0, length);
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
