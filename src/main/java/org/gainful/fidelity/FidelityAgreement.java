package org.gainful.fidelity;

import java.util.List;
import java.util.Optional;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;

/** How sure the scores are: whether raters agree, how far totals err and what that means for bands, what services say themselves. */
public final class FidelityAgreement implements Analysis {
    @Override
    public String id() {
        return "fidelity/agreement";
    }

    @Override
    public String title() {
        return "How sure the fidelity scores are";
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
        if (evidence.reviews().isEmpty()) {
            return List.of("fidelity ratings of the services");
        }
        ReviewBook book = ReviewBook.of(evidence);
        boolean any = MeasurementOfTotals.of(book).isPresent()
                || !DoubleRating.all(book).isEmpty()
                || !SelfRating.all(book).isEmpty();
        return any
                ? List.of()
                : List.of("a second rater of a review, a self-rating beside it, or a declared error of measurement");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ReviewBook book = ReviewBook.of(evidence);
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Optional<MeasurementOfTotals> error = MeasurementOfTotals.of(book);
        error.ifPresent(known -> new SureTable(chapter, book, known).put());
        if (!DoubleRating.all(book).isEmpty()) {
            new ReliabilityTable(chapter, book).put();
            new PairsTable(chapter, book).put();
            new ItemAgreementTable(chapter, book).put();
            new ConsensusTable(chapter, book).put();
        }
        new SelfTable(chapter, book).put();
        return chapter.build();
    }
}
