package org.gainful.table;

import java.util.List;

/**
 * A set of people that is the disjoint union of others. Disclosure control must know every such relation: whoever knows
 * all but one of its counts knows the last.
 *
 * @param total the name of the whole set
 * @param parts the names of its parts
 */
public record Sum(String total, List<String> parts) {
    public Sum {
        parts = List.copyOf(parts);
    }
}
