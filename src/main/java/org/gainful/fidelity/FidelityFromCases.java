package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.CaseMeasure;
import org.gainful.cases.EvidenceRule.Condition;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.Role;
import org.gainful.fidelity.CaseEvidence.Measured;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Items of the scale that the export can answer, beside what the raters gave: caseload, days to the first contact with an
 * employer, jobs and employers, follow-along. The scale's own rule makes a rating of the number.
 */
public final class FidelityFromCases implements Analysis {
    private static final String ID = "fidelity-from-cases";

    @Override
    public String id() {
        return "fidelity/from-cases";
    }

    @Override
    public String title() {
        return "Fidelity, from the cases";
    }

    @Override
    public String restsOn() {
        return "fidelity/scores";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        if (evidence.reviews().isEmpty()) {
            return List.of("fidelity ratings of the services (a fidelity file in study.yaml)");
        }
        if (evidence.codebook().firstWithRole(Role.SERVICE).isEmpty()) {
            return List.of("the service of each person (a field with role: service)");
        }
        return answers(evidence).isEmpty()
                ? List.of(
                        "jobs (jobs in study.yaml), or days of entry (role: accepted or referred) with those of the first"
                                + " employer contact, or with those of leaving and a services file")
                : List.of();
    }

    /** What the cases say of one item of one service, and what its raters say. */
    private record Answer(Item item, Service service, CaseMeasure measure, Measured measured) {

        /** By the scale's rule; empty where it has none, or leaves the rating to a rater. */
        OptionalInt rating() {
            return item.rule()
                    .map(rule -> rule.rating(measured.value(), unmet()))
                    .orElse(OptionalInt.empty());
        }

        private Set<String> unmet() {
            List<String> conditions = item.rule().stream()
                    .flatMap(rule -> rule.conditions().stream())
                    .map(Condition::text)
                    .toList();
            return CaseEvidence.unmet(measure, measured, conditions);
        }

        OptionalInt rated() {
            return service.latest().sheet().item(item.number());
        }

        boolean isComparable() {
            return rating().isPresent() && rated().isPresent();
        }

        /** How many points the cases rate higher than the raters. */
        int difference() {
            return rating().getAsInt() - rated().getAsInt();
        }
    }

    private static List<Answer> answers(Evidence evidence) {
        ReviewBook book = ReviewBook.of(evidence);
        List<Answer> answers = new ArrayList<>();
        for (Service service : book.scored()) {
            CaseEvidence cases =
                    new CaseEvidence(evidence, service.name(), service.latest().date());
            for (Item item : book.scale().items()) {
                item.fromCases().ifPresent(measure -> cases.measure(measure)
                        .ifPresent(measured -> answers.add(new Answer(item, service, measure, measured))));
            }
        }
        answers.sort(Comparator.comparing(answer -> answer.item().number()));
        return answers;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Answer> answers = answers(evidence);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Answer answer : answers) {
            if (answer.item().number() != number) {
                number = answer.item().number();
                rows.add(Row.heading("%s. %s: %s"
                        .formatted(
                                number, answer.item().label(), answer.measure().words())));
            }
            rows.add(row(chapter, answer));
        }
        chapter.say(summary(chapter, answers));
        chapter.table(table(rows).onPageUpTo(2 * ReviewBook.MOST_ROWS));
        notes(chapter, evidence);
        return chapter.build();
    }

    private static Table table(List<Row> rows) {
        return new Table(
                ID,
                "What the cases say of items, beside the raters",
                "Item and service",
                List.of(
                        new Column("value", "From the cases"),
                        new Column("people", "People"),
                        new Column("jobs", "Jobs"),
                        new Column("missing", "Not known, or waiting"),
                        new Column("derived", "Rating by the rule"),
                        new Column("rated", "Rated")),
                rows,
                List.of(
                        Sentence.of(
                                "People: those the number was measured on. Not known, or waiting: people still without an"
                                        + " employer contact, or jobs of which it is not known; they are left out of means and shares.")));
    }

    private static Row row(ChapterBuilder chapter, Answer answer) {
        String value =
                put(chapter, answer, "value", Statistic.MEAN, answer.measured().value());
        Cell jobs = answer.measured().jobs() == 0
                ? Cell.notApplicable()
                : Cell.of(
                        View.VALUE,
                        put(
                                chapter,
                                answer,
                                "jobs",
                                Statistic.COUNT,
                                answer.measured().jobs()));
        Cell derived = answer.rating().isEmpty()
                ? Cell.words("a rater judges")
                : Cell.of(
                        View.VALUE,
                        put(
                                chapter,
                                answer,
                                "rating",
                                Statistic.SCORE,
                                answer.rating().getAsInt()));
        Cell rated = answer.rated().isEmpty()
                ? Cell.words("no agreed rating")
                : Cell.words(Integer.toString(answer.rated().getAsInt()));
        return Row.detail(
                answer.service().label(),
                List.of(
                        Cell.of(View.VALUE, value),
                        Cell.of(View.DENOMINATOR, value),
                        jobs,
                        Cell.of(View.MISSING, value),
                        derived,
                        rated));
    }

    private static String address(ChapterBuilder chapter, Answer answer, String part) {
        return chapter.address(answer.service().name(), "item-" + answer.item().number(), part);
    }

    private static String put(ChapterBuilder chapter, Answer answer, String part, Statistic statistic, double value) {
        Measured measured = answer.measured();
        Basis basis = Basis.ofPeople(
                        answer.service().label(),
                        measured.people().count(),
                        measured.notKnown(),
                        measured.people().name())
                .comparing(measured.told().stream().map(People::name).toArray(String[]::new));
        Finding finding = Finding.of(address(chapter, answer, part), statistic, value, basis)
                .by(answer.measure().words(), answer.item().code());
        return chapter.put(
                part.equals("rating") && !answer.unmet().isEmpty()
                        ? finding.warned(Sentence.of("The rule caps the rating: it is not so that %s."
                                .formatted(String.join(", ", answer.unmet()))))
                        : finding);
    }

    private static Sentence summary(ChapterBuilder chapter, List<Answer> answers) {
        List<Answer> both = answers.stream().filter(Answer::isComparable).toList();
        long same = both.stream().filter(a -> a.difference() == 0).count();
        long higher = both.stream().filter(a -> a.difference() > 0).count();
        long far = both.stream().filter(a -> Math.abs(a.difference()) > 1).count();
        return Sentence.of(
                        "The cases rate %s items of services that raters have rated too: %s alike, %s higher and %s lower than the raters, %s of them by more than a point."
                                .formatted(both.size(), same, higher, both.size() - same - higher, far))
                .restingOn(both.stream()
                        .map(answer -> address(chapter, answer, "rating"))
                        .toList());
    }

    private static void notes(ChapterBuilder chapter, Evidence evidence) {
        chapter.note(
                "Caseload and current jobs are those of the day of the review; first contacts and jobs those of the twelve"
                        + " months up to it. %s."
                                .formatted(CaseEvidence.entry(evidence)
                                        .map(field -> "Entry is “%s”".formatted(field.title()))
                                        .orElse("No day of entry is known")));
        chapter.note(
                "A mean of days to contact leaves out those still waiting, and is lower for it; a median counts them as"
                        + " waiting. Different means distinct by jobs; jobs that clients took stand for those the service looked for.");
        chapter.note(
                "The raters saw more than the export holds. A difference is a reason to look, and no proof that either is"
                        + " wrong.");
    }
}
