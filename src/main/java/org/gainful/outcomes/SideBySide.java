package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.DefinitionNeeds;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.analysis.WorkHistory;
import org.gainful.cases.DefinitionRule;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.PublishedDefinition;
import org.gainful.cases.Role;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * One cohort by every published definition: how far a rate is a matter of definition. Definitions whose data are absent
 * stand in a table of their own, with what each lacks.
 */
public final class SideBySide implements Analysis {
    private static final String TABLE = "rates-by-definition";

    private final List<PublishedDefinition> published;

    /** @param published the definitions to set side by side */
    public SideBySide(List<PublishedDefinition> published) {
        this.published = List.copyOf(published);
    }

    @Override
    public String id() {
        return "outcomes/definitions";
    }

    @Override
    public String title() {
        return "One cohort, many definitions";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return published.stream().noneMatch(p -> groups(evidence, p).isPresent())
                ? List.of("data that any published definition can be applied to")
                : List.of();
    }

    private static Optional<OutcomeGroups> groups(Evidence evidence, PublishedDefinition one) {
        return OutcomeGroups.of(evidence, applied(evidence, one));
    }

    /** As the study applies it; else in the study's statuses, under a name the study does not use for something else. */
    private static OutcomeDefinition applied(Evidence evidence, PublishedDefinition one) {
        return evidence.study().definitions().stream()
                .filter(d -> d.follows().filter(one::equals).isPresent())
                .findFirst()
                .orElseGet(() -> {
                    OutcomeDefinition definition =
                            OutcomeDefinition.following(one, evidence.statusBefore(), evidence.statusAfter());
                    return evidence.study().definition(one.id()).isPresent()
                            ? definition.named("published-" + one.id())
                            : definition;
                });
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        RateFindings findings = new RateFindings(chapter);
        List<Row> rows = new ArrayList<>();
        List<Row> lacking = new ArrayList<>();
        for (PublishedDefinition one : published) {
            Optional<OutcomeGroups> groups = groups(evidence, one);
            if (one.rule() instanceof DefinitionRule.JobCount rule
                    && evidence.jobs().isPresent()
                    && !evidence.study().hasOutcomesOnly()) {
                rows.add(jobs(chapter, evidence, one, rule));
            } else if (groups.isPresent()) {
                String share = findings.putRate(groups.get(), "all", one.denominator());
                findings.putBounds(groups.get(), "all", one.denominator());
                rows.add(row(one, share, findings.bounds(groups.get().definition(), "all")));
            } else {
                List<String> lacks = DefinitionNeeds.lacks(evidence, applied(evidence, one));
                lacking.add(Row.data(one.title(), List.of(Cell.words(one.id()), Cell.words(String.join("; ", lacks)))));
            }
        }
        chapter.table(rates(rows));
        chapter.chart(chart());
        if (!lacking.isEmpty()) {
            chapter.table(new Table(
                    "definitions-without-data",
                    "Definitions this export has no data for",
                    "Definition",
                    List.of(new Column("id", "Id"), new Column("lacks", "What is lacking")),
                    lacking,
                    List.of()));
        }
        chapter.note(
                "The same people, counted by each definition. Two programmes may be compared only by one definition;"
                        + " gainful refuses to compare rates by different ones.");
        return chapter.build();
    }

    private static Row row(PublishedDefinition one, String share, String bounds) {
        return Row.data(
                one.title(),
                List.of(
                        Cell.words(one.id()),
                        Cell.of(View.OUT_OF, share),
                        Cell.of(View.PERCENT, share),
                        Cell.of(View.INTERVAL, share),
                        Cell.of(View.MISSING, share),
                        Cell.of(View.BOUNDS, bounds),
                        Cell.words(one.denominator())));
    }

    private static boolean isCountable(Evidence evidence) {
        return evidence.jobs().isPresent()
                && evidence.codebook().firstWithRole(Role.ACCEPTED).isPresent();
    }

    /** Jobs are not people: so many for each person, without an interval, since one person's jobs belong together. */
    private static Row jobs(
            ChapterBuilder chapter, Evidence evidence, PublishedDefinition one, DefinitionRule.JobCount rule) {
        WorkHistory history = WorkHistory.of(evidence).orElseThrow();
        People people = evidence.accepted();
        long jobs = IntStream.of(people.rows())
                .mapToLong(row -> history.count(row, rule.hoursWorked()))
                .sum();
        Basis basis = Basis.ofPeople(one.denominator(), people.count(), 0, people.name());
        String address = chapter.address(one.id(), "all", "jobs-per-person");
        String found = chapter.put((people.isEmpty()
                        ? Finding.notAvailable(address, Statistic.MEAN, basis, Sentence.of("Nobody was accepted."))
                        : Finding.of(address, Statistic.MEAN, (double) jobs / people.count(), basis))
                .by("jobs a person", one.id())
                .from("jobs"));
        return Row.data(
                one.title() + ", jobs a person",
                List.of(
                        Cell.words(one.id()),
                        Cell.of(View.DENOMINATOR, found),
                        Cell.of(View.VALUE, found),
                        Cell.words("no share"),
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.words(one.denominator())));
    }

    private static Table rates(List<Row> rows) {
        return new Table(
                TABLE,
                "Rates by definition",
                "Definition",
                List.of(
                        new Column("id", "Id"),
                        new Column("people", "Counted"),
                        new Column("rate", "Rate"),
                        new Column("interval", "95% interval"),
                        new Column("unknown", "Not known"),
                        new Column("bounds", "Whatever became of them"),
                        new Column("denominator", "Below the line")),
                rows,
                List.of());
    }

    private static Chart chart() {
        return new Chart(
                TABLE,
                Chart.Kind.DOTS,
                TABLE,
                List.of("interval"),
                "One cohort by many definitions",
                "Share, with 95% interval",
                Sentence.of(
                        "Rate and interval by each published definition the data allow; the table has the numbers."));
    }
}
