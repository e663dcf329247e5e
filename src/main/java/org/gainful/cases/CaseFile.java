package org.gainful.cases;

import java.util.List;

/**
 * How the export is written.
 *
 * @param encoding {@code utf-8} or {@code windows-1252}; empty when not declared, which means UTF-8
 * @param missingValues texts that stand for a missing value in every field; the empty text is always one
 * @param people whose records it holds
 */
public record CaseFile(
        String file, char delimiter, String encoding, char decimalChar, List<String> missingValues, People people) {
    /** A study without case records. */
    public static final CaseFile NONE = new CaseFile("", ',', "", '.', List.of(), People.EVERYONE);

    /** Whether there are no case records. */
    public boolean isNone() {
        return file.isEmpty();
    }

    /** Who is in an export, of those a service saw. */
    public enum People {
        EVERYONE("everyone"),
        /** Only those with an outcome, as where successes are what is written down: no rate of the others is to be had. */
        WITH_OUTCOME("with-outcome");

        private final String word;

        People(String word) {
            this.word = word;
        }

        /** As it is written in study.yaml. */
        public String word() {
            return word;
        }
    }

    public CaseFile {
        missingValues = List.copyOf(missingValues);
    }
}
