package org.gainful.fidelity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Band;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.cases.FidelityScale.NoFit;
import org.gainful.cases.Rating;
import org.gainful.cases.Rating.State;

/**
 * The scores of the items of one review, by one rater or by all together: for each item the least and the most it can be.
 *
 * <p>A rated item is what it was rated. An item without a score lies between 1 and 5; so does one that raters scored
 * differently and have not agreed on, between the lowest and the highest of their scores. What an item scores that does
 * not fit the service is for the rule to say. The total is the sum and exists only where no item is open; nothing is
 * prorated.
 */
final class ScoreSheet {
    private static final byte LOWEST = 1;
    private static final byte HIGHEST = 5;
    /** Of the items that a prorated total must rest on at the least. */
    private static final double HALF = 0.5;

    private final FidelityScale scale;
    private final NoFit rule;
    private final byte[] least;
    private final byte[] most;
    private final boolean[] misfit;

    private ScoreSheet(FidelityScale scale, NoFit rule, byte[] least, byte[] most, boolean[] misfit) {
        this.scale = scale;
        this.rule = rule;
        this.least = least;
        this.most = most;
        this.misfit = misfit;
    }

    /** The sheet of one rater; of two ratings of an item the later in the list counts. */
    static ScoreSheet of(FidelityScale scale, NoFit rule, Collection<Rating> ratings) {
        int items = scale.items().size();
        byte[] least = new byte[items];
        byte[] most = new byte[items];
        Arrays.fill(least, LOWEST);
        Arrays.fill(most, HIGHEST);
        return new ScoreSheet(scale, rule, least, most, new boolean[items]).corrected(ratings);
    }

    /** The same sheet with these ratings in place of its own. */
    ScoreSheet corrected(Collection<Rating> ratings) {
        ScoreSheet corrected = new ScoreSheet(scale, rule, least.clone(), most.clone(), misfit.clone());
        corrected.take(ratings);
        return corrected;
    }

    private void take(Collection<Rating> ratings) {
        for (Rating rating : ratings) {
            if (rating.item().isPresent()) {
                int i = rating.item().getAsInt() - 1;
                misfit[i] = rating.state() == State.NO_FIT;
                least[i] = (byte) rating.score().orElse(LOWEST);
                most[i] = (byte) rating.score().orElse(HIGHEST);
            }
        }
    }

    /** What raters agree on; where they do not, what they leave open. Where one of them has no score, nothing is settled. */
    static ScoreSheet common(List<ScoreSheet> sheets) {
        ScoreSheet common = sheets.get(0).corrected(List.of());
        for (ScoreSheet sheet : sheets.subList(1, sheets.size())) {
            for (int i = 0; i < common.least.length; i++) {
                int number = i + 1;
                byte low = (byte) Math.min(common.lowest(number), sheet.lowest(number));
                byte high = (byte) Math.max(common.highest(number), sheet.highest(number));
                boolean agreed = common.misfit[i] && sheet.misfit[i];
                common.misfit[i] = agreed;
                common.least[i] = low;
                common.most[i] = agreed ? HIGHEST : high;
            }
        }
        return common;
    }

    /** The same ratings under another rule. */
    ScoreSheet under(NoFit other) {
        return new ScoreSheet(scale, other, least, most, misfit);
    }

    FidelityScale scale() {
        return scale;
    }

    private boolean isExcluded(int i) {
        return misfit[i] && rule == NoFit.EXCLUDED;
    }

    /** Items that do not fit the service. */
    int misfits() {
        int count = 0;
        for (boolean item : misfit) {
            count += item ? 1 : 0;
        }
        return count;
    }

    int lowest(int number) {
        return least[number - 1];
    }

    int highest(int number) {
        int i = number - 1;
        return misfit[i] && rule == NoFit.SCORES_LOWEST ? LOWEST : most[i];
    }

    /** The score of an item, unless it is left out or open. */
    OptionalInt item(int number) {
        return !isExcluded(number - 1) && lowest(number) == highest(number)
                ? OptionalInt.of(lowest(number))
                : OptionalInt.empty();
    }

    /** Whether an item counts and anything is known of its score. */
    boolean isKnown(int number) {
        return !isExcluded(number - 1) && (lowest(number) > LOWEST || highest(number) < HIGHEST);
    }

    /** Items with a score. */
    int rated() {
        return (int) scale.items().stream()
                .filter(item -> item(item.number()).isPresent())
                .count();
    }

    /** Items that count and have no score. */
    int open() {
        int open = 0;
        for (int number = 1; number <= least.length; number++) {
            open += !isExcluded(number - 1) && lowest(number) < highest(number) ? 1 : 0;
        }
        return open;
    }

    /** The total of all items. */
    Total total() {
        return total(item -> true);
    }

    /** The total of the items of a section. */
    Total subtotal(String section) {
        return total(item -> item.section().equals(section));
    }

    private Total total(Predicate<Item> which) {
        int low = 0;
        int high = 0;
        int items = 0;
        int counted = 0;
        for (Item item : scale.items()) {
            if (which.test(item)) {
                items++;
                if (!isExcluded(item.number() - 1)) {
                    counted++;
                    low += lowest(item.number());
                    high += highest(item.number());
                }
            }
        }
        double share = counted == 0 ? 0 : (double) items / counted;
        return counted == 0
                ? new Total(items, HIGHEST * items, false)
                : new Total(low * share, high * share, counted < items);
    }

    /**
     * A total, or the least and the most it can be.
     *
     * @param scaled whether items were left out and the others stand for them
     */
    record Total(double lowest, double highest, boolean scaled) {
        boolean isCertain() {
            return lowest == highest;
        }
    }

    /** The band, when every total that is possible lies in it. */
    Optional<Band> band() {
        List<Band> bands = bands();
        return bands.size() == 1 ? Optional.of(bands.get(0)) : Optional.empty();
    }

    /** The bands that are possible, from the highest. */
    List<Band> bands() {
        Total total = total();
        int best = scale.bands().indexOf(scale.band(total.highest()));
        int worst = scale.bands().indexOf(scale.band(total.lowest()));
        return scale.bands().subList(best, worst + 1);
    }

    /**
     * The mean of the items with a score times the number of items: an estimate that no published rule provides. Empty where
     * nothing is open, and where fewer than half of the items have a score.
     */
    OptionalDouble prorated() {
        int rated = rated();
        if (open() == 0 || rated < HALF * scale.items().size()) {
            return OptionalDouble.empty();
        }
        int sum = scale.items().stream()
                .mapToInt(item -> item(item.number()).orElse(0))
                .sum();
        return OptionalDouble.of((double) sum * scale.items().size() / rated);
    }
}
