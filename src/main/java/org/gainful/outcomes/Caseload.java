package org.gainful.outcomes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;
import org.gainful.cases.Services;
import org.gainful.cases.Staffing;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;
import tech.tablesaw.selection.Selection;

/** People on the caseload for each full-time specialist, on the last day of each month. */
public final class Caseload implements Analysis {
    private static final int MOST_MONTHS = 24;

    @Override
    public String id() {
        return "outcomes/caseload";
    }

    @Override
    public String title() {
        return "Caseload by month";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (evidence.services().isEmpty()) {
            lacks.add("staffing of the services (services in study.yaml)");
        }
        if (entry(evidence).isEmpty() || date(evidence, Role.LEFT).isEmpty()) {
            lacks.add("the days each person came and left (dates with the roles accepted or referred, and left)");
        }
        if (evidence.study().until().isEmpty()) {
            lacks.add("the last day the records cover (study.until)");
        }
        return lacks;
    }

    private static Optional<Field> date(Evidence evidence, Role role) {
        return evidence.codebook().firstWithRole(role).filter(field -> field.type() == FieldType.DATE);
    }

    private static Optional<Field> entry(Evidence evidence) {
        return date(evidence, Role.ACCEPTED).or(() -> date(evidence, Role.REFERRED));
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        YearMonth last = YearMonth.from(evidence.study().until().orElseThrow().plusDays(1))
                .minusMonths(1);
        List<Row> rows = new ArrayList<>();
        for (int back = MOST_MONTHS - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            row(chapter, evidence, month).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            chapter.say(Sentence.of("No month has both people on the caseload and staffing on record."));
            return chapter.build();
        }
        chapter.table(new Table(
                "caseload",
                "People on the caseload for each full-time specialist",
                "Last day of",
                List.of(
                        new Column("people", "People"),
                        new Column("staff", "Full-time equivalents"),
                        new Column("caseload", "People for each")),
                rows,
                List.of()));
        chapter.note(
                "On the caseload: came by that day and not left before it. Only services with staffing on record for that"
                        + " day count, on both sides.");
        return chapter.build();
    }

    private static Optional<Row> row(ChapterBuilder chapter, Evidence evidence, YearMonth month) {
        LocalDate day = month.atEndOfMonth();
        Services services = evidence.services().orElseThrow();
        double staff = services.staffing().stream()
                .filter(s -> s.covers(day))
                .mapToDouble(Staffing::fullTimeEquivalents)
                .sum();
        People people = onCaseload(evidence, services, day);
        if (staff <= 0 || people.isEmpty()) {
            return Optional.empty();
        }
        Basis basis = Basis.ofPeople("on the caseload", people.count(), 0, people.name());
        String address = chapter.put(Finding.of(
                        chapter.address(month.toString(), "per-specialist"),
                        Statistic.MEAN,
                        people.count() / staff,
                        basis)
                .by("people on the caseload / full-time equivalents", "")
                .from(
                        entry(evidence).orElseThrow().name(),
                        date(evidence, Role.LEFT).orElseThrow().name()));
        return Optional.of(Row.data(
                month.toString(),
                List.of(
                        Cell.of(View.DENOMINATOR, address),
                        Cell.words(Look.ONE_DECIMAL.show(staff)),
                        Cell.of(View.VALUE, address))));
    }

    private static People onCaseload(Evidence evidence, Services services, LocalDate day) {
        Field came = entry(evidence).orElseThrow();
        Field left = date(evidence, Role.LEFT).orElseThrow();
        Optional<Field> service = evidence.codebook().firstWithRole(Role.SERVICE);
        People all = evidence.recruited();
        return all.and(
                "on the caseload on " + day,
                Selection.with(IntStream.of(all.rows())
                        .filter(row -> evidence.cases()
                                .date(came, row)
                                .filter(d -> !d.isAfter(day))
                                .isPresent())
                        .filter(row -> evidence.cases()
                                .date(left, row)
                                .filter(d -> d.isBefore(day))
                                .isEmpty())
                        .filter(row -> service.isEmpty()
                                || evidence.cases()
                                        .level(service.get(), row)
                                        .filter(name -> services.find(name, day).isPresent())
                                        .isPresent())
                        .toArray()));
    }
}
