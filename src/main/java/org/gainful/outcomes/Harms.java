package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.Role;
import org.gainful.stat.Interval;
import org.gainful.stat.proportion.ProportionInterval;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Who got worse, as prominently as who got better: severity, hours, jobs and scales, and harms recorded as such. What was not
 * measured is said to be not measured; that is never the same as no harm.
 */
public final class Harms implements Analysis {
    private static final double LEVEL = 0.95;
    private static final String TABLE = "better-and-worse";
    private static final String NOT_MEASURED = "harm was not measured";

    @Override
    public String id() {
        return "outcomes/harms";
    }

    @Override
    public String title() {
        return "Who got better, and who got worse";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.study().definitions().isEmpty()
                ? List.of("an outcome to set harms beside (definitions in study.yaml)")
                : List.of();
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Turns turns = new Turns(evidence);
        List<Turn> measured = turns.all();
        List<Row> rows = new ArrayList<>();
        for (Turn turn : measured) {
            rows.add(row(chapter, turn));
        }
        List<Field> harms = evidence.codebook().withRole(Role.HARM);
        harms.forEach(harm -> rows.add(recorded(chapter, evidence.recruited(), harm)));
        unmeasured(turns, measured, harms).forEach(rows::add);
        chapter.table(table(rows));
        if (measured.isEmpty() && harms.isEmpty()) {
            chapter.say(Sentence.of("Whether anybody got worse is not known: " + NOT_MEASURED + "."));
        } else {
            say(chapter, measured, harms);
            chapter.chart(chart());
        }
        chapter.note(
                "Shares are of those for whom it is known which way it went, with Wilson's interval at 95%. A scale counts"
                        + " as better or worse from the change on that its authors say matters to people, where study.yaml declares"
                        + " one (importantChange), else from any change. Fewer hours may have been wished for.");
        return chapter.build();
    }

    private static Row row(ChapterBuilder chapter, Turn turn) {
        chapter.sums(turn.sums());
        List<Cell> cells = new ArrayList<>();
        for (String way : List.of("better", "same", "worse")) {
            People those = way.equals("better") ? turn.better() : way.equals("same") ? turn.same() : turn.worse();
            chapter.put(share(address(chapter, turn.key(), way), turn, those));
            cells.add(
                    way.equals("better") && turn.isLossOnly()
                            ? Cell.notApplicable()
                            : Cell.of(View.COUNT, address(chapter, turn.key(), way)));
        }
        String worse = address(chapter, turn.key(), "worse");
        cells.add(Cell.of(View.ESTIMATE_INTERVAL, worse));
        cells.add(Cell.of(View.DENOMINATOR, worse));
        cells.add(turn.unknowns().isPresent() ? Cell.of(View.MISSING, worse) : Cell.notApplicable());
        return Row.data(turn.label(), cells);
    }

    private static String address(ChapterBuilder chapter, String key, String way) {
        return chapter.address(key, way, "share");
    }

    private static Finding share(String address, Turn turn, People those) {
        Basis basis = Basis.ofShare(
                turn.label(),
                those.count(),
                turn.known().count(),
                turn.unknowns().orElse(0),
                those.name(),
                turn.known().name());
        Basis whole =
                turn.unknowns().isPresent() ? basis.leavingOut(turn.unknown().name()) : basis;
        return within(
                Finding.share(address, whole).from(turn.fields()),
                those.count(),
                turn.known().count());
    }

    private static Finding within(Finding finding, int count, int of) {
        if (of == 0) {
            return finding;
        }
        Interval wilson = ProportionInterval.WILSON.of(count, of, LEVEL);
        return finding.within(Range.confidence(wilson.lower(), wilson.upper(), LEVEL, "Wilson"));
    }

    private static Row recorded(ChapterBuilder chapter, People people, Field harm) {
        People known = people.knowing(harm);
        People yes = people.with(harm, Field.YES);
        chapter.sum(people.name(), List.of(known.name(), people.missing(harm).name()));
        chapter.sum(
                known.name(), List.of(yes.name(), people.with(harm, Field.NO).name()));
        String address = address(chapter, harm.name(), "worse");
        Basis basis = Basis.ofShare(
                        harm.title(),
                        yes.count(),
                        known.count(),
                        people.missing(harm).count(),
                        yes.name(),
                        known.name())
                .leavingOut(people.missing(harm).name());
        chapter.put(within(Finding.share(address, basis).from(harm.name()), yes.count(), known.count()));
        return Row.data(
                harm.title(),
                List.of(
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.of(View.COUNT, address),
                        Cell.of(View.ESTIMATE_INTERVAL, address),
                        Cell.of(View.DENOMINATOR, address),
                        Cell.of(View.MISSING, address)));
    }

    /** The harms readers ask for first, where nobody looked. */
    private static List<Row> unmeasured(Turns turns, List<Turn> measured, List<Field> harms) {
        List<Row> rows = new ArrayList<>();
        if (turns.severity().isEmpty()) {
            rows.add(unmeasured("Severity of illness"));
        }
        if (turns.jobs().isEmpty()) {
            rows.add(unmeasured("Jobs lost"));
        }
        if (measured.stream().noneMatch(turn -> turns.evidence().scales().contains(turn.key()))) {
            rows.add(unmeasured("Wellbeing"));
        }
        if (harms.isEmpty()) {
            rows.add(unmeasured("Relapses and other events"));
        }
        return rows;
    }

    private static Row unmeasured(String label) {
        return Row.data(
                label,
                List.of(
                        Cell.notApplicable(),
                        Cell.notApplicable(),
                        Cell.words(NOT_MEASURED),
                        Cell.words("not measured"),
                        Cell.notApplicable(),
                        Cell.notApplicable()));
    }

    /** The first of them opens the report beside the gains; the others are in the chapter. */
    private static void say(ChapterBuilder chapter, List<Turn> measured, List<Field> harms) {
        boolean first = true;
        for (Turn turn : measured) {
            Sentence sentence = Sentence.of(turn.label() + ": ")
                    .number(View.OUT_OF, address(chapter, turn.key(), "worse"))
                    .say(" " + turn.worseWords() + " (")
                    .number(View.PERCENT, address(chapter, turn.key(), "worse"))
                    .say(", 95% interval ")
                    .number(View.INTERVAL, address(chapter, turn.key(), "worse"))
                    .say(")");
            Sentence whole = turn.isLossOnly()
                    ? sentence.say(".")
                    : sentence.say(", ")
                            .number(View.COUNT, address(chapter, turn.key(), "better"))
                            .say(" better.");
            chapter.say(whole);
            if (first) {
                chapter.headline(whole);
                first = false;
            }
        }
        for (Field harm : harms) {
            chapter.say(Sentence.of(harm.title() + ": ")
                    .number(View.OUT_OF, address(chapter, harm.name(), "worse"))
                    .say("."));
        }
    }

    private static Table table(List<Row> rows) {
        return new Table(
                TABLE,
                "Better, the same, worse",
                "What",
                List.of(
                        new Column("better", "Better"),
                        new Column("same", "The same"),
                        new Column("worse", "Worse"),
                        new Column("share", "Share worse (95% interval)"),
                        new Column("known", "Known"),
                        new Column("unknown", "Not known")),
                rows,
                List.of());
    }

    private static Chart chart() {
        return new Chart(
                TABLE,
                Chart.Kind.DOTS,
                TABLE,
                List.of("share"),
                "How many got worse",
                "Share who got worse, with 95% interval",
                Sentence.of(
                        "Share of people who got worse on each measure, with its interval; the table has the counts."));
    }
}
