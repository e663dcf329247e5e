package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
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
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * From referral to a known outcome, closing at every step: whoever reached a step either reached the next, or did not, for a
 * reason that is stated or not, or the records do not say. A selected denominator shows here and nowhere else.
 */
public final class WayIn implements Analysis {
    private static final String TABLE = "way-in";
    private static final List<Role> STEPS = List.of(Role.REFERRED, Role.ASSESSED, Role.ACCEPTED, Role.ENGAGED);

    /** A step and the field that records it. */
    private record Step(String label, Field field) {}

    @Override
    public String id() {
        return "outcomes/way-in";
    }

    @Override
    public String title() {
        return "From referral to a known outcome";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        long known = STEPS.stream()
                .filter(role -> evidence.codebook().firstWithRole(role).isPresent())
                .count();
        return known < 2
                ? List.of("two steps of the way in (fields with the roles referred, assessed, accepted, engaged)")
                : List.of();
    }

    /** The steps the export records, and at the end whether the outcome is known. */
    private static List<Step> steps(Evidence evidence) {
        List<Step> steps = new ArrayList<>();
        for (Role role : STEPS) {
            evidence.codebook()
                    .firstWithRole(role)
                    .ifPresent(field -> steps.add(new Step(capital(role.word()), field)));
        }
        evidence.followedUp().ifPresent(field -> steps.add(new Step("Seen again at the last wave", field)));
        return steps;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> reached = new ArrayList<>();
        List<Row> lost = new ArrayList<>();
        List<Step> steps = steps(evidence);
        People here = evidence.recruited();
        String all = chapter.put(here.counted(chapter.address("export", "people"), "in the export"));
        reached.add(Row.data("In the export", List.of(Cell.of(View.COUNT, all), Cell.notApplicable())));
        for (Step step : steps) {
            reached.add(reached(chapter, step, here));
            new StepLosses(chapter, evidence, step.field(), here)
                    .rows(step.label())
                    .forEach(lost::add);
            here = here.reaching(step.field());
        }
        Optional<Field> met = evidence.codebook().firstWithRole(Role.GOAL_MET);
        if (met.isPresent()) {
            reached.add(known(chapter, met.get(), here));
        }
        chapter.say(sentence(chapter, steps));
        chapter.table(table(TABLE, "People at each step", "Share of the step before", reached));
        chapter.table(
                table("way-in-lost", "Who did not take the next step, and why", "Share of the step before", lost));
        leaving(chapter, evidence).ifPresent(chapter::table);
        chapter.chart(chart(chapter, steps));
        chapter.note(
                "Each step counts those of the step before. A step recorded for somebody who is not recorded at the"
                        + " step before does not count.");
        return chapter.build();
    }

    /** Those who came and left again, by their reasons; nothing where the export has no reasons. */
    private static Optional<Table> leaving(ChapterBuilder chapter, Evidence evidence) {
        Optional<Field> left = evidence.codebook().firstWithRole(Role.LEFT);
        Optional<Field> reason = evidence.codebook().withRole(Role.REASON).stream()
                .filter(field -> field.use().about().equals(Role.LEFT.word()))
                .findFirst();
        return left.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(leaving(chapter, evidence.accepted(), left.get(), reason.get()));
    }

    private static Table leaving(ChapterBuilder chapter, People came, Field left, Field reason) {
        People gone = came.knowing(left);
        People stayed = came.missing(left);
        chapter.sum(came.name(), List.of(gone.name(), stayed.name()));
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "Did not leave",
                chapter.put(share(chapter.address("left", "not", "share"), "Did not leave", stayed, came)
                        .from(left.name()))));
        rows.add(row(
                "Left",
                chapter.put(share(chapter.address("left", "share"), "Left", gone, came)
                        .from(left.name()))));
        rows.add(Row.heading("Why they left"));
        List<String> parts = new ArrayList<>();
        for (Category category : reason.categories()) {
            People those = gone.with(reason, category.value());
            parts.add(those.name());
            rows.add(why(chapter, category.label(), category.value(), those, came, reason));
        }
        People unstated = gone.missing(reason);
        parts.add(unstated.name());
        rows.add(why(chapter, "Reason not stated", "reason-not-stated", unstated, came, reason));
        chapter.sum(gone.name(), parts);
        return table("way-out", "Who left, and why", "Share of those who came", "Leaving", rows);
    }

    private static Row why(ChapterBuilder chapter, String label, String key, People those, People came, Field reason) {
        Row row = row(
                label,
                chapter.put(share(chapter.address("left", key, "share"), label, those, came)
                        .from(reason.name())));
        return Row.detail(row.label(), row.cells());
    }

    private static Row reached(ChapterBuilder chapter, Step step, People before) {
        People those = before.reaching(step.field());
        String address = chapter.put(
                share(chapter.address(step.field().role().orElseThrow().word(), "share"), step.label(), those, before)
                        .from(step.field().name()));
        return row(step.label(), address);
    }

    private static Row known(ChapterBuilder chapter, Field met, People before) {
        People those = before.knowing(met);
        chapter.sum(before.name(), List.of(those.name(), before.missing(met).name()));
        String label = "Known whether the goal was met";
        return row(
                label,
                chapter.put(share(chapter.address("goal-known", "share"), label, those, before)
                        .from(met.name())));
    }

    static Finding share(String address, String label, People those, People before) {
        return Finding.share(
                address, Basis.ofShare(label, those.count(), before.count(), 0, those.name(), before.name()));
    }

    static Row row(String label, String address) {
        return Row.data(label, List.of(Cell.of(View.COUNT, address), Cell.of(View.PERCENT, address)));
    }

    private static Sentence sentence(ChapterBuilder chapter, List<Step> steps) {
        Sentence sentence = Sentence.of("Of ")
                .number(View.COUNT, chapter.address("export", "people"))
                .say(" people in the export");
        for (Step step : steps) {
            sentence = sentence.say(", ")
                    .number(
                            View.COUNT,
                            chapter.address(step.field().role().orElseThrow().word(), "share"))
                    .say(" "
                            + (step.field().hasRole(Role.FOLLOWED_UP)
                                    ? "were seen again"
                                    : "were " + step.label().toLowerCase(Locale.ROOT)));
        }
        return sentence.say(".");
    }

    private static Table table(String id, String title, String share, List<Row> rows) {
        return table(id, title, share, "Step", rows);
    }

    private static Table table(String id, String title, String share, String stub, List<Row> rows) {
        return new Table(
                id, title, stub, List.of(new Column("people", "People"), new Column("share", share)), rows, List.of());
    }

    private static Chart chart(ChapterBuilder chapter, List<Step> steps) {
        return new Chart(
                TABLE,
                Chart.Kind.BARS,
                TABLE,
                List.of("people"),
                "How many took each step",
                "People",
                sentence(chapter, steps));
    }
}
