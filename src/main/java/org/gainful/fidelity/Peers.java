package org.gainful.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gainful.cases.FidelityScale;
import org.gainful.cases.FidelityScale.Item;
import org.gainful.fidelity.ReviewBook.Service;

/** The scores of all services by item, and how one service compares with the others. */
final class Peers {
    private static final int HIGHEST = 5;
    /** With fewer others a median says little. */
    private static final int FEWEST = 4;

    private final FidelityScale scale;
    private final int services;
    /** How many services have each score, by item. */
    private final int[][] counts;

    private Peers(FidelityScale scale, int services, int[][] counts) {
        this.scale = scale;
        this.services = services;
        this.counts = counts;
    }

    static Peers of(ReviewBook book) {
        int[][] counts = new int[book.scale().items().size()][HIGHEST + 1];
        for (Service service : book.scored()) {
            for (Item item : book.scale().items()) {
                service.latest().sheet().item(item.number()).ifPresent(score -> counts[item.number() - 1][score]++);
            }
        }
        return new Peers(book.scale(), book.scored().size(), counts);
    }

    boolean areEnough() {
        return services > FEWEST;
    }

    /** The numbers of the items on which the service lies a point or more below the median of the others. */
    List<Integer> below(Service service) {
        List<Integer> below = new ArrayList<>();
        for (Item item : scale.items()) {
            OptionalInt own = service.latest().sheet().item(item.number());
            if (own.isPresent() && own.getAsInt() + 1 <= median(item.number() - 1, own.getAsInt())) {
                below.add(item.number());
            }
        }
        return below;
    }

    /** Of the others: half way between the two in the middle where their number is even. */
    private double median(int item, int own) {
        int[] others = counts[item].clone();
        others[own]--;
        int n = 0;
        for (int count : others) {
            n += count;
        }
        return n == 0 ? 0 : (at(others, (n - 1) / 2) + at(others, n / 2)) / 2.0;
    }

    /** The score at this place of the ascending order. */
    private static int at(int[] counts, int place) {
        int passed = 0;
        for (int score = 0; score < counts.length; score++) {
            passed += counts[score];
            if (place < passed) {
                return score;
            }
        }
        return HIGHEST;
    }
}
