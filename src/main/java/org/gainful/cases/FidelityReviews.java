package org.gainful.cases;

import java.util.List;

/** The ratings of a study's services on one scale, in file order. */
public record FidelityReviews(FidelityScale scale, List<Rating> ratings) {
    public FidelityReviews {
        ratings = List.copyOf(ratings);
    }

    /** The services in order of their names. */
    public List<String> services() {
        return ratings.stream().map(Rating::service).distinct().sorted().toList();
    }
}
