package org.gainful.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gainful.analysis.People;
import org.gainful.stat.survival.CompetingEvents;
import tech.tablesaw.selection.Selection;

/**
 * How long people waited from a first day until something happened, until something that ended the wait happened instead, or
 * until the records ended.
 *
 * @param people those with a first day
 * @param from the first day of a row
 * @param event the day it happened
 * @param instead the day of whatever made it impossible
 * @param until the last day the records cover
 */
record Waiting(
        People people,
        IntFunction<LocalDate> from,
        IntFunction<Optional<LocalDate>> event,
        IntFunction<Optional<LocalDate>> instead,
        LocalDate until) {
    static final int CENSORED = 0;
    static final int HAPPENED = 1;
    static final int INSTEAD = 2;

    /** Days of a row until whichever came first; none where it had come before the wait began. */
    long days(int row) {
        return Math.max(0, ChronoUnit.DAYS.between(from.apply(row), end(row)));
    }

    private LocalDate end(int row) {
        return switch (cause(row)) {
            case HAPPENED -> event.apply(row).orElseThrow();
            case INSTEAD -> instead.apply(row).orElseThrow();
            default -> until;
        };
    }

    /** What came first. */
    int cause(int row) {
        Optional<LocalDate> happened = event.apply(row).filter(this::isCovered);
        Optional<LocalDate> other = instead.apply(row).filter(this::isCovered);
        if (happened.isPresent() && (other.isEmpty() || !happened.get().isAfter(other.get()))) {
            return HAPPENED;
        }
        return other.isPresent() ? INSTEAD : CENSORED;
    }

    private boolean isCovered(LocalDate day) {
        return !day.isAfter(until);
    }

    CompetingEvents events() {
        int[] rows = people.rows();
        return CompetingEvents.of(
                IntStream.of(rows).mapToDouble(this::days).toArray(),
                IntStream.of(rows).map(this::cause).toArray());
    }

    /** Those for whom this came first within so many days. */
    People by(String truth, int cause, long days) {
        return those(truth, row -> cause(row) == cause && days(row) <= days);
    }

    /** Those still waiting after so many days. */
    People atRisk(String truth, long days) {
        return those(truth, row -> days(row) >= days);
    }

    private People those(String truth, IntPredicate rows) {
        return people.and(
                truth, Selection.with(IntStream.of(people.rows()).filter(rows).toArray()));
    }

    /** The days of those for whom it happened, in row order. */
    double[] daysOfHappened() {
        return IntStream.of(people.rows())
                .filter(row -> cause(row) == HAPPENED)
                .mapToDouble(this::days)
                .toArray();
    }
}
