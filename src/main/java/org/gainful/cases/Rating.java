package org.gainful.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One line of a fidelity review.
 *
 * @param item the item's number on the scale; empty when the line is about the whole scale
 * @param score 1 to 5 when the state is {@link State#RATED}, else empty; what the rater gave, or where the rater gave none
 *     what the evidence gives
 * @param evidence what was measured; empty where only a rating was given
 * @param sources codes of where it was seen, for example {@code VL} for vocational logs
 */
public record Rating(
        String service,
        LocalDate date,
        String rater,
        RaterRole role,
        OptionalInt item,
        State state,
        OptionalInt score,
        Optional<Evidence> evidence,
        List<String> sources,
        String note) {
    public Rating {
        sources = List.copyOf(sources);
    }

    /** What a rater said of an item, or of the whole scale. */
    public enum State {
        RATED,
        /** The item does not fit the service. */
        NO_FIT,
        /** The rater had not enough to go on; forms write the code 9; never summed. */
        INSUFFICIENT_DATA,
        /** The rater has not come to it. */
        NOT_YET_RATED,
        /** The scale as a whole cannot be applied to the service. */
        NOT_APPLICABLE
    }

    /** From where a rater looks at the service. */
    public enum RaterRole {
        /** From outside. */
        INDEPENDENT("independent"),
        /** The service rates itself. */
        SELF("self"),
        /** What several raters agreed on. */
        CONSENSUS("consensus"),
        /** What a rating of an earlier review should have been, as was found out later; the review's own ratings stay beside it. */
        CORRECTION("correction"),
        NOT_STATED("");

        private final String word;

        RaterRole(String word) {
            this.word = word;
        }

        /** As it is written in a file of reviews. */
        public String word() {
            return word;
        }
    }

    /**
     * What was measured for an item.
     *
     * @param value in the unit of the item's rule, or the number of components present
     * @param unmet the conditions of the rule that do not hold, by their text
     * @param derived the rating the rule gives; empty where it leaves the item to a rater
     */
    public record Evidence(double value, Set<String> unmet, OptionalInt derived) {
        public Evidence {
            unmet = Set.copyOf(unmet);
        }
    }

    /** Whether the rater gave another rating than the evidence gives. */
    public boolean contradictsEvidence() {
        return evidence.isPresent()
                && score.isPresent()
                && evidence.get().derived().isPresent()
                && !evidence.get().derived().equals(score);
    }
}
