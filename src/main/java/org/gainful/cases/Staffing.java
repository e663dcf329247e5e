package org.gainful.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many employment specialists a service had, and when.
 *
 * @param fullTimeEquivalents specialists, each counted by the share of full time worked
 * @param heads specialists, each counted as one; empty when it is not stated
 * @param from the first day; empty for ever since
 * @param until the last day; empty for until now
 */
public record Staffing(
        String service,
        double fullTimeEquivalents,
        OptionalInt heads,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    /** Whether it says what was so on this day. */
    public boolean covers(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (until.isEmpty() || !day.isAfter(until.get()));
    }

    /** Whether both speak of one service on the same day. */
    public boolean overlaps(Staffing other) {
        return service.equals(other.service) && startsBy(other.until) && other.startsBy(until);
    }

    private boolean startsBy(Optional<LocalDate> day) {
        return from.isEmpty() || day.isEmpty() || !from.get().isAfter(day.get());
    }
}
