package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gainful.cases.FidelityReviews;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.cases.Rating.State;

/**
 * One service's score on a scale, from the ratings of its latest review.
 *
 * <p>The total is the sum of the item scores and exists only when every item has one; an item that does not fit the
 * service scores 1, as the 1997 form prescribes. With items missing only bounds exist: every missing item at 1, every
 * missing item at 5. Nothing is prorated. Where several raters scored a service on one day, their consensus counts; without
 * one, an item has a score only when they agree.
 *
 * @param items score by item number, for the items that have one
 * @param applicable false when the raters found that the scale cannot be applied
 */
record ServiceScore(String service, FidelityScale scale, TreeMap<Integer, Integer> items, boolean applicable) {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    static ServiceScore of(FidelityReviews reviews, String service) {
        List<Rating> latest = agreed(latestReview(reviews, service));
        boolean applicable = latest.stream().noneMatch(r -> r.state() == State.NOT_APPLICABLE);
        TreeMap<Integer, Integer> items = new TreeMap<>();
        latest.stream()
                .filter(rating -> rating.item().isPresent())
                .collect(Collectors.groupingBy(rating -> rating.item().getAsInt()))
                .forEach((item, ratings) -> common(ratings).ifPresent(score -> items.put(item, score)));
        return new ServiceScore(service, reviews.scale(), items, applicable);
    }

    private static List<Rating> latestReview(FidelityReviews reviews, String service) {
        List<Rating> all = reviews.ratings().stream()
                .filter(r -> r.service().equals(service))
                .toList();
        LocalDate last =
                all.stream().map(Rating::date).max(LocalDate::compareTo).orElseThrow();
        return all.stream().filter(r -> r.date().equals(last)).toList();
    }

    private static List<Rating> agreed(List<Rating> review) {
        List<Rating> consensus =
                review.stream().filter(r -> r.role() == RaterRole.CONSENSUS).toList();
        return consensus.isEmpty() ? review : consensus;
    }

    /** The score all these ratings of one item have in common. */
    private static OptionalInt common(List<Rating> ratings) {
        List<OptionalInt> scores =
                ratings.stream().map(ServiceScore::scored).distinct().toList();
        return scores.size() == 1 ? scores.get(0) : OptionalInt.empty();
    }

    private static OptionalInt scored(Rating rating) {
        return rating.state() == State.NO_FIT ? OptionalInt.of(LOWEST) : rating.score();
    }

    boolean isComplete() {
        return applicable && items.size() == scale.items().size();
    }

    int missingItems() {
        return scale.items().size() - items.size();
    }

    private int sum() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    int lowestTotal() {
        return sum() + LOWEST * missingItems();
    }

    int highestTotal() {
        return sum() + HIGHEST * missingItems();
    }

    /** The band, when the bounds of the total lie in one. */
    Optional<Band> band() {
        Band low = scale.band(lowestTotal());
        return applicable && low.label().equals(scale.band(highestTotal()).label())
                ? Optional.of(low)
                : Optional.empty();
    }

    OptionalInt item(int number) {
        Integer score = items.get(number);
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }
}
