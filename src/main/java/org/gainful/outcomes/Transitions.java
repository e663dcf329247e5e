package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.analysis.People;
import org.gainful.cases.Field;
import org.gainful.table.Basis;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Sentence;
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
        List<Origin> origins = Origin.of(before, all);
        TransitionFindings findings = new TransitionFindings(chapter, after);
        origins.forEach(findings::put);
        findings.put(Origin.everyone(all));
        findings.addUp(origins, all);
        netChange(chapter, evidence, before, all, after);
        TransitionTables tables = new TransitionTables(findings, before, after, origins, Origin.everyone(all));
        chapter.table(tables.observed());
        if (isOpen(all, after)) {
            chapter.table(tables.bounded());
            chapter.note(
                    "Where the export gives a coarse status or none, the second table shows the least and the most each"
                            + " number can be. No status was guessed. The bounds hold one at a time: a row still adds up to its"
                            + " people.");
        }
        chapter.chart(tables.chart());
        return chapter.build();
    }

    private static boolean isOpen(People all, Field after) {
        return !all.missing(after).isEmpty()
                || after.categories().stream()
                        .anyMatch(c ->
                                !c.isPrecise() && !all.with(after, c.value()).isEmpty());
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
                    new NetChange(chapter, before, after, status).say(all);
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
