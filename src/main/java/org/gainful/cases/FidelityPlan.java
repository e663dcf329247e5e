package org.gainful.cases;

import java.util.Optional;
import java.util.OptionalInt;
import org.gainful.cases.FidelityScale.NoFit;

/**
 * How a study wants its fidelity reviews scored, where it wants something else than the scale says.
 *
 * @param noFit what counts for an item that does not fit the service, instead of the scale's own rule; empty to keep that
 * @param prorated whether totals of reviews with items missing are also estimated from the items rated
 * @param error of one total, as somebody has found it; empty to take it from the study's own raters
 * @param threshold the total somebody wants to see reached; empty for that of the scale's own rule, or of its highest band
 */
public record FidelityPlan(
        Optional<NoFit> noFit, boolean prorated, Optional<DeclaredError> error, OptionalInt threshold) {
    /** All as the scale says. */
    public static final FidelityPlan OF_THE_SCALE =
            new FidelityPlan(Optional.empty(), false, Optional.empty(), OptionalInt.empty());

    /**
     * A standard error of measurement.
     *
     * @param points of the total score
     * @param source where it was found
     */
    public record DeclaredError(double points, String source) {}
}
