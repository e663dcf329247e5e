package org.gainful.cases;

import java.util.Locale;

/** How much an issue costs: an error sets a row or a file aside, a warning changes how it is read, a note does neither. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word used in files and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
