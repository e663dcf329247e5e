package org.gainful.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.cases.StudyDeclaration;
import org.gainful.cases.Wave;

/**
 * Checks the dates of a row against one another: waves come in their order, what follows a referral or the start of a job comes
 * after it, and nothing after the last day the records cover. A date that is missing or was refused is passed over.
 */
final class DateOrder {
    private static final List<Role> AFTER_REFERRAL = List.of(Role.EMPLOYER_CONTACT, Role.LEFT);
    private static final List<Role> AFTER_START = List.of(Role.JOB_END, Role.LAST_SUPPORT);

    private final List<DateFiller> waves;
    private final List<DateFiller> events = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Optional<LocalDate> until;

    /** The second day may not be before the first. */
    private record Pair(DateFiller first, DateFiller second) {}

    DateOrder(StudyDeclaration study, List<ColumnFiller> fillers) {
        List<DateFiller> dates = fillers.stream()
                .filter(DateFiller.class::isInstance)
                .map(DateFiller.class::cast)
                .toList();
        until = study.until();
        waves = study.waves().stream()
                .flatMap(wave -> dates.stream().filter(date -> isDateOf(date.field(), wave)))
                .toList();
        pair(dates, Role.REFERRED, AFTER_REFERRAL);
        pair(dates, Role.JOB_START, AFTER_START);
    }

    private static boolean isDateOf(Field field, Wave wave) {
        return field.hasRole(Role.DATE) && field.wave().equals(wave.name());
    }

    private void pair(List<DateFiller> dates, Role before, List<Role> after) {
        List<DateFiller> first = with(dates, before);
        events.addAll(first);
        for (Role role : after) {
            for (DateFiller second : with(dates, role)) {
                events.add(second);
                first.forEach(one -> pairs.add(new Pair(one, second)));
            }
        }
    }

    private static List<DateFiller> with(List<DateFiller> dates, Role role) {
        return dates.stream().filter(date -> date.field().hasRole(role)).toList();
    }

    /** Compares what is held; false after a complaint. */
    boolean check(int line, Set<ColumnFiller> refused, FileIssues report) {
        boolean good = true;
        DateFiller before = null;
        for (DateFiller date : waves) {
            if (isThere(date, refused)) {
                good &= before == null || inOrder(before, date, line, report);
                before = date;
            }
        }
        for (Pair pair : pairs) {
            good &= !isThere(pair.first(), refused)
                    || !isThere(pair.second(), refused)
                    || inOrder(pair.first(), pair.second(), line, report);
        }
        for (DateFiller event : events) {
            good &= !isThere(event, refused) || isCovered(event, line, report);
        }
        return good;
    }

    private static boolean isThere(DateFiller date, Set<ColumnFiller> refused) {
        return !date.isMissing() && !refused.contains(date);
    }

    private static boolean inOrder(DateFiller first, DateFiller second, int line, FileIssues report) {
        boolean good = !second.value().isBefore(first.value());
        if (!good) {
            report.add(
                    Problem.DATES_OUT_OF_ORDER,
                    line,
                    second.field().name(),
                    "the date is before that of %s".formatted(first.field().name()),
                    "correct one of the two");
        }
        return good;
    }

    private boolean isCovered(DateFiller event, int line, FileIssues report) {
        boolean good = until.isEmpty() || !event.value().isAfter(until.get());
        if (!good) {
            report.add(
                    Problem.DATE_AFTER_RECORDS,
                    line,
                    event.field().name(),
                    "the date is after %s, the last day the records cover".formatted(until.get()),
                    "correct it, or study.until");
        }
        return good;
    }
}
