package org.gainful.cases;

import java.util.OptionalInt;

/**
 * One round of data collection.
 *
 * @param months after the first wave when it is due; empty where the study does not say
 * @param toleranceDays how many days before or after that still count
 */
public record Wave(String name, String label, OptionalInt months, OptionalInt toleranceDays) {
    /** A wave without a due date. */
    public Wave(String name, String label) {
        this(name, label, OptionalInt.empty(), OptionalInt.empty());
    }
}
