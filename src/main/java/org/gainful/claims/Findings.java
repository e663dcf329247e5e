package org.gainful.claims;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.DataKind;
import org.gainful.table.Finding;

/**
 * What the data gave, as far as it may be seen.
 *
 * @param shown the findings that passed disclosure, by address
 * @param withheld the addresses of those that did not
 * @param kind of the data: what was made from print proves less than what was recorded
 */
public record Findings(Map<String, Finding> shown, Set<String> withheld, DataKind kind) {
    /** There are no data. */
    public static final Findings NONE = new Findings(Map.of(), Set.of(), DataKind.PUBLISHED_FIGURES);

    public Findings {
        shown = Map.copyOf(shown);
        withheld = Set.copyOf(withheld);
    }

    Optional<Finding> find(String address) {
        return Optional.ofNullable(shown.get(address));
    }

    boolean isWithheld(String address) {
        return withheld.contains(address);
    }

    boolean areThere() {
        return !shown.isEmpty() || !withheld.isEmpty();
    }

    /** How a sentence calls the data. */
    String subject() {
        return switch (kind) {
            case REBUILD -> "The rebuilt rows";
            case PUBLISHED_COUNTS -> "The rows of printed counts";
            case SYNTHETIC -> "The invented rows";
            default -> "The data";
        };
    }
}
