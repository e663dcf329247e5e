package org.gainful.cases;

import java.util.List;

/**
 * How the export is written.
 *
 * @param encoding {@code utf-8} or {@code windows-1252}; empty when not declared, which means UTF-8
 * @param missingValues texts that stand for a missing value in every field; the empty text is always one
 */
public record CaseFile(String file, char delimiter, String encoding, char decimalChar, List<String> missingValues) {
    /** A study without case records. */
    public static final CaseFile NONE = new CaseFile("", ',', "", '.', List.of());

    public CaseFile {
        missingValues = List.copyOf(missingValues);
    }
}
