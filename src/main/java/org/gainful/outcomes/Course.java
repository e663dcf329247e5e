package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gainful.analysis.People;
import org.gainful.stat.Interval;
import org.gainful.stat.survival.CompetingEvents;
import org.gainful.stat.survival.CumulativeIncidence;
import org.gainful.stat.survival.KaplanMeier;
import org.gainful.stat.survival.SurvivalCurve;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Chart;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * A survival curve, or cumulative incidence with competing exits, at a few fixed times with the numbers at risk: as a table,
 * and as a chart drawn from it. The steps in between stay inside, since each of them is one person.
 */
final class Course {
    private static final double LEVEL = 0.95;
    private static final String HAPPENED = "happened";
    private static final Sentence NO_INTERVAL =
            Sentence.of("No interval as long as nothing has happened, or once it has happened to everyone.");

    private final ChapterBuilder chapter;
    private final String id;
    private final Words words;
    private final List<Integer> weeks;

    /**
     * What a reader calls the parts.
     *
     * @param title of table and chart
     * @param happened heading of the share to whom it happened, or has not yet
     * @param instead heading of the share to whom something else did; empty where nothing else can
     */
    record Words(String title, String happened, String instead) {}

    /** A share at a time, where it can be told. */
    private interface Curve {
        Optional<Estimate> at(double days);
    }

    private record Estimate(double share, Optional<Interval> interval) {}

    /** What one column shows. */
    private record Series(String key, int cause, String heading, String method, Curve curve) {}

    Course(ChapterBuilder chapter, String id, Words words, List<Integer> weeks) {
        this.chapter = chapter;
        this.id = id;
        this.words = words;
        this.weeks = List.copyOf(weeks);
    }

    /** Writes the shares to whom it happened, and to whom something else did first. */
    void writeIncidence(Waiting waiting) {
        CompetingEvents events = waiting.events();
        List<Series> series = new ArrayList<>();
        series.add(incidence(HAPPENED, Waiting.HAPPENED, words.happened(), events));
        if (!words.instead().isEmpty()) {
            series.add(incidence("instead", Waiting.INSTEAD, words.instead(), events));
        }
        write(waiting, series);
    }

    /** Writes the share to whom it has not happened yet. */
    void writeSurvival(Waiting waiting) {
        SurvivalCurve curve = KaplanMeier.withDefaults().fit(waiting.events().anyEvent());
        write(
                waiting,
                List.of(new Series(
                        HAPPENED,
                        Waiting.HAPPENED,
                        words.happened(),
                        "Kaplan-Meier, log-log interval",
                        days -> estimate(curve.survival(days), curve.interval(days)))));
    }

    private static Series incidence(String key, int cause, String heading, CompetingEvents events) {
        CumulativeIncidence curve = events.incidence(cause, LEVEL);
        return new Series(
                key,
                cause,
                heading,
                "cumulative incidence with competing exits, Aalen-Johansen, log-log interval",
                days -> estimate(curve.incidence(days), curve.interval(days)));
    }

    private static Optional<Estimate> estimate(OptionalDouble share, Optional<Interval> interval) {
        return share.isPresent() ? Optional.of(new Estimate(share.getAsDouble(), interval)) : Optional.empty();
    }

    private void write(Waiting waiting, List<Series> series) {
        List<Row> rows = new ArrayList<>();
        for (int week : weeks) {
            List<Cell> cells = new ArrayList<>();
            for (Series one : series) {
                Finding share = share(waiting, one, week);
                chapter.put(share);
                cells.add(Cell.of(
                        share.range().isPresent() || share.value().isEmpty() ? View.ESTIMATE_INTERVAL : View.VALUE,
                        share.address()));
            }
            cells.add(Cell.of(View.COUNT, chapter.put(atRisk(waiting, week))));
            rows.add(Row.data(week + " weeks", cells));
        }
        List<Column> columns = new ArrayList<>();
        series.forEach(one -> columns.add(new Column(one.key(), one.heading())));
        columns.add(new Column("at-risk", "At risk"));
        chapter.table(new Table(id, words.title(), "Time", columns, rows, List.of()));
        chapter.chart(new Chart(
                id,
                Chart.Kind.SURVIVAL,
                id,
                columns.stream().map(Column::name).toList(),
                words.title(),
                "Share of people, with 95% interval, by weeks",
                alternative()));
    }

    /** Where the share of the first column at that time is. */
    String address(int week) {
        return address(HAPPENED, week);
    }

    private String address(String key, int week) {
        return chapter.address(id, week + "-weeks", key, "share");
    }

    private Finding share(Waiting waiting, Series series, int week) {
        long days = 7L * week;
        People by = waiting.by("%s: %s by week %s".formatted(id, series.key(), week), series.cause(), days);
        Basis basis = Basis.ofPeople(
                        "people followed",
                        waiting.people().count(),
                        0,
                        waiting.people().name())
                .comparing(by.name());
        String address = address(series.key(), week);
        Optional<Estimate> estimate = series.curve().at(days);
        Finding finding = estimate.map(e -> Finding.of(address, Statistic.INCIDENCE, e.share(), basis))
                .orElseGet(() -> Finding.notAvailable(
                        address, Statistic.INCIDENCE, basis, Sentence.of("Nobody was followed for so long.")));
        return estimate.flatMap(Estimate::interval)
                .map(i -> finding.within(Range.confidence(i.lower(), i.upper(), LEVEL, "log-log")))
                .orElse(finding.value().isPresent() ? finding.warned(NO_INTERVAL) : finding)
                .by(series.method(), "")
                .from("jobs");
    }

    private Finding atRisk(Waiting waiting, int week) {
        People people = waiting.atRisk("%s: at risk in week %s".formatted(id, week), 7L * week);
        return people.counted(chapter.address(id, week + "-weeks", "at-risk"), "still followed, nothing happened yet");
    }

    private Sentence alternative() {
        Sentence sentence = Sentence.of(words.happened() + ":");
        for (int week : weeks) {
            sentence = sentence.say(" at %s weeks ".formatted(week)).number(View.VALUE, address(week));
        }
        return sentence.say(".");
    }
}
