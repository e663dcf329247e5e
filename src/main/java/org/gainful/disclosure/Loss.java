package org.gainful.disclosure;

import java.util.Comparator;
import java.util.function.IntPredicate;

/**
 * What a reader loses when a set is withheld: the findings that name it, and those that must go with it because a relation of
 * otherwise shown counts would give it away again. What the report opens with weighs as much as {@value #PRIZE} further findings. Inner cells
 * are named by few findings, totals by many, so that cells go before totals, as in classical cell suppression with weights
 * (Hundepool et al., 2012, section 4.2). Looks one step ahead, no further.
 */
final class Loss {
    private static final long PRIZE = 20;

    private final CountedSets people;
    private final IntPredicate isUnseen;

    /** @param isUnseen whether a reader is not told a set's count, at the moment of asking */
    Loss(CountedSets people, IntPredicate isUnseen) {
        this.people = people;
        this.isUnseen = isUnseen;
    }

    /** The set to withhold first where any of several would do; of two alike the lower, the smaller, then by name. */
    Comparator<Integer> least() {
        return Comparator.comparing(this::of)
                .thenComparing(people::height)
                .thenComparing(people::count)
                .thenComparing(people::name);
    }

    /** Whether nothing would be lost that the report opens with. */
    boolean isBearable(int set) {
        return of(set) < PRIZE;
    }

    private long of(int set) {
        return own(set)
                + people.relationsOf(set).stream()
                        .mapToLong(r -> following(people.relations().get(r), set))
                        .sum();
    }

    private long own(int set) {
        return people.quoted(set) + (people.isPrized(set) ? PRIZE : 0);
    }

    /** The loss of the set that a relation would have to withhold besides; none when another is unseen already. */
    private long following(Relation relation, int set) {
        long least = Long.MAX_VALUE;
        for (int other : relation.members()) {
            if (other != set && isUnseen.test(other)) {
                return 0;
            }
            if (other != set && people.count(other) > 0) {
                least = Math.min(least, own(other));
            }
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }
}
