package org.gainful.intake;

import java.util.Optional;

/**
 * What reading a CSV file gave.
 *
 * @param content empty when nothing of it can be used
 */
record TableRead<T>(Optional<T> content, int kept, int setAside) {
    static <T> TableRead<T> nothing() {
        return new TableRead<>(Optional.empty(), 0, 0);
    }

    /** The same rows, all of them set aside. */
    TableRead<T> refused() {
        return new TableRead<>(Optional.empty(), 0, kept + setAside);
    }
}
