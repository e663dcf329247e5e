package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.ReviewCycle;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Basis;
import org.gainful.table.Cell;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Column;
import org.gainful.table.Finding;
import org.gainful.table.Look;
import org.gainful.table.Row;
import org.gainful.table.Sentence;
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/** For each service the way to the next band, its items below the peers and the next review. */
final class StepsTable {
    private static final int SHOWN = 3;
    /** Of larger sets one is enough to read. */
    private static final int SMALL = 4;

    private final ChapterBuilder chapter;
    private final ReviewBook book;
    private final FidelityScale scale;
    private final Peers peers;

    StepsTable(ChapterBuilder chapter, ReviewBook book) {
        this.chapter = chapter;
        this.book = book;
        this.scale = book.scale();
        this.peers = Peers.of(book);
    }

    void put() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("next", "Next band"),
                new Column("points", "Points short"),
                new Column("items", "Fewest items to raise"),
                new Column("sets", "Such sets"),
                new Column("examples", "The first, by item number")));
        if (peers.areEnough()) {
            columns.add(new Column("below", "Items below the peers"));
        }
        if (scale.cycle().isPresent()) {
            columns.add(new Column("review", "Next review by"));
        }
        List<Row> rows = book.scored().stream()
                .map(service -> Row.data(service.label(), cells(service)))
                .toList();
        chapter.table(new Table("fidelity-steps", "The way to the next band", "Service", columns, rows, notes())
                .onPageUpTo(ReviewBook.MOST_ROWS));
        summary();
        cycle();
    }

    private List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        notes.add(Sentence.of(
                ("A set counts when its items, each raised to 5 at the most, reach the next band. The first %s are"
                                + " named, of sets with more than %s items the first: those with most room, then by item number.")
                        .formatted(SHOWN, SMALL)));
        if (peers.areEnough()) {
            notes.add(Sentence.of("Below the peers: by a point or more under the median of the other services."));
        }
        return notes;
    }

    private List<Cell> cells(Service service) {
        List<Cell> cells = new ArrayList<>(way(service));
        if (peers.areEnough()) {
            String below = peers.below(service).stream().map(String::valueOf).collect(Collectors.joining(", "));
            cells.add(Cell.words(below.isEmpty() ? "none" : below));
        }
        if (scale.cycle().isPresent()) {
            cells.add(Cell.words(nextReview(service, scale.cycle().get()).toString()));
        }
        return cells;
    }

    private List<Cell> way(Service service) {
        ScoreSheet sheet = service.latest().sheet();
        Optional<Band> next = next(sheet);
        if (!sheet.total().isCertain()) {
            return List.of(
                    Cell.words("Items are open"),
                    Cell.notApplicable(),
                    Cell.notApplicable(),
                    Cell.notApplicable(),
                    Cell.notApplicable());
        }
        if (next.isEmpty()) {
            return List.of(
                    Cell.words("Highest reached"),
                    Cell.notApplicable(),
                    Cell.notApplicable(),
                    Cell.notApplicable(),
                    Cell.notApplicable());
        }
        int points = (int) Math.ceil(next.get().lowest() - sheet.total().lowest());
        String shortOf = chapter.put(Finding.of(
                        chapter.address(service.name(), "points-to-next-band"),
                        Statistic.SCORE,
                        points,
                        Basis.ofNoPeople(service.label()))
                .by("lowest total of the next band less the total", scale.id()));
        Optional<SmallestSets> sets = SmallestSets.of(sheet, points, SHOWN);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(
                "%s, from %s".formatted(next.get().label(), next.get().lowest())));
        cells.add(Cell.of(View.VALUE, shortOf));
        cells.add(sets.map(s -> number(service, "fewest-items", s.items())).orElse(Cell.notApplicable()));
        cells.add(sets.map(s -> number(service, "smallest-sets", s.count())).orElse(Cell.notApplicable()));
        cells.add(sets.map(s -> Cell.words(words(s))).orElse(Cell.notApplicable()));
        return cells;
    }

    private Cell number(Service service, String name, long number) {
        return Cell.of(
                View.VALUE,
                chapter.put(Finding.of(
                                chapter.address(service.name(), name),
                                Statistic.COUNT,
                                number,
                                Basis.ofNoPeople(service.label()))
                        .by("smallest sets of items that reach the next band", scale.id())));
    }

    private static String words(SmallestSets sets) {
        return sets.first().stream()
                .limit(sets.items() > SMALL ? 1 : SHOWN)
                .map(set -> set.stream().map(String::valueOf).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("; "));
    }

    private Optional<Band> next(ScoreSheet sheet) {
        int place = scale.bands().indexOf(scale.band(sheet.total().lowest()));
        return place == 0 ? Optional.empty() : Optional.of(scale.bands().get(place - 1));
    }

    private LocalDate nextReview(Service service, ReviewCycle cycle) {
        double wanted = scale.bands().stream()
                .filter(band -> band.label().equals(cycle.untilBand()))
                .mapToDouble(Band::lowest)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        boolean reached = service.latest().sheet().total().lowest() >= wanted;
        return service.latest().date().plusMonths(reached ? cycle.thenMonths() : cycle.months());
    }

    /** Names the services that one or two items keep from the next band. */
    private void summary() {
        List<String> near = new ArrayList<>();
        for (Service service : book.scored()) {
            ScoreSheet sheet = service.latest().sheet();
            Optional<Band> next = next(sheet);
            if (sheet.total().isCertain() && next.isPresent()) {
                int points = (int) Math.ceil(next.get().lowest() - sheet.total().lowest());
                SmallestSets.of(sheet, points, 1)
                        .filter(sets -> sets.items() <= 2)
                        .ifPresent(sets -> near.add("%s (%s points, %s)"
                                .formatted(service.label(), points, sets.items() == 1 ? "1 item" : "2 items")));
            }
        }
        if (!near.isEmpty() && near.size() <= ReviewBook.MOST_COLUMNS) {
            chapter.say(Sentence.of("One or two items would lift to the next band: " + String.join(", ", near) + "."));
        }
    }

    private void cycle() {
        scale.cycle()
                .ifPresentOrElse(
                        cycle -> chapter.note(
                                "The scale itself asks for a review every %s months until the band is %s, then every %s."
                                        .formatted(
                                                Look.WHOLE.show(cycle.months()),
                                                cycle.untilBand(),
                                                Look.WHOLE.show(cycle.thenMonths()))),
                        () -> chapter.note("The scale itself names no interval for the next review."));
    }
}
