package org.gainful.cases;

import java.util.Locale;

/** Where the rows come from: what a reader must know before reading anything else. */
public enum DataKind {
    /** Real people's records, anonymised. */
    CASE_EXPORT("Anonymised case records"),
    /** One row for each person counted in a printed table; nothing else about them is known. */
    PUBLISHED_COUNTS("Rows rebuilt from published counts"),
    /** What was printed, and no rows. */
    PUBLISHED_FIGURES("Published figures, without case records"),
    /** Made to agree with published margins; describes no real person. */
    REBUILD("A rebuild from published figures; describes no real person"),
    /** Invented. */
    SYNTHETIC("Invented data; describes no real person");

    private final String label;

    DataKind(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** What a picture or a row that is handed on alone must say of its data; empty for people's own records. */
    public String notice() {
        return this == CASE_EXPORT ? "" : label + ".";
    }
}
