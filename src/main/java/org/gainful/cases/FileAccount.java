package org.gainful.cases;

/**
 * What became of an input file.
 *
 * @param file its name as the study declares it
 * @param sha256 of its bytes, in hexadecimal
 * @param rowsRead data rows found; always {@code rowsKept + rowsSetAside}
 */
public record FileAccount(String file, String sha256, int rowsRead, int rowsKept, int rowsSetAside) {
    public FileAccount {
        if (rowsRead != rowsKept + rowsSetAside) {
            throw new IllegalArgumentException(
                    "%s: %s rows read, but %s kept and %s set aside".formatted(file, rowsRead, rowsKept, rowsSetAside));
        }
    }
}
