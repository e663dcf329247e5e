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

    /**
     * Whether a number may be seen. That it is withheld because few people stand behind it, or because it would let a
     * reader work out such a number, is one status: telling the two apart would tell which counts are small.
     */
    public enum Status {
        SHOWN,
        WITHHELD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
