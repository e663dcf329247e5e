package org.gainful.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.analysis.WorkHistory;
import org.gainful.cases.Job;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;
import tech.tablesaw.selection.Selection;

/** How long first jobs lasted, with those that went on when the records ended, and how jobs follow one another. */
public final class JobSpells implements Analysis {
    private static final List<Integer> WEEKS = List.of(6, 13, 26, 39, 52);
    private static final int QUARTER_OF_A_YEAR = 91;
    private static final String STARTERS = "began a job after entry";

    @Override
    public String id() {
        return "outcomes/jobs";
    }

    @Override
    public String title() {
        return "How long jobs last";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.jobs().isEmpty() ? List.of("job spells (jobs in study.yaml)") : List.of();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        WorkHistory history = WorkHistory.of(evidence).orElseThrow();
        People starters =
                those(evidence.recruited(), STARTERS, row -> !history.begun(row).isEmpty());
        if (starters.isEmpty()) {
            return chapter.say(Sentence.of("Nobody began a job after entry.")).build();
        }
        Course course = new Course(
                chapter, "job-lasting", new Course.Words("Still in the first job", "Still in it", ""), WEEKS);
        course.writeSurvival(new Waiting(
                starters,
                row -> first(history, row).start(),
                row -> first(history, row).end().map(end -> end.plusDays(1)),
                row -> Optional.empty(),
                history.until().plusDays(1)));
        chapter.say(Sentence.of("Of ")
                .number(View.DENOMINATOR, course.address(6))
                .say(" people who began a job, ")
                .number(View.VALUE, course.address(6))
                .say(" were still in it after 6 weeks, ")
                .number(View.VALUE, course.address(13))
                .say(" after 13 and ")
                .number(View.VALUE, course.address(26))
                .say(" after 26 (Kaplan-Meier; moving on to another job ends it)."));
        chapter.table(spells(chapter, history, starters));
        chapter.note(
                "Jobs that went on when the records ended (%s) count as long as they were seen. One less the share ended is"
                                .formatted(history.until())
                        + " the Kaplan-Meier curve; intervals on the log-log scale. A spell of work is jobs one after another"
                        + " without a day between them.");
        return chapter.build();
    }

    private static Job first(WorkHistory history, int row) {
        return history.begun(row).get(0);
    }

    private static People those(People among, String truth, IntPredicate rows) {
        return among.and(
                truth, Selection.with(IntStream.of(among.rows()).filter(rows).toArray()));
    }

    private static Table spells(ChapterBuilder chapter, WorkHistory history, People starters) {
        People one = those(starters, "one job", row -> history.begun(row).size() == 1);
        People two = those(starters, "two jobs", row -> history.begun(row).size() == 2);
        People more =
                those(starters, "three jobs or more", row -> history.begun(row).size() > 2);
        chapter.sum(starters.name(), List.of(one.name(), two.name(), more.name()));
        List<Row> rows = new ArrayList<>();
        rows.add(row(chapter, "One job", "one", one, starters));
        rows.add(row(chapter, "Two jobs", "two", two, starters));
        rows.add(row(chapter, "Three jobs or more", "more", more, starters));
        rows.add(row(
                chapter,
                "Two jobs at once at some time",
                "at-once",
                those(starters, "two jobs at once", row -> overlaps(history.begun(row))),
                starters));
        rows.add(row(
                chapter,
                "A spell of work of 13 weeks or more",
                "spell",
                those(starters, "a spell of 13 weeks", row -> longestSpell(history, row) > QUARTER_OF_A_YEAR),
                starters));
        People gap = those(starters, "a gap between jobs", row -> firstGap(history.begun(row)) > 0);
        rows.add(row(chapter, "A gap between two jobs", "gap", gap, starters));
        Basis basis = Basis.ofPeople("people with a gap", gap.count(), 0, gap.name());
        double mean = IntStream.of(gap.rows())
                        .mapToDouble(row -> firstGap(history.begun(row)))
                        .sum()
                / Math.max(1, gap.count());
        String days = chapter.address("gap", "mean-days");
        chapter.put((gap.isEmpty()
                        ? Finding.notAvailable(days, Statistic.DAYS, basis, Sentence.of("Nobody had a gap."))
                        : Finding.of(days, Statistic.DAYS, mean, basis))
                .by("mean of first gaps", "")
                .from("jobs"));
        if (!gap.isEmpty()) {
            chapter.say(Sentence.of("The first gap between two jobs lasted ")
                    .number(View.VALUE, days)
                    .say(" days on average, among the ")
                    .number(View.DENOMINATOR, days)
                    .say(" people who had one."));
        }
        return new Table(
                "spells",
                "Jobs of those who began one",
                "What",
                List.of(new Column("people", "People"), new Column("share", "Share")),
                rows,
                List.of());
    }

    private static Row row(ChapterBuilder chapter, String label, String key, People those, People of) {
        return WayIn.row(
                label,
                chapter.put(WayIn.share(chapter.address(key, "share"), label, those, of)
                        .from("jobs")));
    }

    /** Whether some day belongs to two jobs. */
    private static boolean overlaps(List<Job> jobs) {
        for (int i = 1; i < jobs.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (jobs.get(j).isHeldOn(jobs.get(i).start())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Days between the end of work and the next job, where there first are any; 0 where there are none. */
    private static long firstGap(List<Job> jobs) {
        Optional<LocalDate> worked = jobs.get(0).end();
        for (Job job : jobs.subList(1, jobs.size())) {
            if (worked.isEmpty()) {
                return 0;
            }
            long gap = ChronoUnit.DAYS.between(worked.get(), job.start()) - 1;
            if (gap > 0) {
                return gap;
            }
            worked = later(worked.get(), job);
        }
        return 0;
    }

    private static Optional<LocalDate> later(LocalDate worked, Job job) {
        return job.end().map(end -> end.isAfter(worked) ? end : worked);
    }

    /** Days of the longest time in work without a day out of it. */
    private static long longestSpell(WorkHistory history, int row) {
        long longest = 0;
        LocalDate start = null;
        LocalDate end = null;
        for (Job job : history.begun(row)) {
            LocalDate last = job.end().orElse(history.until());
            if (end == null || job.start().isAfter(end.plusDays(1))) {
                start = job.start();
                end = last;
            } else if (last.isAfter(end)) {
                end = last;
            }
            longest = Math.max(longest, ChronoUnit.DAYS.between(start, end) + 1);
        }
        return longest;
    }
}
