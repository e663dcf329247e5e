package org.gainful.fidelity;

import java.util.List;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;

/** What changed since the review before, in total and item by item, with corrections of earlier reviews. */
public final class FidelityChange implements Analysis {
    @Override
    public String id() {
        return "fidelity/change";
    }

    @Override
    public String title() {
        return "Fidelity from review to review";
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
        boolean again = evidence.reviews().isPresent()
                && ReviewBook.of(evidence).services().stream()
                        .anyMatch(service -> service.previous().isPresent());
        return again ? List.of() : List.of("a second review of a service");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ReviewBook book = ReviewBook.of(evidence);
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        new ChangeTable(chapter, book).put();
        new HistoryTable(chapter, book).put();
        new ItemChangeTable(chapter, book).put();
        new CorrectionsTable(chapter, book).put();
        return chapter.build();
    }
}
