package org.gainful.fidelity;

import java.util.List;
import java.util.Optional;
import org.gainful.stat.agreement.MeanSquares;
import org.gainful.stat.agreement.MeasurementError;

/**
 * How far the total of one rating lies from what other raters would give: declared by the study, or from its own raters.
 *
 * <p>From raters it is the error of agreement, which counts their severity and chance alike, of the totals of reviews that
 * two of them scored completely and each by themselves: where each review has raters of its own, the root of the mean square
 * within reviews.
 *
 * @param source where it comes from, in words
 */
record MeasurementOfTotals(MeasurementError error, String source) {
    /** Of fewer reviews the error would be known too badly to be told. */
    private static final int FEWEST = 3;

    static Optional<MeasurementOfTotals> of(ReviewBook book) {
        return book.plan().error().isPresent()
                ? book.plan()
                        .error()
                        .map(declared -> new MeasurementOfTotals(
                                new MeasurementError(declared.points()),
                                "as the study declares it (%s)".formatted(declared.source())))
                : ofRaters(DoubleRating.complete(book));
    }

    private static Optional<MeasurementOfTotals> ofRaters(List<DoubleRating> complete) {
        return complete.size() < FEWEST
                ? Optional.empty()
                : MeanSquares.of(DoubleRating.totals(complete))
                        .map(squares -> new MeasurementOfTotals(
                                DoubleRating.areBySameRaters(complete)
                                        ? MeasurementError.ofAgreement(squares)
                                        : new MeasurementError(Math.sqrt(squares.withinSubjects())),
                                "from the %s reviews here that two raters scored each by themselves"
                                        .formatted(complete.size())));
    }
}
