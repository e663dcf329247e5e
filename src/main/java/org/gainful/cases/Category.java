package org.gainful.cases;

import java.util.List;
import java.util.Objects;

/**
 * One value a field may take.
 *
 * @param value as it stands in the export
 * @param label as a reader sees it
 * @param covers the precise values this one may stand for, when the export is coarser than the codebook ("not in paid
 *     work" covers three statuses); empty for a precise value
 * @param means what a status or a goal is in the words every study shares ({@link WorkKind}, {@link GoalKind}); empty
 *     where it is not said
 */
public record Category(String value, String label, List<String> covers, String means) {
    public Category {
        covers = List.copyOf(covers);
        Objects.requireNonNull(means);
    }

    /** A category that says nothing of what it means elsewhere. */
    public Category(String value, String label, List<String> covers) {
        this(value, label, covers, "");
    }

    /** Whether the value says exactly what it means. */
    public boolean isPrecise() {
        return covers.isEmpty();
    }

    /** The precise values this one may stand for: itself, unless it is coarse. */
    public List<String> meanings() {
        return isPrecise() ? List.of(value) : covers;
    }
}
