package org.gainful.claims;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainful.table.Finding;

/**
 * What the data gave, as far as it may be seen.
 *
 * @param shown the findings that passed disclosure, by address
 * @param withheld the addresses of those that did not
 */
public record Findings(Map<String, Finding> shown, Set<String> withheld) {
    /** There are no data. */
    public static final Findings NONE = new Findings(Map.of(), Set.of());

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
}
