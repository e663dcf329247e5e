package org.gainful.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All claims of one file, in its order. */
public record Claims(String title, List<Claim> all) {
    public Claims {
        all = List.copyOf(all);
    }

    /** The titles of what they stand in, for the head of a report. */
    public String sources() {
        return all.stream()
                .map(claim -> claim.origin().source().title())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    public Optional<Claim> find(String id) {
        return all.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
