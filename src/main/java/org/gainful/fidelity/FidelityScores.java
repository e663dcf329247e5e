package org.gainful.fidelity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainful.analysis.Analysis;
import org.gainful.analysis.Evidence;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.table.Chapter;
import org.gainful.table.ChapterBuilder;
import org.gainful.table.Sentence;

/** Totals and bands of each service on the scale, and the items they are made of. */
public final class FidelityScores implements Analysis {
    static final String ID = "fidelity/scores";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Fidelity to the model";
    }

    @Override
    public boolean needsCases() {
        return false;
    }

    @Override
    public List<String> lacks(Evidence evidence) {
        return evidence.reviews().isPresent()
                ? List.of()
                : List.of("fidelity ratings of the services (a fidelity file in study.yaml)");
    }

    @Override
    public Chapter analyse(Evidence evidence) {
        ReviewBook book = ReviewBook.of(evidence);
        ChapterBuilder chapter = new ChapterBuilder(id(), title());
        Sentence summary = summary(book);
        chapter.headline(summary).say(summary);
        new TotalsTable(chapter, book).put(summary);
        new ItemsTable(chapter, book).put();
        new NoFitTable(chapter, book).put();
        new EvidenceTable(chapter, book).put();
        notes(chapter, book);
        return chapter.build();
    }

    private static Sentence summary(ReviewBook book) {
        List<Service> scored = book.scored();
        String bands = book.scale().bands().stream()
                .map(band -> count(scored, band) + " " + band.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        long open =
                scored.stream().filter(s -> s.latest().sheet().band().isEmpty()).count();
        int inapplicable = book.services().size() - scored.size();
        return Sentence.of("Of %s scored on the %s: %s%s%s."
                .formatted(
                        scored.size() == 1 ? "1 service" : scored.size() + " services",
                        book.scale().title(),
                        bands,
                        open == 0 ? "" : ", %s not certain as items are open".formatted(open),
                        inapplicable == 0
                                ? ""
                                : "; to %s of the %s the scale does not apply"
                                        .formatted(inapplicable, book.services().size())));
    }

    private static long count(List<Service> scored, Band band) {
        return scored.stream()
                .filter(s -> s.latest().sheet().band().filter(band::equals).isPresent())
                .count();
    }

    private static void notes(ChapterBuilder chapter, ReviewBook book) {
        FidelityScale scale = book.scale();
        chapter.note("Scale: %s. %s Each of %s items is rated 1 to 5; the total is their sum."
                .formatted(scale.title(), scale.citation(), scale.items().size()));
        chapter.note(book.noFit().rule() + (book.plan().noFit().isPresent() ? " The study asks for this rule." : "")
                + " An item without enough evidence has no score and is never counted as a number; where raters differ and"
                + " have not agreed, an item lies between their scores. The total then has bounds only.");
        if (book.plan().prorated()) {
            chapter.note(
                    "Prorated, as the study asks: the mean of the items that have a score, times the number of items,"
                            + " where at least half have one. No published rule provides for it.");
        }
        List<String> self = book.scored().stream()
                .filter(s -> s.latest().isSelfRated())
                .map(Service::label)
                .toList();
        if (!self.isEmpty()) {
            chapter.note("Rated by the services themselves, with nobody from outside: %s."
                    .formatted(String.join(", ", self)));
        }
        chapter.note("The latest review of each service is shown. A total rests on the judgement of its raters%s"
                .formatted(
                        MeasurementOfTotals.of(book).isPresent()
                                ? "; how far it can be relied on is said in the next chapter."
                                : "; no error of measurement can be given from one consensus rating."));
    }
}
