package org.gainful.outcomes;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * People on the caseload for each full-time specialist, on the last day of each whole month that the records cover: all services
 * together, and each by itself.
 *
 * <p>Who is on it came (accepted, else referred) by that day and left on it or later. Staff is what the staffing says of that very
 * day, so that a change within a month counts from the month's end. A service whose staffing is not on record for the day counts
 * on neither side; one whose posts stood empty counts with its people and no staff, since its people are there.
 */
public final class Caseload implements Analysis {
    private static final int MOST_MONTHS = 60;
    private static final int MOST_SERVICES = 8;

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
        if (date(evidence, Role.ACCEPTED)
                        .or(() -> date(evidence, Role.REFERRED))
                        .isEmpty()
                || date(evidence, Role.LEFT).isEmpty()) {
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

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        MonthlyCaseload caseload = new MonthlyCaseload(
                chapter,
                evidence,
                date(evidence, Role.ACCEPTED)
                        .or(() -> date(evidence, Role.REFERRED))
                        .orElseThrow(),
                date(evidence, Role.LEFT).orElseThrow());
        List<YearMonth> months = caseload.months();
        List<YearMonth> staffed = months.stream().filter(caseload::isOnRecord).toList();
        if (staffed.isEmpty()) {
            return chapter.say(Sentence.of("No whole month has both people on the caseload and staffing on record."))
                    .build();
        }
        List<YearMonth> shown = staffed.subList(Math.max(0, staffed.size() - MOST_MONTHS), staffed.size());
        together(chapter, caseload, shown);
        List<String> services = caseload.services();
        if (services.size() > 1 && services.size() <= MOST_SERVICES) {
            apart(chapter, caseload, shown, services);
        }
        notes(chapter, months.size() - staffed.size(), staffed.size() - shown.size());
        return chapter.build();
    }

    private static void together(ChapterBuilder chapter, MonthlyCaseload caseload, List<YearMonth> months) {
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : months) {
            String address = caseload.putAll(month);
            rows.add(Row.data(
                    month.toString(),
                    List.of(
                            Cell.of(View.DENOMINATOR, address),
                            Cell.of(View.VALUE, caseload.putStaff(month)),
                            Cell.of(View.VALUE, address))));
        }
        YearMonth last = months.get(months.size() - 1);
        String address = caseload.address(last);
        String month = last.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        chapter.say(Sentence.of("At the end of %s %s, ".formatted(month, last.getYear()))
                .number(View.DENOMINATOR, address)
                .say(" people were on the caseload of ")
                .number(View.VALUE, caseload.staffAddress(last))
                .say(" full-time equivalents: ")
                .number(View.VALUE, address)
                .say(" for each."));
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
    }

    private static void apart(
            ChapterBuilder chapter, MonthlyCaseload caseload, List<YearMonth> months, List<String> services) {
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : months) {
            rows.add(Row.data(
                    month.toString(),
                    services.stream()
                            .map(service -> caseload.put(month, service)
                                    .map(address -> Cell.of(View.VALUE, address))
                                    .orElseGet(() -> Cell.words("no record")))
                            .toList()));
            caseload.addUp(month);
        }
        chapter.table(new Table(
                "caseload-by-service",
                "People on the caseload for each full-time specialist, service by service",
                "Last day of",
                services.stream().map(name -> new Column(name, name)).toList(),
                rows,
                List.of(Sentence.of("No record: nothing says how many specialists the service had on that day."))));
    }

    private static void notes(ChapterBuilder chapter, int withoutStaffing, int earlier) {
        chapter.note(
                "On the caseload: came by that day and not left before it. Only services with staffing on record for that"
                        + " day count, on both sides; where posts stood empty, the people count and no staff does. A month that"
                        + " the records end in is not shown.");
        if (withoutStaffing > 0) {
            chapter.note(
                    "Months in which no service has staffing on record are left out: %s.".formatted(withoutStaffing));
        }
        if (earlier > 0) {
            chapter.note("The latest %s months are shown, %s earlier ones are not.".formatted(MOST_MONTHS, earlier));
        }
    }
}
