package org.gainful.outcomes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.cases.Services;
import org.gainful.cases.Staffing;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import tech.tablesaw.selection.Selection;

/** Puts the caseload for each full-time specialist on the last days of months as findings of a chapter. */
record MonthlyCaseload(ChapterBuilder chapter, Evidence evidence, Field came, Field left) {

    /** Whole months from the first in which somebody came to the last the records cover. */
    List<YearMonth> months() {
        Optional<YearMonth> first = IntStream.of(everyone().rows())
                .boxed()
                .flatMap(row -> evidence.cases().date(came, row).stream())
                .min(Comparator.naturalOrder())
                .map(YearMonth::from);
        YearMonth last = YearMonth.from(evidence.study().until().orElseThrow().plusDays(1))
                .minusMonths(1);
        return first.map(month -> Stream.iterate(month, m -> !m.isAfter(last), m -> m.plusMonths(1))
                        .toList())
                .orElse(List.of());
    }

    private People everyone() {
        return evidence.accepted();
    }

    private Services staffing() {
        return evidence.services().orElseThrow();
    }

    /** Whether any service says how many specialists it had at the month's end. */
    boolean isOnRecord(YearMonth month) {
        return staffing().staffing().stream().anyMatch(s -> s.covers(month.atEndOfMonth()));
    }

    /** The services that have staffing, by name; none where the export does not say whom a service supports. */
    List<String> services() {
        return service().isEmpty()
                ? List.of()
                : staffing().staffing().stream()
                        .map(Staffing::service)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private Optional<Field> service() {
        return evidence.codebook().firstWithRole(Role.SERVICE);
    }

    /** Where the full-time equivalents of all services together are. */
    String staffAddress(YearMonth month) {
        return chapter.address(month.toString(), "staff");
    }

    String putStaff(YearMonth month) {
        return chapter.put(Finding.of(
                        staffAddress(month), Statistic.STAFF, staff(month), Basis.ofNoPeople("employment specialists"))
                .by("sum of full-time equivalents", ""));
    }

    /** Full-time equivalents of all services on record. */
    private double staff(YearMonth month) {
        return staffing().staffing().stream()
                .filter(s -> s.covers(month.atEndOfMonth()))
                .mapToDouble(Staffing::fullTimeEquivalents)
                .sum();
    }

    /** Where the number of all services together is. */
    String address(YearMonth month) {
        return chapter.address(month.toString(), "per-specialist");
    }

    String putAll(YearMonth month) {
        return put(address(month), all(month), staff(month));
    }

    /** Empty where the service has no staffing on record for the month's end. */
    Optional<String> put(YearMonth month, String name) {
        return staffing()
                .find(name, month.atEndOfMonth())
                .map(staff -> put(
                        chapter.address(month.toString(), name, "per-specialist"),
                        of(month, name),
                        staff.fullTimeEquivalents()));
    }

    private String put(String address, People people, double staff) {
        Basis basis = Basis.ofPeople("on the caseload", people.count(), 0, people.name());
        Finding finding = staff > 0
                ? Finding.of(address, Statistic.MEAN, people.count() / staff, basis)
                : Finding.notAvailable(address, Statistic.MEAN, basis, Sentence.of("Nobody was in post on that day."));
        List<String> fields = new ArrayList<>(List.of(came.name(), left.name()));
        service().map(Field::name).ifPresent(fields::add);
        return chapter.put(
                finding.by("people on the caseload / full-time equivalents", "").from(fields));
    }

    /** States that all services together are each of those on record. */
    void addUp(YearMonth month) {
        chapter.sum(
                all(month).name(),
                services().stream()
                        .filter(name ->
                                staffing().find(name, month.atEndOfMonth()).isPresent())
                        .map(name -> of(month, name).name())
                        .toList());
    }

    private People all(YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        People people = on(everyone(), day);
        return service()
                .map(field -> those(
                        people,
                        "with a service whose staffing on %s is on record".formatted(day),
                        row -> evidence.cases()
                                .level(field, row)
                                .filter(name -> staffing().find(name, day).isPresent())
                                .isPresent()))
                .orElse(people);
    }

    private People of(YearMonth month, String name) {
        return on(everyone().with(service().orElseThrow(), name), month.atEndOfMonth());
    }

    private People on(People people, LocalDate day) {
        return those(
                people,
                "on the caseload on " + day,
                row -> evidence.cases()
                                .date(came, row)
                                .filter(d -> !d.isAfter(day))
                                .isPresent()
                        && evidence.cases()
                                .date(left, row)
                                .filter(d -> d.isBefore(day))
                                .isEmpty());
    }

    private static People those(People people, String truth, IntPredicate rows) {
        return people.and(
                truth, Selection.with(IntStream.of(people.rows()).filter(rows).toArray()));
    }
}
