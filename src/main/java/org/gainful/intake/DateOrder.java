package org.gainful.intake;

import java.util.List;
import java.util.Set;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;

/** Checks that the dates of a row's waves come one after the other. */
final class DateOrder {
    private final List<DateFiller> dates;

    /** Takes the fields with role date in the order of their waves. */
    DateOrder(List<Wave> waves, List<ColumnFiller> fillers) {
        dates = waves.stream()
                .flatMap(wave -> fillers.stream().filter(f -> isDateOf(f.field(), wave)))
                .filter(DateFiller.class::isInstance)
                .map(DateFiller.class::cast)
                .toList();
    }

    private static boolean isDateOf(Field field, Wave wave) {
        return field.hasRole(Role.DATE) && field.wave().equals(wave.name());
    }

    /** Compares what is held; a date that is missing or was refused is passed over. */
    boolean check(int line, Set<ColumnFiller> refused, FileIssues report) {
        DateFiller before = null;
        boolean good = true;
        for (DateFiller date : dates) {
            if (date.isMissing() || refused.contains(date)) {
                continue;
            }
            if (before != null && date.value().isBefore(before.value())) {
                good = false;
                report.add(
                        Problem.DATES_OUT_OF_ORDER,
                        line,
                        date.field().name(),
                        "the date is before that of %s".formatted(before.field().name()),
                        "correct one of the two");
            }
            before = date;
        }
        return good;
    }
}
