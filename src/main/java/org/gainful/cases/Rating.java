package org.gainful.cases;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * One line of a fidelity review.
 *
 * @param item the item's number on the scale; empty when the line is about the whole scale
 * @param score 1 to 5 when the state is {@link State#RATED}, else empty
 */
public record Rating(
        String service, LocalDate date, String rater, OptionalInt item, State state, OptionalInt score, String note) {

    /** What a rater said of an item, or of the whole scale. */
    public enum State {
        RATED,
        /** The item does not fit the service. */
        NO_FIT,
        /** The rater had not enough to go on; never summed. */
        INSUFFICIENT_DATA,
        /** The scale as a whole cannot be applied to the service. */
        NOT_APPLICABLE
    }
}
