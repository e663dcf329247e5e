package org.gainful.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One job of one client, from its first day to its last.
 *
 * <p>Title and employer tell jobs apart and are never shown: whoever works where can be recognised by it.
 *
 * @param row of the client in the case table, which stands for the person; nothing else here does
 * @param service that supports the client in it; empty when neither the job nor the case says
 * @param end the last day; empty when the job goes on on the last day the records cover
 * @param title as far as it is known, else empty
 * @param employer a name or a number, as far as it is known, else empty
 * @param competitive whether it is open to anyone, at the usual wage
 * @param permanent whether it is without a fixed end
 * @param hours a week
 * @param lastSupport the last day the service was in touch about it; empty when nobody wrote it down
 */
public record Job(
        int row,
        String service,
        LocalDate start,
        Optional<LocalDate> end,
        String title,
        String employer,
        Optional<Boolean> competitive,
        Optional<Boolean> permanent,
        OptionalDouble hours,
        Optional<LocalDate> lastSupport) {
    public Job {
        if (end.isPresent() && end.get().isBefore(start)) {
            throw new IllegalArgumentException("end %s is before start %s".formatted(end.get(), start));
        }
    }

    /** Whether the client held it on this day, the first and the last included. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(start) && (end.isEmpty() || !day.isAfter(end.get()));
    }

    /** Whether the client held it on any day from the first to the last of these. */
    public boolean isHeldBetween(LocalDate first, LocalDate last) {
        return !start.isAfter(last) && (end.isEmpty() || !end.get().isBefore(first));
    }
}
