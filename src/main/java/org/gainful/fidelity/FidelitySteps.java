package org.gainful.fidelity;

import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;

/** What would raise the scores: the way to the next band, each item's next anchor, items below the peers, the next review. */
public final class FidelitySteps implements Analysis {
    @Override
    public String id() {
        return "fidelity/steps";
    }

    @Override
    public String title() {
        return "What would raise fidelity";
    }

    @Override
    public String restsOn() {
        return FidelityScores.ID;
    }

    @Override
    public boolean needsCases() {
        return false;
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        boolean scored = evidence.reviews().isPresent()
                && !ReviewBook.of(evidence).scored().isEmpty();
        return scored ? List.of() : List.of("a service to which the scale applies");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ReviewBook book = ReviewBook.of(evidence);
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        new StepsTable(chapter, book).put();
        new NextAnchorsTable(chapter, book).put();
        return chapter.build();
    }
}
