package org.gainful.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the report as the manifest lists it. */
record Output(String file, long bytes, String sha256) {
    static Output of(String file, byte[] content) {
        return new Output(file, content.length, HexFormat.of().formatHex(digest(content)));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
