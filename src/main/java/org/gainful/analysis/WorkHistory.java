package org.gainful.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.gainful.cases.CaseTable;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Job;
import org.gainful.cases.Jobs;
import org.gainful.cases.Role;
import org.gainful.cases.WorkKind;

/**
 * The jobs people began after they came to a service, until the last day the records cover.
 *
 * <p>Jobs that are not open to anyone are none. Jobs begun before a person's entry (accepted, else referred) were held at
 * entry: they make nobody a starter. Where no day of entry is known every job counts as begun after it; people who were not
 * accepted never came, and nothing they did is counted.
 */
public final class WorkHistory {
    private static final int DAYS_IN_A_WEEK = 7;

    /** What the records say of something: that it was so, that it was not, or neither. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private final CaseTable cases;
    private final SortedMap<Integer, List<Job>> byClient;
    private final LocalDate until;

    private WorkHistory(CaseTable cases, Jobs jobs) {
        this.cases = cases;
        this.byClient = jobs.byClient();
        this.until = jobs.until();
    }

    /** Empty where the study has no job spells. */
    public static Optional<WorkHistory> of(Evidence evidence) {
        return evidence.jobs().map(jobs -> new WorkHistory(evidence.cases(), jobs));
    }

    /** The last day the records cover. */
    public LocalDate until() {
        return until;
    }

    /**
     * The day a person came to the service: accepted, where the export says when; else referred. Empty where that day is not
     * known, and for people who were not accepted: they are on no caseload, however long ago they were referred.
     */
    public Optional<LocalDate> entry(int row) {
        if (wasTurnedAway(row)) {
            return Optional.empty();
        }
        return day(Role.ACCEPTED, row).or(() -> day(Role.REFERRED, row));
    }

    /** A day of acceptance that is not there says no, as it does at every step of the way in. */
    private boolean wasTurnedAway(int row) {
        Optional<Field> accepted = cases.codebook().firstWithRole(Role.ACCEPTED);
        return accepted.filter(field -> field.type() == FieldType.DATE
                        ? cases.date(field, row).isEmpty()
                        : cases.level(field, row).filter(Field.YES::equals).isEmpty())
                .isPresent();
    }

    private Optional<LocalDate> day(Role role, int row) {
        return cases.codebook()
                .firstWithRole(role)
                .filter(field -> field.type() == FieldType.DATE)
                .flatMap(field -> cases.date(field, row));
    }

    /** The open jobs begun on the day of entry or later, the first first; none of people who were turned away. */
    public List<Job> begun(int row) {
        if (wasTurnedAway(row)) {
            return List.of();
        }
        Optional<LocalDate> entry = entry(row);
        return open(row).stream()
                .filter(job -> entry.isEmpty() || !job.start().isBefore(entry.get()))
                .toList();
    }

    private List<Job> open(int row) {
        return byClient.getOrDefault(row, List.of()).stream()
                .filter(job -> job.competitive().orElse(true))
                .toList();
    }

    /** Every person who has a job in the records, with all of them. */
    public Map<Integer, List<Job>> byClient() {
        return byClient;
    }

    /** Whether a person had a job at entry: by the status at the first wave, else by a job held on the day before. */
    public Answer inWorkAtEntry(Optional<Field> status, int row) {
        if (status.isPresent()) {
            Optional<String> level = cases.level(status.get(), row);
            List<String> employed = status.get().levelsMeaning(List.of(WorkKind.PAID, WorkKind.SICK_LEAVE));
            List<String> perhaps = status.get().levelsAcross(employed);
            return level.isEmpty() || perhaps.contains(level.get())
                    ? Answer.UNKNOWN
                    : answer(status.get().levelsWithin(employed).contains(level.get()));
        }
        Optional<LocalDate> entry = entry(row);
        return answer(entry.isPresent()
                && open(row).stream().anyMatch(job -> job.isHeldOn(entry.get().minusDays(1))));
    }

    /**
     * Whether a first job reached so many paid hours. Where weekly hours are not known, a job held for a week counts and a
     * shorter one is not known.
     */
    public Answer started(int row, double hours) {
        Answer best = Answer.NO;
        for (Job job : begun(row)) {
            Answer here = reached(job, hours);
            if (here == Answer.YES) {
                return Answer.YES;
            }
            best = here == Answer.UNKNOWN ? here : best;
        }
        return best;
    }

    /** How many jobs reached so many paid hours, those left out whose hours do not say. */
    public long count(int row, double hours) {
        return begun(row).stream()
                .filter(job -> reached(job, hours) == Answer.YES)
                .count();
    }

    private Answer reached(Job job, double hours) {
        double weeks = (double) days(job) / DAYS_IN_A_WEEK;
        OptionalDouble weekly = job.hours();
        if (hours == 0 || weekly.isPresent()) {
            return answer(weekly.orElse(0) * weeks >= hours);
        }
        return weeks >= 1 ? Answer.YES : Answer.UNKNOWN;
    }

    /** Days a job was held until its end, or until the end of the records; the first and the last count. */
    public long days(Job job) {
        return ChronoUnit.DAYS.between(job.start(), job.end().orElse(until)) + 1;
    }

    /** The day the first job began; empty for people who began none. */
    public Optional<LocalDate> firstStart(int row) {
        return begun(row).stream().findFirst().map(Job::start);
    }

    /** Whether a first job began so many weeks before the records end, so that what came of it can be told. */
    public boolean isFollowed(int row, int weeks) {
        return firstStart(row)
                .filter(start -> !start.plusWeeks(weeks).isAfter(until))
                .isPresent();
    }

    /** Whether the first job was still held on the day so many weeks after its first. */
    public Answer lasted(int row, int weeks) {
        return answer(begun(row).stream()
                .findFirst()
                .filter(job -> days(job) > (long) weeks * DAYS_IN_A_WEEK)
                .isPresent());
    }

    /**
     * Whether some weeks in a row hold enough weeks with enough paid hours, all jobs of a week together. Jobs whose hours are
     * not known are taken once for none and once for enough.
     */
    public Answer workedWeeks(int row, int weeks, int ofWeeks, double weeklyHours) {
        if (mostWeeks(row, ofWeeks, weeklyHours, 0) >= weeks) {
            return Answer.YES;
        }
        return mostWeeks(row, ofWeeks, weeklyHours, weeklyHours) >= weeks ? Answer.UNKNOWN : Answer.NO;
    }

    /** The most weeks that count among any so many in a row, from the first job's first day. */
    private int mostWeeks(int row, int ofWeeks, double weeklyHours, double unknownHours) {
        LocalDate first = firstStart(row).orElse(until.plusDays(1));
        int all = (int) Math.max(0, ChronoUnit.WEEKS.between(first, until.plusDays(1)));
        int most = 0;
        int inWindow = 0;
        boolean[] counts = new boolean[all];
        for (int week = 0; week < all; week++) {
            counts[week] = hours(row, first.plusWeeks(week), unknownHours) >= weeklyHours;
            inWindow += counts[week] ? 1 : 0;
            inWindow -= week >= ofWeeks && counts[week - ofWeeks] ? 1 : 0;
            most = Math.max(most, inWindow);
        }
        return most;
    }

    /** Paid hours of the week that begins on a day, by the days of it each job was held. */
    private double hours(int row, LocalDate monday, double unknownHours) {
        double hours = 0;
        for (Job job : begun(row)) {
            int held = 0;
            for (int day = 0; day < DAYS_IN_A_WEEK; day++) {
                held += job.isHeldOn(monday.plusDays(day)) ? 1 : 0;
            }
            hours += job.hours().orElse(unknownHours) * held / DAYS_IN_A_WEEK;
        }
        return hours;
    }

    /** Whether a person held an open job on any of these days. */
    public boolean worked(int row, LocalDate from, LocalDate to) {
        return open(row).stream().anyMatch(job -> job.isHeldBetween(from, to));
    }

    /** Whether a person was on the caseload on any of these days: entered by the last, not left before the first. */
    public boolean isOnCaseload(int row, LocalDate from, LocalDate to) {
        Optional<LocalDate> entry = entry(row);
        Optional<LocalDate> left = day(Role.LEFT, row);
        return entry.isPresent()
                && !entry.get().isAfter(to)
                && left.filter(day -> day.isBefore(from)).isEmpty();
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
