package org.gainful.disclosure;

import java.util.List;
import java.util.Locale;
import org.gainful.table.Finding;

/**
 * A finding as it may be seen.
 *
 * @param finding without any number when withheld
 * @param warnings in words
 */
public record ReleasedFinding(Finding finding, Status status, List<String> warnings) {
    public ReleasedFinding {
        warnings = List.copyOf(warnings);
    }

    /** Whether a number may be seen, and if not, why. */
    public enum Status {
        SHOWN,
        /** A set of people it stands on is smaller than the preset allows. */
        WITHHELD_SMALL,
        /** It would let a reader work out one that is withheld. */
        WITHHELD_DERIVABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
