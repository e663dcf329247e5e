package org.gainful.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.gainful.analysis.People;
import org.gainful.cases.Category;
import org.gainful.cases.Field;
import org.gainful.table.Basis;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Finding;
import org.gainful.table.Range;
import org.gainful.table.Statistic;

/** Puts where people of each first status were at the last wave, and the bounds of what is not known, as findings. */
final class TransitionFindings {
    static final String UNKNOWN = "unknown";

    private final ChapterBuilder chapter;
    private final Field after;

    /** @param after status at the last wave */
    TransitionFindings(ChapterBuilder chapter, Field after) {
        this.chapter = chapter;
        this.after = after;
    }

    /** Where the number of people from here to there is. */
    String share(Origin origin, String to) {
        return chapter.address(origin.key(), to, "share");
    }

    /** Where the least and the most of that number are. */
    String bounds(Origin origin, String to) {
        return chapter.address(origin.key(), to, "bounds");
    }

    /** Puts the findings of one row, and how they add up. */
    void put(Origin origin) {
        List<String> parts = new ArrayList<>();
        for (Category category : after.categories()) {
            People those = origin.at(after, category);
            chapter.put(counted(origin, those, category.value()));
            parts.add(those.name());
        }
        People unknown = origin.people().missing(after);
        chapter.put(counted(origin, unknown, UNKNOWN));
        parts.add(unknown.name());
        chapter.sum(origin.people().name(), parts);
        after.categories().stream().filter(Category::isPrecise).forEach(category -> bound(origin, category));
    }

    private Finding counted(Origin origin, People those, String key) {
        return Finding.share(
                        share(origin, key),
                        Basis.ofShare(
                                origin.label(),
                                those.count(),
                                origin.people().count(),
                                0,
                                those.name(),
                                origin.people().name()))
                .from(after.name());
    }

    private void bound(Origin origin, Category to) {
        List<String> coarse = after.categories().stream()
                .filter(c -> !c.isPrecise() && c.covers().contains(to.value()))
                .map(Category::value)
                .toList();
        People sure = origin.at(after, to);
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
        chapter.put(boundsFinding(bounds(origin, to.value()), origin, sure, may)
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

    /** States that the rows make up everyone, status by status. */
    void addUp(List<Origin> origins, People all) {
        chapter.sum(all.name(), origins.stream().map(o -> o.people().name()).toList());
        for (Category category : after.categories()) {
            chapter.sum(
                    all.with(after, category.value()).name(),
                    origins.stream().map(o -> o.at(after, category).name()).toList());
        }
        chapter.sum(
                all.missing(after).name(),
                origins.stream().map(o -> o.people().missing(after).name()).toList());
    }
}
