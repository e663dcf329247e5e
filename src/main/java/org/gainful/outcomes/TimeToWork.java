package org.gainful.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.DefinitionNeeds;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.analysis.WorkHistory;
import org.gainful.analysis.WorkHistory.Answer;
import org.gainful.cases.Field;
import org.gainful.cases.FieldType;
import org.gainful.cases.Role;
import org.gainful.stat.describe.Quantiles;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.View;
import tech.tablesaw.selection.Selection;

/** Days from entry to the first contact with an employer and to the first job, leaving without one competing with it. */
public final class TimeToWork implements Analysis {
    private static final List<Integer> WEEKS = List.of(4, 13, 26, 39, 52);

    @Override
    public String id() {
        return "outcomes/time-to-work";
    }

    @Override
    public String title() {
        return "How long until work";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (evidence.jobs().isEmpty()) {
            lacks.add("job spells (jobs in study.yaml)");
        }
        if (!isDate(evidence, Role.ACCEPTED) && !isDate(evidence, Role.REFERRED)) {
            lacks.add("the day each person came (a date with the role accepted or referred)");
        }
        if (evidence.study().hasOutcomesOnly()) {
            lacks.add(DefinitionNeeds.THE_OTHERS);
        }
        return lacks;
    }

    private static boolean isDate(Evidence evidence, Role role) {
        return date(evidence, role).isPresent();
    }

    private static Optional<Field> date(Evidence evidence, Role role) {
        return evidence.codebook().firstWithRole(role).filter(field -> field.type() == FieldType.DATE);
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        WorkHistory history = WorkHistory.of(evidence).orElseThrow();
        Optional<Field> status = evidence.statusBefore();
        People seekers = outOfWork(evidence, history, status);
        IntFunction<Optional<LocalDate>> left = row -> day(evidence, Role.LEFT, row);
        boolean leaving = isDate(evidence, Role.LEFT);
        write(
                chapter,
                "first-job",
                new Course.Words(
                        "The first job, since entry", "Began a job", leaving ? "Left the service without one" : ""),
                new Waiting(
                        seekers, row -> history.entry(row).orElseThrow(), history::firstStart, left, history.until()));
        if (isDate(evidence, Role.EMPLOYER_CONTACT)) {
            write(
                    chapter,
                    "employer-contact",
                    new Course.Words(
                            "The first employer contact, since entry",
                            "An employer was approached",
                            leaving ? "Left the service without that" : ""),
                    new Waiting(
                            seekers,
                            row -> history.entry(row).orElseThrow(),
                            row -> day(evidence, Role.EMPLOYER_CONTACT, row),
                            left,
                            history.until()));
        }
        chapter.note(
                "People out of work at entry whose day of entry is known and within the records. Whoever has neither begun a job nor left is"
                        + " followed until the records end (%s); leaving competes with a job, so that the shares are of"
                                .formatted(history.until())
                        + " everybody and not of an imagined service nobody leaves (Aalen-Johansen).");
        return chapter.build();
    }

    private static Optional<LocalDate> day(Evidence evidence, Role role, int row) {
        return date(evidence, role).flatMap(field -> evidence.cases().date(field, row));
    }

    private static People outOfWork(Evidence evidence, WorkHistory history, Optional<Field> status) {
        People all = evidence.recruited();
        return all.and(
                "out of work at a known entry",
                Selection.with(IntStream.of(all.rows())
                        .filter(row -> history.entry(row)
                                        .filter(day -> !day.isAfter(history.until()))
                                        .isPresent()
                                && history.inWorkAtEntry(status, row) == Answer.NO)
                        .toArray()));
    }

    private static void write(ChapterBuilder chapter, String id, Course.Words words, Waiting waiting) {
        if (waiting.people().isEmpty()) {
            return;
        }
        Course course = new Course(chapter, id, words, WEEKS);
        course.writeIncidence(waiting);
        double[] days = waiting.daysOfHappened();
        People happened = waiting.by(id + " ever", Waiting.HAPPENED, Long.MAX_VALUE);
        Basis basis = Basis.ofPeople(words.happened(), happened.count(), 0, happened.name());
        String address = chapter.address(id, "median-days");
        String median = chapter.put(Quantiles.TYPE_7.of(days, 0.5).stream()
                .mapToObj(value -> Finding.of(address, Statistic.DAYS, value, basis))
                .findFirst()
                .orElseGet(() ->
                        Finding.notAvailable(address, Statistic.DAYS, basis, Sentence.of("It happened to nobody.")))
                .by("median among those it happened to", ""));
        chapter.say(Sentence.of(words.title() + ": ")
                .number(View.VALUE, course.address(26))
                .say(" by 26 weeks, ")
                .number(View.VALUE, course.address(52))
                .say(" by 52; among the ")
                .number(View.DENOMINATOR, median)
                .say(" people it happened to, a median of ")
                .number(View.VALUE, median)
                .say(" days."));
    }
}
