package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.fidelity.ReviewBook.Service;

/**
 * What a service says of itself beside what raters from outside say: the service's last review from outside that has a
 * rating of itself near it, and of those ratings the nearest in time.
 *
 * @param date of the self-rating
 */
record SelfRating(Service service, Review outside, LocalDate date, ScoreSheet self) {
    /** Farther apart the service may have changed between the two. */
    static final int MOST_DAYS = 183;

    static List<SelfRating> all(ReviewBook book) {
        List<SelfRating> all = new ArrayList<>();
        for (Service service : book.services()) {
            last(service).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<SelfRating> last(Service service) {
        for (int i = service.reviews().size() - 1; i >= 0; i--) {
            Review outside = service.reviews().get(i);
            if (outside.applicable() && !outside.isSelfRated()) {
                Optional<SelfRating> nearest = nearest(service, outside);
                if (nearest.isPresent()) {
                    return nearest;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SelfRating> nearest(Service service, Review outside) {
        return service.all().stream()
                .filter(r -> r.self().isPresent() && days(r, outside) <= MOST_DAYS)
                .min(Comparator.comparingLong((Review r) -> days(r, outside)).thenComparing(Review::date))
                .map(r -> new SelfRating(service, outside, r.date(), r.self().get()));
    }

    private static long days(Review one, Review other) {
        return Math.abs(one.date().toEpochDay() - other.date().toEpochDay());
    }

    boolean isComplete() {
        return self.total().isCertain() && outside.sheet().total().isCertain();
    }

    double difference() {
        return self.total().lowest() - outside.sheet().total().lowest();
    }

    /** Items that both have rated: by how many of them the service rated itself higher (1), the same (0) or lower (-1). */
    long items(List<Item> items, int sign) {
        return items.stream()
                .filter(item -> self.item(item.number()).isPresent()
                        && outside.sheet().item(item.number()).isPresent())
                .filter(item -> Integer.signum(self.item(item.number()).getAsInt()
                                - outside.sheet().item(item.number()).getAsInt())
                        == sign)
                .count();
    }
}
