package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gainful.fidelity.Review.RaterSheet;
import org.gainful.fidelity.ReviewBook.Service;
import org.gainful.stat.agreement.Ratings;

/** A review that two raters from outside scored each by themselves; of more raters, the first two by name. */
record DoubleRating(Service service, Review review) {
    /** All such reviews, of which some may lack items. */
    static List<DoubleRating> all(ReviewBook book) {
        List<DoubleRating> all = new ArrayList<>();
        for (Service service : book.services()) {
            for (Review review : service.all()) {
                if (review.applicable() && review.raters().size() > 1) {
                    all.add(new DoubleRating(service, review));
                }
            }
        }
        return all;
    }

    /** Those in which both totals are certain. */
    static List<DoubleRating> complete(ReviewBook book) {
        return all(book).stream()
                .filter(r -> r.first().total().isCertain() && r.second().total().isCertain())
                .toList();
    }

    /** Whether the same two people rated everything. */
    static boolean areBySameRaters(List<DoubleRating> ratings) {
        return ratings.stream()
                        .map(r -> r.review().raters().stream()
                                .limit(2)
                                .map(RaterSheet::name)
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    static Ratings totals(List<DoubleRating> complete) {
        return Ratings.of(complete.stream()
                .map(r -> new double[] {
                    r.first().total().lowest(), r.second().total().lowest()
                })
                .toArray(double[][]::new));
    }

    ScoreSheet first() {
        return review.raters().get(0).sheet();
    }

    ScoreSheet second() {
        return review.raters().get(1).sheet();
    }

    /** Both scores of an item; empty unless both have one. */
    List<Integer> item(int number) {
        OptionalInt one = first().item(number);
        OptionalInt other = second().item(number);
        return one.isPresent() && other.isPresent() ? List.of(one.getAsInt(), other.getAsInt()) : List.of();
    }

    String label() {
        return service.label() + ", " + review.date();
    }
}
