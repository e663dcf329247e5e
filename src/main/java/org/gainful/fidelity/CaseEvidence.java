package org.gainful.fidelity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.CaseMeasure;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Job;
import org.gainful.cases.Role;
import org.gainful.cases.Staffing;
import org.gainful.stat.survival.FollowUp;
import org.gainful.stat.survival.KaplanMeier;
import tech.tablesaw.selection.Selection;

/**
 * What cases, jobs and staffing say of one service on the day of its review. What is counted on a day (caseload, current jobs)
 * is counted on that day; what happens over time (first contacts, jobs) in the twelve months up to it.
 */
final class CaseEvidence {
    private static final int WINDOW_MONTHS = 12;
    private static final int FOLLOWED_MONTHS = 4;
    private static final double DAYS_IN_A_MONTH = 365.25 / 12;
    private static final int PER_CENT = 100;

    private final Evidence evidence;
    private final String service;
    private final LocalDate day;
    private final People clients;

    CaseEvidence(Evidence evidence, String service, LocalDate day) {
        this.evidence = evidence;
        this.service = service;
        this.day = day;
        Field field = evidence.codebook().firstWithRole(Role.SERVICE).orElseThrow();
        clients = evidence.accepted().with(field, service);
    }

    /**
     * A measured number.
     *
     * @param jobs how many jobs it was measured on; 0 where it is about people
     * @param people on whom it was measured
     * @param notKnown people or jobs left out, of which it is not known
     * @param told groups of people a reader could work out from it
     */
    record Measured(double value, int jobs, People people, int notKnown, List<People> told) {
        Measured {
            told = List.copyOf(told);
        }
    }

    /** Empty where the export has not what it takes, or nobody to measure it on. */
    Optional<Measured> measure(CaseMeasure measure) {
        return switch (measure) {
            case CLIENTS_PER_SPECIALIST -> caseload();
            case MEAN_DAYS_TO_CONTACT -> contacts(true);
            case MEDIAN_MONTHS_TO_CONTACT -> contacts(false);
            case DIFFERENT_TITLES -> different(Job::title);
            case DIFFERENT_EMPLOYERS -> different(Job::employer);
            case SAME_TITLE_OR_EMPLOYER -> commonest();
            case PERMANENT_COMPETITIVE -> competitive();
            case IN_TOUCH_AFTER_FOUR_MONTHS -> inTouch();
        };
    }

    /** The conditions of a rule that the cases show not to hold. */
    static Set<String> unmet(CaseMeasure measure, Measured measured, List<String> conditions) {
        boolean few = measure == CaseMeasure.PERMANENT_COMPETITIVE && measured.jobs() < 10;
        return few
                ? new TreeSet<>(conditions.stream()
                        .filter(c -> c.contains("ten current jobs"))
                        .toList())
                : Set.of();
    }

    /** The day a person came on the caseload: accepted, where the export says when, else referred. */
    static Optional<Field> entry(Evidence evidence) {
        return Stream.of(Role.ACCEPTED, Role.REFERRED)
                .flatMap(role -> evidence.codebook().withRole(role).stream())
                .filter(field -> field.type() == FieldType.DATE)
                .findFirst();
    }

    private Optional<Measured> caseload() {
        Optional<Field> entry = entry(evidence);
        Optional<Field> left = evidence.codebook().firstWithRole(Role.LEFT);
        // With nobody in post there is nobody to count clients for.
        Optional<Staffing> staff =
                evidence.services().flatMap(all -> all.find(service, day)).filter(s -> s.fullTimeEquivalents() > 0);
        if (entry.isEmpty() || left.isEmpty() || staff.isEmpty()) {
            return Optional.empty();
        }
        People active = people(
                "on the caseload on " + day,
                row -> date(entry.get(), row).filter(d -> !d.isAfter(day)).isPresent()
                        && date(left.get(), row).filter(d -> d.isBefore(day)).isEmpty());
        double load = active.count() / staff.get().fullTimeEquivalents();
        return active.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(
                        load, 0, active, clients.missing(entry.get()).count(), List.of()));
    }

    private Optional<Measured> contacts(boolean mean) {
        Optional<Field> entry = entry(evidence);
        Optional<Field> contact = evidence.codebook().firstWithRole(Role.EMPLOYER_CONTACT);
        if (entry.isEmpty() || contact.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = day.minusMonths(WINDOW_MONTHS);
        People entered = people("came on the caseload in the year to " + day, row -> date(entry.get(), row)
                .filter(d -> d.isAfter(from) && !d.isAfter(day))
                .isPresent());
        Predicate<Integer> had =
                row -> date(contact.get(), row).filter(d -> !d.isAfter(day)).isPresent();
        People reached = entered.and(
                "employer contact by " + day,
                Selection.with(Arrays.stream(entered.rows()).filter(had::test).toArray()));
        int waiting = entered.count() - reached.count();
        return mean
                ? mean(reached, entry.get(), contact.get(), waiting)
                : median(entered, reached, entry.get(), contact.get(), waiting);
    }

    private Optional<Measured> mean(People reached, Field entry, Field contact, int waiting) {
        OptionalDouble mean = Arrays.stream(reached.rows())
                .mapToLong(row -> days(entry, row, contact))
                .average();
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(mean.getAsDouble(), 0, reached, waiting, List.of()));
    }

    private Optional<Measured> median(People entered, People reached, Field entry, Field contact, int waiting) {
        int[] rows = entered.rows();
        double[] times = new double[rows.length];
        boolean[] events = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            events[i] = reached.contains(rows[i]);
            long days = events[i]
                    ? days(entry, rows[i], contact)
                    : ChronoUnit.DAYS.between(date(entry, rows[i]).orElseThrow(), end(rows[i]));
            times[i] = days / DAYS_IN_A_MONTH;
        }
        if (rows.length == 0) {
            return Optional.empty();
        }
        OptionalDouble median = KaplanMeier.withDefaults()
                .fit(FollowUp.of(times, events))
                .median()
                .time();
        return median.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(median.getAsDouble(), 0, entered, waiting, List.of(reached)));
    }

    /** Until when a person without a contact could have had one. */
    private LocalDate end(int row) {
        return evidence.codebook()
                .firstWithRole(Role.LEFT)
                .flatMap(left -> date(left, row))
                .filter(left -> left.isBefore(day))
                .orElse(day);
    }

    private long days(Field from, int row, Field to) {
        return ChronoUnit.DAYS.between(
                date(from, row).orElseThrow(), date(to, row).orElseThrow());
    }

    private Optional<LocalDate> date(Field field, int row) {
        return evidence.cases().date(field, row);
    }

    private People people(String truth, Predicate<Integer> test) {
        int[] rows = Arrays.stream(clients.rows()).filter(test::test).toArray();
        return clients.and(truth, Selection.with(rows));
    }

    /** Jobs with this service held at some time in the year up to the review. */
    private List<Job> recent() {
        LocalDate from = day.minusMonths(WINDOW_MONTHS);
        return jobs(job -> job.isHeldBetween(from.plusDays(1), day));
    }

    private List<Job> jobs(Predicate<Job> test) {
        return evidence.jobs().stream()
                .flatMap(all -> all.jobs().stream())
                .filter(job -> job.service().equals(service))
                .filter(test)
                .toList();
    }

    private People holders(String truth, List<Job> jobs) {
        return evidence.recruited()
                .and(
                        truth,
                        Selection.with(jobs.stream()
                                .mapToInt(Job::row)
                                .distinct()
                                .sorted()
                                .toArray()));
    }

    private String truth(String of) {
        return "%s of %s on %s".formatted(of, service, day);
    }

    /** Upper and lower case, and blanks, make no different title. */
    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Map<String, Integer> tally(List<Job> jobs, Function<Job, String> text) {
        Map<String, Integer> tally = new HashMap<>();
        jobs.forEach(job -> tally.merge(plain(text.apply(job)), 1, Integer::sum));
        return tally;
    }

    private static List<Job> known(List<Job> jobs, Function<Job, String> text) {
        return jobs.stream().filter(job -> !text.apply(job).isBlank()).toList();
    }

    private Optional<Measured> different(Function<Job, String> text) {
        List<Job> all = recent();
        List<Job> known = known(all, text);
        double distinct = tally(known, text).size();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(
                        PER_CENT * distinct / known.size(),
                        known.size(),
                        holders(truth("known jobs in the year"), known),
                        all.size() - known.size(),
                        List.of()));
    }

    private Optional<Measured> commonest() {
        List<Job> all = recent();
        double most = 0;
        List<Job> measured = List.of();
        for (Function<Job, String> text : List.<Function<Job, String>>of(Job::title, Job::employer)) {
            List<Job> known = known(all, text);
            for (int count : tally(known, text).values()) {
                double share = (double) PER_CENT * count / known.size();
                measured = share > most ? known : measured;
                most = Math.max(most, share);
            }
        }
        return measured.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(
                        most,
                        measured.size(),
                        holders(truth("known jobs in the year"), measured),
                        all.size() - measured.size(),
                        List.of()));
    }

    private Optional<Measured> competitive() {
        List<Job> current = jobs(job -> job.isHeldOn(day));
        boolean permanence = current.stream().anyMatch(job -> job.permanent().isPresent());
        List<Job> known = current.stream()
                .filter(job -> job.competitive().isPresent()
                        && (!permanence || job.permanent().isPresent()))
                .toList();
        return share(
                "current jobs",
                known,
                job -> job.competitive().get() && job.permanent().orElse(true),
                current.size() - known.size());
    }

    private Optional<Measured> inTouch() {
        List<Job> lasting = recent().stream()
                .filter(job -> !after(job).isAfter(day))
                .filter(job -> job.end().filter(end -> end.isBefore(after(job))).isEmpty())
                .toList();
        List<Job> known =
                lasting.stream().filter(job -> job.lastSupport().isPresent()).toList();
        return share(
                "jobs of four months",
                known,
                job -> !job.lastSupport().get().isBefore(after(job)),
                lasting.size() - known.size());
    }

    private static LocalDate after(Job job) {
        return job.start().plusMonths(FOLLOWED_MONTHS);
    }

    private Optional<Measured> share(String what, List<Job> jobs, Predicate<Job> counted, int notKnown) {
        List<Job> with = new ArrayList<>(jobs);
        with.removeIf(counted.negate());
        List<Job> without = new ArrayList<>(jobs);
        without.removeIf(counted);
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Measured(
                        (double) PER_CENT * with.size() / jobs.size(),
                        jobs.size(),
                        holders(truth(what), jobs),
                        notKnown,
                        List.of(
                                holders(truth(what + " counted"), with),
                                holders(truth(what + " not counted"), without))));
    }
}
