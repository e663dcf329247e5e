package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
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
import org.gainful.table.Statistic;
import org.gainful.table.Table;
import org.gainful.table.View;

/**
 * Work status at the first wave by work status at the last: what the export says, and the bounds of what it leaves open.
 *
 * <p>For a row {@code a} and a precise status {@code c} the number who went from {@code a} to {@code c} lies between
 *
 * <pre>low  = people recorded as c
 * high = low + people whose recorded status is coarse and may mean c + people whose status is missing</pre>
 *
 * The bounds of each cell are sharp one at a time; they cannot all be reached together, because a row adds up to its people.
 * Reference: Manski, Partial Identification of Probability Distributions (2003), chapter 1.
 */
public final class Transitions implements Analysis {
    private static final String OBSERVED = "transitions";
    private static final String UNKNOWN = "unknown";

    @Override
    public String id() {
        return "outcomes/transitions";
    }

    @Override
    public String title() {
        return "Where people were, and where they went";
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        List<String> lacks = new ArrayList<>();
        if (evidence.statusBefore().isEmpty()) {
            lacks.add("work status at the first wave (a field with the role status)");
        }
        if (evidence.statusAfter().isEmpty()) {
            lacks.add("work status at a later wave (a second wave, and a field with the role status)");
        }
        return lacks;
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Field before = evidence.statusBefore().orElseThrow();
        Field after = evidence.statusAfter().orElseThrow();
        People all = evidence.participants();
        List<Origin> origins = origins(before, all);
        origins.forEach(origin -> observe(chapter, origin, after));
        observe(chapter, new Origin("all", "Everyone", all), after);
        columnSums(chapter, origins, all, after);
        netChange(chapter, evidence, before, all, after);
        chapter.table(observed(chapter, origins, all, after, before));
        if (isOpen(all, after)) {
            chapter.table(bounded(chapter, origins, all, after, before));
            chapter.note(
                    "Where the export gives a coarse status or none, the second table shows the least and the most each"
                            + " number can be. No status was guessed. The bounds hold one at a time: a row still adds up to its"
                            + " people.");
        }
        chapter.chart(chart(chapter, origins, after));
        return chapter.build();
    }

    /** A row: people of one status at the first wave. */
    private record Origin(String key, String label, People people) {}

    private static List<Origin> origins(Field before, People all) {
        List<Origin> origins = new ArrayList<>();
        for (Category category : before.categories()) {
            origins.add(new Origin(category.value(), category.label(), all.with(before, category.value())));
        }
        People notStated = all.missing(before);
        if (!notStated.isEmpty()) {
            origins.add(new Origin("not-stated", "Not stated", notStated));
        }
        return origins;
    }

    /** Puts the findings of one row, and how they add up. */
    private static void observe(ChapterBuilder chapter, Origin origin, Field after) {
        List<String> parts = new ArrayList<>();
        for (Category category : after.categories()) {
            People those = origin.people().with(after, category.value());
            chapter.put(counted(chapter, origin, those, category.value(), after));
            parts.add(those.name());
        }
        People unknown = origin.people().missing(after);
        chapter.put(counted(chapter, origin, unknown, UNKNOWN, after));
        parts.add(unknown.name());
        chapter.sum(origin.people().name(), parts);
        after.categories().stream()
                .filter(Category::isPrecise)
                .forEach(category -> bound(chapter, origin, category, after));
    }

    private static Finding counted(ChapterBuilder chapter, Origin origin, People those, String key, Field after) {
        return Finding.share(
                        chapter.address(origin.key(), key, "share"),
                        Basis.ofShare(
                                origin.label(),
                                those.count(),
                                origin.people().count(),
                                0,
                                those.name(),
                                origin.people().name()))
                .from(after.name());
    }

    private static void bound(ChapterBuilder chapter, Origin origin, Category to, Field after) {
        List<String> coarse = after.categories().stream()
                .filter(c -> !c.isPrecise() && c.covers().contains(to.value()))
                .map(Category::value)
                .toList();
        People sure = origin.people().with(after, to.value());
        People open = origin.people().missingOrAnyOf(after, coarse);
        People may = origin.people().missingOrAnyOf(after, plus(coarse, to.value()));
        chapter.sum(may.name(), List.of(sure.name(), open.name()));
        if (!coarse.isEmpty()) {
            List<String> openParts = new ArrayList<>(coarse.stream()
                    .map(value -> origin.people().with(after, value).name())
                    .toList());
            openParts.add(origin.people().missing(after).name());
            chapter.sum(open.name(), openParts);
        }
        chapter.put(boundsFinding(chapter.address(origin.key(), to.value(), "bounds"), origin, sure, may)
                .by("bounds from what is recorded", "")
                .from(after.name()));
    }

    private static List<String> plus(List<String> values, String one) {
        List<String> all = new ArrayList<>(values);
        all.add(one);
        return all;
    }

    private static Finding boundsFinding(String address, Origin origin, People sure, People may) {
        Basis basis = Basis.ofShare(origin.label(), sure.count(), may.count(), 0, sure.name(), may.name());
        return Finding.between(address, Statistic.COUNT, Range.bounds(sure.count(), may.count()), basis);
    }

    private static void columnSums(ChapterBuilder chapter, List<Origin> origins, People all, Field after) {
        chapter.sum(all.name(), origins.stream().map(o -> o.people().name()).toList());
        for (Category category : after.categories()) {
            chapter.sum(
                    all.with(after, category.value()).name(),
                    origins.stream()
                            .map(o -> o.people().with(after, category.value()).name())
                            .toList());
        }
        chapter.sum(
                all.missing(after).name(),
                origins.stream().map(o -> o.people().missing(after).name()).toList());
    }

    private static boolean isOpen(People all, Field after) {
        return !all.missing(after).isEmpty()
                || after.categories().stream()
                        .anyMatch(c ->
                                !c.isPrecise() && !all.with(after, c.value()).isEmpty());
    }

    private static Table observed(ChapterBuilder chapter, List<Origin> origins, People all, Field after, Field before) {
        List<Column> columns = new ArrayList<>();
        after.categories().forEach(c -> columns.add(new Column(c.value(), c.label())));
        columns.add(new Column(UNKNOWN, "Not known"));
        columns.add(new Column("people", "People"));
        List<Row> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(Row.data(origin.label(), observedCells(chapter, origin, after)));
        }
        rows.add(Row.total("Everyone", observedCells(chapter, new Origin("all", "Everyone", all), after)));
        return new Table(
                OBSERVED,
                "Work status at the last wave, by status at the first",
                before.title() + " at the first wave",
                columns,
                rows,
                List.of());
    }

    private static List<Cell> observedCells(ChapterBuilder chapter, Origin origin, Field after) {
        List<Cell> cells = new ArrayList<>();
        for (Category category : after.categories()) {
            cells.add(Cell.of(View.COUNT, chapter.address(origin.key(), category.value(), "share")));
        }
        cells.add(Cell.of(View.COUNT, chapter.address(origin.key(), UNKNOWN, "share")));
        cells.add(Cell.of(View.DENOMINATOR, chapter.address(origin.key(), UNKNOWN, "share")));
        return cells;
    }

    private static Table bounded(ChapterBuilder chapter, List<Origin> origins, People all, Field after, Field before) {
        List<Category> precise =
                after.categories().stream().filter(Category::isPrecise).toList();
        List<Row> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(Row.data(origin.label(), boundCells(chapter, origin, precise)));
        }
        rows.add(Row.total("Everyone", boundCells(chapter, new Origin("all", "Everyone", all), precise)));
        return new Table(
                "transition-bounds",
                "The least and the most each number can be",
                before.title() + " at the first wave",
                precise.stream().map(c -> new Column(c.value(), c.label())).toList(),
                rows,
                List.of());
    }

    private static List<Cell> boundCells(ChapterBuilder chapter, Origin origin, List<Category> precise) {
        return precise.stream()
                .map(c -> Cell.of(View.BOUNDS, chapter.address(origin.key(), c.value(), "bounds")))
                .toList();
    }

    private static Chart chart(ChapterBuilder chapter, List<Origin> origins, Field after) {
        List<String> columns =
                new ArrayList<>(after.categories().stream().map(Category::value).toList());
        columns.add(UNKNOWN);
        Sentence alternative = Sentence.of("Bars of work status at the last wave, one for each status at the first.");
        for (Origin origin : origins) {
            alternative = inWords(chapter, origin, after, alternative.say(" " + origin.label() + " at first:"));
        }
        return new Chart(
                OBSERVED,
                Chart.Kind.STACKED_BARS,
                OBSERVED,
                columns,
                open(after),
                "Status at the last wave, by status at the first",
                "Share of people with each status at the first wave",
                alternative);
    }

    private static List<String> open(Field after) {
        List<String> open = new ArrayList<>();
        after.categories().stream().filter(c -> !c.isPrecise()).forEach(c -> open.add(c.value()));
        open.add(UNKNOWN);
        return open;
    }

    private static Sentence inWords(ChapterBuilder chapter, Origin origin, Field after, Sentence sentence) {
        Sentence longer = sentence;
        String before = " ";
        for (Category category : after.categories()) {
            if (!origin.people().with(after, category.value()).isEmpty()) {
                String address = chapter.address(origin.key(), category.value(), "share");
                String label = category.label().toLowerCase(Locale.ROOT);
                longer = longer.say(before).number(View.OUT_OF, address).say(" " + label);
                before = "; ";
            }
        }
        return before.equals(" ") ? longer.say(" nothing is known.") : longer.say(".");
    }

    /** Says how many had each status that some outcome counts as reached, at both waves. */
    private static void netChange(ChapterBuilder chapter, Evidence evidence, Field before, People all, Field after) {
        evidence.study().definitions().stream()
                .flatMap(definition -> definition.to().stream())
                .distinct()
                .filter(status -> before.category(status).isPresent())
                .forEach(status -> {
                    Sentence sentence = netChange(chapter, before, all, after, status);
                    chapter.headline(sentence).say(sentence);
                });
    }

    private static Sentence netChange(ChapterBuilder chapter, Field before, People all, Field after, String status) {
        People at = all.with(before, status);
        String first = chapter.put(Finding.share(
                        chapter.address("all", "at-first", status, "share"),
                        Basis.ofShare("Everyone", at.count(), all.count(), 0, at.name(), all.name()))
                .from(before.name()));
        String last = chapter.address("all", status, "bounds");
        return Sentence.of(before.label(status) + ": ")
                .number(View.OUT_OF, first)
                .say(" participants at the first wave, ")
                .number(View.BOUNDS, last)
                .say(isOpen(all, after) ? " at the last; the range is what the records leave open." : " at the last.");
    }
}
