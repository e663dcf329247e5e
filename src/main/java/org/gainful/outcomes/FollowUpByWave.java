package org.gainful.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.OutcomeGroups;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.cases.OutcomeDefinition;
import org.gainful.cases.Role;
import org.gainful.cases.Wave;
import org.gainful.table.Cell;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Table;
import org.gainful.table.View;
import tech.tablesaw.selection.Selection;

/** Who was seen again at each wave and whether in its window, and each outcome at each wave that has a status. */
public final class FollowUpByWave implements Analysis {

    @Override
    public String id() {
        return "outcomes/follow-up";
    }

    @Override
    public String title() {
        return "Seen again, wave by wave";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<Wave> told = later(evidence).stream()
                .filter(wave -> evidence.seenBy(wave).isPresent())
                .toList();
        return told.size() > 1 || told.stream().anyMatch(wave -> isDue(evidence, wave))
                ? List.of()
                : List.of("two later waves, or one with a day for each person and a time at which it is due");
    }

    private static boolean isDue(Evidence evidence, Wave wave) {
        return wave.months().isPresent()
                && evidence.codebook().find(Role.DATE, wave.name()).isPresent();
    }

    private static List<Wave> later(Evidence evidence) {
        List<Wave> waves = evidence.study().waves();
        return waves.isEmpty() ? List.of() : waves.subList(1, waves.size());
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        List<Row> seen = new ArrayList<>();
        for (Wave wave : later(evidence)) {
            evidence.seenBy(wave).ifPresent(people -> {
                String address = chapter.address(wave.name(), "seen", "share");
                chapter.put(WayIn.share(address, wave.label(), people, evidence.recruited()));
                seen.add(Row.data(
                        wave.label(),
                        List.of(Cell.of(View.COUNT, address), Cell.of(View.PERCENT, address), Cell.notApplicable())));
                seen.addAll(window(chapter, evidence, wave, people));
            });
        }
        chapter.table(new Table(
                "seen-by-wave",
                "People seen at each wave",
                "Wave",
                List.of(
                        new Column("people", "People"),
                        new Column("share", "Of everyone in the export"),
                        new Column("share-seen", "Of those seen at the wave")),
                seen,
                List.of()));
        results(chapter, evidence);
        return chapter.build();
    }

    /** Only where the wave is due at a time and both days are recorded; otherwise nothing is said of it. */
    private static List<Row> window(ChapterBuilder chapter, Evidence evidence, Wave wave, People seen) {
        Optional<Field> day = evidence.codebook().find(Role.DATE, wave.name());
        Optional<Field> first = evidence.study().baseline().flatMap(baseline -> evidence.codebook()
                .find(Role.DATE, baseline.name()));
        if (day.isEmpty()
                || first.isEmpty()
                || wave.months().isEmpty()
                || wave.toleranceDays().isEmpty()) {
            return List.of();
        }
        long tolerance = wave.toleranceDays().getAsInt();
        Lateness late =
                new Lateness(evidence, first.get(), day.get(), wave.months().getAsInt());
        People dated = seen.knowing(first.get()).knowing(day.get());
        People undated = seen.missingAnyOf(List.of(first.get(), day.get()));
        List<People> parts = List.of(
                late.those(dated, "in the window of " + wave.name(), days -> Math.abs(days) <= tolerance),
                late.those(dated, "before the window of " + wave.name(), days -> days < -tolerance),
                late.those(dated, "after the window of " + wave.name(), days -> days > tolerance),
                undated);
        chapter.sum(seen.name(), parts.stream().map(People::name).toList());
        List<String> labels = List.of(
                "In its window: %s months, %s days more or less"
                        .formatted(wave.months().getAsInt(), tolerance),
                "Before its window",
                "After its window",
                "Day not known");
        List<String> keys = List.of("in-window", "earlier", "later", "undated");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String address = chapter.address(wave.name(), keys.get(i), "share");
            chapter.put(WayIn.share(address, labels.get(i), parts.get(i), seen)
                    .from(day.get().name()));
            rows.add(Row.detail(
                    labels.get(i),
                    List.of(Cell.of(View.COUNT, address), Cell.notApplicable(), Cell.of(View.PERCENT, address))));
        }
        return rows;
    }

    /** How many days after the day it was due a wave came. */
    private record Lateness(Evidence evidence, Field first, Field day, int months) {
        People those(People among, String truth, LongPredicate days) {
            return among.and(
                    truth,
                    Selection.with(IntStream.of(among.rows())
                            .filter(row -> days.test(of(row)))
                            .toArray()));
        }

        private long of(int row) {
            LocalDate due = evidence.cases().date(first, row).orElseThrow().plusMonths(months);
            return ChronoUnit.DAYS.between(due, evidence.cases().date(day, row).orElseThrow());
        }
    }

    /** The outcomes by status at each wave; the table of rates has the last one, so this needs two later waves. */
    private static void results(ChapterBuilder chapter, Evidence evidence) {
        RateFindings findings = new RateFindings(chapter);
        List<Row> rows = new ArrayList<>();
        for (OutcomeDefinition definition : evidence.study().definitions()) {
            List<Row> ofOne = new ArrayList<>();
            for (Wave wave : later(evidence)) {
                OutcomeGroups.at(evidence, definition, wave).ifPresent(groups -> {
                    String share = findings.putRate(groups, "all", definition.label() + ", " + wave.label());
                    ofOne.add(Row.detail(
                            wave.label(),
                            List.of(
                                    Cell.of(View.OUT_OF, share),
                                    Cell.of(View.PERCENT, share),
                                    Cell.of(View.INTERVAL, share),
                                    Cell.of(View.MISSING, share))));
                });
            }
            if (ofOne.size() > 1) {
                rows.add(Row.heading(definition.label()));
                rows.addAll(ofOne);
            }
        }
        if (!rows.isEmpty()) {
            chapter.table(new Table(
                    "outcomes-by-wave",
                    "Each outcome at each wave",
                    "Outcome and wave",
                    List.of(
                            new Column("people", "People"),
                            new Column("rate", "Rate"),
                            new Column("interval", "95% interval"),
                            new Column("unknown", "Outcome not known")),
                    rows,
                    List.of(Sentence.of("Of the people seen at that wave: the waves count different people."))));
        }
    }
}
