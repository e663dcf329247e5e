package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.stat.agreement.MeanSquares;
import org.gainful.stat.agreement.MeasurementError;
import org.gainful.stat.agreement.Ratings;

/**
 * How far the total of one rating lies from what other raters would give: declared by the study, or from its own raters.
 *
 * <p>From raters: the root of the mean square within reviews, which counts severity and chance alike, of reviews that two
 * raters scored completely and each by themselves.
 *
 * @param source where it comes from, in words
 */
record MeasurementOfTotals(MeasurementError error, String source) {
    /** Of fewer reviews the error would be known too badly to be told. */
    static final int FEWEST = 3;

    static Optional<MeasurementOfTotals> of(ReviewBook book) {
        if (book.plan().error().isPresent()) {
            return book.plan()
                    .error()
                    .map(declared -> new MeasurementOfTotals(
                            new MeasurementError(declared.points()), "as the study declares it: " + declared.source()));
        }
        List<double[]> pairs = pairs(book).stream().map(Pair::totals).toList();
        return pairs.size() < FEWEST
                ? Optional.empty()
                : MeanSquares.of(Ratings.of(pairs.toArray(double[][]::new)))
                        .map(squares -> new MeasurementOfTotals(
                                new MeasurementError(Math.sqrt(squares.withinSubjects())),
                                "from %s reviews that two raters scored each by themselves".formatted(pairs.size())));
    }

    /** A review that two raters scored each by themselves; of more, the first two by name. */
    record Pair(Service service, Review review, ScoreSheet first, ScoreSheet second) {
        double[] totals() {
            return new double[] {first.total().lowest(), second.total().lowest()};
        }

        boolean isComplete() {
            return first.total().isCertain() && second.total().isCertain();
        }

        String label() {
            return String.format(Locale.ROOT, "%s, %s", service.label(), review.date());
        }
    }

    /** The reviews of which two raters have complete totals. */
    static List<Pair> pairs(ReviewBook book) {
        return allPairs(book).stream().filter(Pair::isComplete).toList();
    }

    /** The reviews with two raters, complete or not. */
    static List<Pair> allPairs(ReviewBook book) {
        List<Pair> pairs = new ArrayList<>();
        for (Service service : book.services()) {
            for (Review review : service.all()) {
                List<ScoreSheet> raters = review.raters();
                if (review.applicable() && raters.size() > 1) {
                    pairs.add(new Pair(service, review, raters.get(0), raters.get(1)));
                }
            }
        }
        return pairs;
    }
}
