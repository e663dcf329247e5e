package org.gainful.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.RaterRole;
import org.gainful.cases.Rating.State;

/**
 * One review: what was said of one service on one date.
 *
 * @param sheet the scores that count: the consensus; without one, what the raters from outside have in common; without
 *     those, what the service says of itself; with the corrections made later
 * @param given the same as it was given, before corrections
 * @param raters those who rated from outside each by themselves, with their sheets, in order of their names
 * @param self what the service says of itself
 */
record Review(
        String service,
        LocalDate date,
        boolean applicable,
        ScoreSheet sheet,
        ScoreSheet given,
        List<RaterSheet> raters,
        Optional<ScoreSheet> self,
        List<Rating> ratings) {
    /** What one rater gave; names are for telling raters apart and leave in no report. */
    record RaterSheet(String name, ScoreSheet sheet) {}

    Review {
        raters = List.copyOf(raters);
        ratings = List.copyOf(ratings);
    }

    static Review of(FidelityScale scale, NoFit rule, List<Rating> ratings) {
        SortedMap<String, List<Rating>> outside = new TreeMap<>();
        SortedMap<String, List<Rating>> inside = new TreeMap<>();
        List<Rating> consensus = new ArrayList<>();
        List<Rating> corrections = new ArrayList<>();
        for (Rating rating : ratings) {
            switch (rating.role()) {
                case CONSENSUS -> consensus.add(rating);
                case CORRECTION -> corrections.add(rating);
                case SELF ->
                    inside.computeIfAbsent(rating.rater(), r -> new ArrayList<>())
                            .add(rating);
                default ->
                    outside.computeIfAbsent(rating.rater(), r -> new ArrayList<>())
                            .add(rating);
            }
        }
        List<RaterSheet> raters = sheets(scale, rule, outside);
        List<RaterSheet> own = sheets(scale, rule, inside);
        List<RaterSheet> agreed = consensus.isEmpty() ? raters.isEmpty() ? own : raters : List.of();
        ScoreSheet given = agreed.isEmpty() ? ScoreSheet.of(scale, rule, consensus) : common(agreed);
        Rating first = ratings.get(0);
        return new Review(
                first.service(),
                first.date(),
                ratings.stream().noneMatch(r -> r.state() == State.NOT_APPLICABLE),
                corrections.isEmpty() ? given : given.corrected(corrections),
                given,
                raters,
                own.isEmpty() ? Optional.empty() : Optional.of(common(own)),
                ratings);
    }

    private static List<RaterSheet> sheets(FidelityScale scale, NoFit rule, SortedMap<String, List<Rating>> byRater) {
        List<RaterSheet> sheets = new ArrayList<>();
        byRater.forEach((name, ratings) -> sheets.add(new RaterSheet(name, ScoreSheet.of(scale, rule, ratings))));
        return sheets;
    }

    private static ScoreSheet common(List<RaterSheet> raters) {
        return ScoreSheet.common(raters.stream().map(RaterSheet::sheet).toList());
    }

    /** Whether nobody from outside had a part in it. */
    boolean isSelfRated() {
        return ratings.stream().allMatch(r -> r.role() == RaterRole.SELF);
    }

    /** The ratings that count for an item: a correction of what was said before, else the consensus, else everybody's. */
    List<Rating> decisive(int item) {
        List<Rating> decisive = new ArrayList<>();
        int weight = 0;
        for (Rating rating : ratings) {
            if (rating.item().orElse(0) == item && weight(rating) >= weight) {
                if (weight(rating) > weight) {
                    decisive.clear();
                    weight = weight(rating);
                }
                decisive.add(rating);
            }
        }
        return decisive;
    }

    private static int weight(Rating rating) {
        return switch (rating.role()) {
            case CORRECTION -> 2;
            case CONSENSUS -> 1;
            default -> 0;
        };
    }
}
