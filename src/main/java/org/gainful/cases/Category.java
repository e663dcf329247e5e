package org.gainful.cases;

import java.util.List;

/**
 * One value a field may take.
 *
 * @param value as it stands in the export
 * @param label as a reader sees it
 * @param covers the precise values this one may stand for, when the export is coarser than the codebook ("not in paid
 *     work" covers three statuses); empty for a precise value
 */
public record Category(String value, String label, List<String> covers) {
    public Category {
        covers = List.copyOf(covers);
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
